export { createModelReader, type ModelReader } from "./model-reader.ts";
export { outlineOf } from "./outline.ts";
export { readModel } from "./read-model.ts";
