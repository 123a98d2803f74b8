// Generated from examples/quick-example/contracts/quick-example.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as quickExample from "./service.js";
