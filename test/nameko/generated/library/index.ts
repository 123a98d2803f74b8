// Generated from test/nameko/contracts/library.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as libraryService from "./service.js";
