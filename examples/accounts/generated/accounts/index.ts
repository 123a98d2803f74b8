// Generated from examples/accounts/contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as accounts from "./service.js";
