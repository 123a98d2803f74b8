// Generated from test/conformance/mesh/contracts/clockwork.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as clockwork from "./service.js";
