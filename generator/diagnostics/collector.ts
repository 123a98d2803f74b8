import type { DiagnosticName } from "./catalogue.ts";
import { createDiagnostic, sortDiagnostics, type Details, type Diagnostic } from "./diagnostic.ts";

/** Gathers diagnostics. What is wrong at one place is reported once, however many members lead there. */
export interface Collector {
  report<Name extends DiagnosticName>(name: Name, details: Details<Name>): void;
  /** What was reported so far, sorted. */
  list(): Diagnostic[];
}

/** An empty collector. */
export function createCollector(): Collector {
  const byPlace = new Map<string, () => Diagnostic>();
  return {
    report(name, details) {
      const diagnostic = createDiagnostic(name, details);
      const { file, line, column } = diagnostic.location;
      const place = `${file}:${line}:${column} ${diagnostic.code} ${diagnostic.message}`;
      if (byPlace.has(place)) return;
      const { instead } = details;
      byPlace.set(place, () =>
        instead === undefined ? diagnostic : { ...diagnostic, suggestion: instead() },
      );
    },
    list: () => sortDiagnostics([...byPlace.values()].map((found) => found())),
  };
}
