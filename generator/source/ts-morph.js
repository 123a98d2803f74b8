import { createRequire } from "node:module";

// Imported, twelve megabytes of CommonJS are read once more for the names of what they export: a third of what loading takes.
const { Project, ts } = createRequire(import.meta.url)("ts-morph");

export { Project, ts };
