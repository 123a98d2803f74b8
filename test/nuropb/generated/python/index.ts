// Generated from test/nuropb/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as pythonService from "./service.js";
