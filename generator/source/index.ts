export { createModelReader, type ModelReader } from "./model-reader.ts";
export { outlineOf } from "./outline.ts";
export { readModel } from "./read-model.ts";
export { UnreadableFile } from "./unreadable-file.ts";
