// Generated from contracts/hostile.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as hostile from "./service.js";
