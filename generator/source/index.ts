export { createModelReader } from "./model-reader.ts";
export { readModel } from "./read-model.ts";
