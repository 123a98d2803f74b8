import { createDiagnostic, type Diagnostic, sortDiagnostics } from "../diagnostics/index.ts";
import type { Comparison } from "./compare.ts";

/** What is not as it would be generated, a diagnostic for each file; `out` is the output folder. */
export function staleOutput(out: string, { changed, missing, stale }: Comparison): Diagnostic[] {
  const isMissing = new Set(missing);
  const report = (file: string, problem: string): Diagnostic => {
    const location = { file: out === "." ? file : `${out}/${file}`, line: 1, column: 1, length: 0 };
    return createDiagnostic("stale-output", { location, path: "", values: { problem } });
  };
  return sortDiagnostics([
    ...changed.map((file) =>
      report(file, isMissing.has(file) ? "is missing" : "is not as the contracts give it"),
    ),
    ...stale.map((file) => report(file, "is of a contract that is no longer there")),
  ]);
}
