// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as relay from "./service.js";
