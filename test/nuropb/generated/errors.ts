// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

export * from "./error-classes.js";
