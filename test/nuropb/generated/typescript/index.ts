// Generated from test/nuropb/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as typescriptService from "./service.js";
