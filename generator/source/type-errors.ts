import { ts } from "ts-morph";

import { spanLocation } from "./location.ts";
import type { Reader } from "./reader.ts";

/** How long TypeScript may work on one file, in milliseconds. */
const defaultLimit = 30_000;

/**
 * Reports what TypeScript finds wrong in a contract, or in a file of the project that one imports. Says `false` when it was
 * stopped because it found no end: then the checker is of no more use.
 */
export function checkTypes(reader: Reader, file: ts.SourceFile, limit = defaultLimit): boolean {
  try {
    const found = [
      ...reader.program.getSyntacticDiagnostics(file),
      ...reader.program.getSemanticDiagnostics(file, stopAfter(limit)),
    ];
    for (const diagnostic of found) {
      if (diagnostic.category === ts.DiagnosticCategory.Error) reportTypeError(reader, diagnostic);
    }
    return true;
  } catch (error) {
    if (!(error instanceof ts.OperationCanceledException)) throw error;
    const location = spanLocation(reader.root, file, { start: 0, end: 0 });
    const values = { seconds: String(limit / 1000) };
    reader.collector.report("too-slow", { location, path: "", values });
    return false;
  }
}

/** Asked by TypeScript before each declaration. */
function stopAfter(limit: number): ts.CancellationToken {
  const end = performance.now() + limit;
  const isOver = (): boolean => performance.now() > end;
  return {
    isCancellationRequested: isOver,
    throwIfCancellationRequested() {
      // TypeScript's own, which is no Error.
      // oxlint-disable-next-line typescript/only-throw-error
      if (isOver()) throw new ts.OperationCanceledException();
    },
  };
}

function reportTypeError(reader: Reader, diagnostic: ts.Diagnostic): void {
  const { file, start = 0, length = 0, code } = diagnostic;
  if (file === undefined) return;
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
  const details = {
    location: spanLocation(reader.root, file, { start, end: start + length }),
    path: "",
  };
  if (contradictingBases.has(code)) {
    const service = file.text.slice(start, start + length);
    reader.collector.report("conflicting-members", { ...details, values: { service, text } });
  } else {
    reader.collector.report("contract-has-type-errors", {
      ...details,
      values: { text, number: String(code) },
    });
  }
}

// "Interface cannot simultaneously extend types"
const contradictingBases: ReadonlySet<number> = new Set([2320]);
