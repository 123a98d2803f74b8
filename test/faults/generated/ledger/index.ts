// Generated from test/faults/contracts/ledger.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as ledger from "./service.js";
