// Generated from test/conformance/mesh/contracts/probe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as probe from "./service.js";
