// Generated from contracts/reporting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as reportingService from "./service.js";
