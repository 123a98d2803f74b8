import { ts } from "ts-morph";

import { spanLocation } from "./location.ts";
import type { Reader } from "./reader.ts";

// contracts.md has these words; this version has no place for them yet.
const futureWords: ReadonlyMap<string, string> = new Map([
  ["Every", "start timers in the implementation"],
  ["Cron", "start timers in the implementation"],
  ["OnTopic", 'name each event with `On<Source, "event">`'],
  ["Consume", "read foreign queues in the implementation"],
  ["Publish", "write to foreign exchanges in the implementation"],
]);

/** Reports what TypeScript finds wrong in the contracts and in the files of the project that they import. */
export function checkTypes(reader: Reader): void {
  for (const file of reader.own) {
    const found = [
      ...reader.program.getSyntacticDiagnostics(file),
      ...reader.program.getSemanticDiagnostics(file),
    ];
    for (const diagnostic of found) {
      if (diagnostic.category === ts.DiagnosticCategory.Error) reportTypeError(reader, diagnostic);
    }
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
  const word = missingExport.has(code)
    ? /'(\w+)'\.?/.exec(text.replace(/^Module '[^']*'/, ""))?.[1]
    : undefined;
  const instead = word === undefined ? undefined : futureWords.get(word);
  if (word !== undefined && instead !== undefined && text.includes("lagomorph/contract")) {
    reader.collector.report("unsupported-member", { ...details, values: { word, instead } });
  } else if (contradictingBases.has(code)) {
    const service = file.text.slice(start, start + length);
    reader.collector.report("conflicting-members", { ...details, values: { service, text } });
  } else {
    reader.collector.report("contract-has-type-errors", {
      ...details,
      values: { text, number: String(code) },
    });
  }
}

// "Module has no exported member", the same with a suggestion.
const missingExport: ReadonlySet<number> = new Set([2305, 2724]);

// "Interface cannot simultaneously extend types"
const contradictingBases: ReadonlySet<number> = new Set([2320]);
