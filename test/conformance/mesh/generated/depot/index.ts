// Generated from test/conformance/mesh/contracts/depot.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as depot from "./service.js";
