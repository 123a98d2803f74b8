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
      values: { text, number: String(code), instead: wayOut(reader, diagnostic) },
      ...toEdit(reader.root, file, typeErrorFix({ file, start, length, code, text })),
    });
  }
}

/** TypeScript does not find what `package.json` exports by itself where `moduleResolution` is an old one, and does not always say so. */
function wayOut({ program }: Reader, { file, start = 0, length = 0, code }: ts.Diagnostic): string {
  const isOurs = /^.lagomorph\b/.test(file?.text.slice(start, start + length) ?? "");
  if (!isOurs || !notFound.has(code)) return "Make the contract compile with tsc";
  const { moduleResolution } = program.getCompilerOptions();
  const isOld =
    moduleResolution === ts.ModuleResolutionKind.Node10 ||
    moduleResolution === ts.ModuleResolutionKind.Classic;
  return isOld
    ? 'Give the tsconfig "module": "NodeNext", or "moduleResolution": "Bundler"'
    : "Install the package `lagomorph` in the project";
}

// "Cannot find module", also with an advice on `moduleResolution`
const notFound: ReadonlySet<number> = new Set([2307, 2792]);

// "Interface cannot simultaneously extend types"
const contradictingBases: ReadonlySet<number> = new Set([2320]);
