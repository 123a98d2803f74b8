export { readModel, type ReadResult } from "./read-model.ts";
export type { ReadOptions } from "./options.ts";
