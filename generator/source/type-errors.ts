import { ts } from "./ts-morph.js";

import { toEdit } from "./edit.ts";
import { spanLocation } from "./location.ts";
import type { Reader } from "./reader.ts";
import { typeErrorFix } from "./type-error-fix.ts";

/** Reports what TypeScript finds wrong in a contract, or in a file of the project that one imports. */
export function checkTypes(reader: Reader, file: ts.SourceFile): void {
  const found = [
    ...reader.program.getSyntacticDiagnostics(file),
    ...reader.program.getSemanticDiagnostics(file),
  ];
  for (const diagnostic of found) {
    if (diagnostic.category === ts.DiagnosticCategory.Error) reportTypeError(reader, diagnostic);
  }
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
      ...toEdit(reader.root, file, typeErrorFix({ file, start, length, code, text })),
    });
  }
}

// "Interface cannot simultaneously extend types"
const contradictingBases: ReadonlySet<number> = new Set([2320]);
