export { createModelReader, type ModelReader } from "./model-reader.ts";
export { readModel } from "./read-model.ts";
