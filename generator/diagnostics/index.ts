export { catalogue, type DiagnosticName, entryOf, type Values } from "./catalogue.ts";
export { createCollector, type Collector } from "./collector.ts";
export {
  createDiagnostic,
  type Diagnostic,
  hasErrors,
  sortDiagnostics,
  withoutWarnings,
} from "./diagnostic.ts";
export { applyEdits, type CarriedOut, describeDone, type Edit, type Position } from "./edit.ts";
export { withoutEchoes } from "./echoes.ts";
export { failureInWords } from "./failure.ts";
export { formatDiagnostics, type FormatOptions } from "./format.ts";
export { parseSuppression, suppress, type Suppression } from "./suppress.ts";
