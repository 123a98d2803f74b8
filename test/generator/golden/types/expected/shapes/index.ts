// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as shapes from "./service.js";
