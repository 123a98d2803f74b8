// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

export * from "./client.ts";
export * from "./server.ts";
export * as serviceWithAnExtraordinarilyLongInterfaceNameForTheSakeOfLayout from "./service.js";
