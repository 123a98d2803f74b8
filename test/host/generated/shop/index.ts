// Generated from test/host/contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as shop from "./service.js";
