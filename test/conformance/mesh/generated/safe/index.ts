// Generated from test/conformance/mesh/contracts/safe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as safe from "./service.js";
