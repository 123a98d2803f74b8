import type { Location } from "../model/location.ts";
import { entryOf, findName, type DiagnosticName } from "./catalogue.ts";
import { createDiagnostic, type Diagnostic } from "./diagnostic.ts";

/** What a comment says that silences warnings: `// lagomorph-disable-next-line LAG1007 -- reason`. */
export interface SuppressionText {
  /** `disable-next-line`, or what somebody wrote instead. */
  readonly directive: string;
  /** As they were written: codes, or names. */
  readonly codes: readonly string[];
  readonly reason: string;
}

/** A comment that silences warnings, and the lines that it is about, counted from 1. */
export interface Suppression extends SuppressionText {
  readonly location: Location;
  readonly from: number;
  readonly to: number;
}

const wanted = "disable-next-line";

// Words that somebody might take for it; other comments may begin with the name.
const directive =
  /^(?:\/\/+|\/\*+)\s*lagomorph-((?:disable|ignore|suppress|expect|allow|enable)\S*)([\s\S]*?)(?:\*\/)?$/;

/** Reads a comment; `undefined` for one that silences nothing and does not look as if it did. */
export function parseSuppression(comment: string): SuppressionText | undefined {
  const [, word, rest = ""] = directive.exec(comment) ?? [];
  if (word === undefined) return undefined;
  const mark = /(?:^|\s)--(?=\s|$)/.exec(rest);
  const codes = mark === null ? rest : rest.slice(0, mark.index);
  return {
    directive: word,
    codes: codes.split(/[\s,]+/).filter((code) => code !== ""),
    reason: mark === null ? "" : rest.slice(mark.index + mark[0].length).trim(),
  };
}

/** Leaves out the warnings that a comment silences, and adds what is wrong with such comments. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
): Diagnostic[] {
  if (suppressions.length === 0) return [...diagnostics];
  const silenced = new Set<Diagnostic>();
  const hasErrors = diagnostics.some(({ severity }) => severity === "error");
  const problems = suppressions.flatMap((suppression) => {
    const problem = problemOf(suppression);
    if (problem !== undefined) return [problem];
    return suppression.codes.flatMap((code) => {
      const found = diagnostics.filter((diagnostic) => isAbout(suppression, code, diagnostic));
      for (const each of found) silenced.add(each);
      // After an error not everything was looked at, so the warning may be yet to come.
      return found.length > 0 || hasErrors ? [] : [unused(suppression, code)];
    });
  });
  return [...diagnostics.filter((each) => !silenced.has(each)), ...problems];
}

function isAbout({ location, from, to }: Suppression, code: string, found: Diagnostic): boolean {
  const { file, line } = found.location;
  const isThere = file === location.file && line >= from && line <= to;
  return isThere && found.severity === "warning" && found.name === findName(code);
}

function problemOf({ location, codes, reason, ...written }: Suppression): Diagnostic | undefined {
  const refuse = (problem: string, code = codes[0] ?? "LAG1007"): Diagnostic =>
    createDiagnostic("bad-suppression", { location, path: "", values: { problem, code } });
  if (written.directive !== wanted)
    return refuse(`\`lagomorph-${written.directive}\` means nothing`);
  if (codes.length === 0) return refuse("it names no code");
  for (const code of codes) {
    const name: DiagnosticName | undefined = findName(code);
    if (name === undefined) return refuse(`there is no diagnostic \`${code}\``, "LAG1007");
    if (entryOf(name).severity === "error") {
      return refuse(`\`${code}\` is an error, and only warnings can be silenced`, "LAG1007");
    }
  }
  return reason === "" ? refuse("it gives no reason") : undefined;
}

function unused({ location }: Suppression, code: string): Diagnostic {
  return createDiagnostic("unused-suppression", { location, path: "", values: { code } });
}
