// Generated from contracts/calculator.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as calculator from "./service.js";
