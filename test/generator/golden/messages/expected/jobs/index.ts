// Generated from contracts/jobs.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as jobs from "./service.js";
