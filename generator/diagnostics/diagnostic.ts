import type { Location } from "../model/location.ts";
import { entryOf, type DiagnosticName, type Values } from "./catalogue.ts";
import type { Edit } from "./edit.ts";

/** One mistake, or doubt, in the user's contracts. Plain JSON. */
export interface Diagnostic {
  /** `LAG1002` */
  readonly code: string;
  /** `any-in-contract` */
  readonly name: DiagnosticName;
  readonly severity: "error" | "warning";
  /** What is wrong, in one sentence. */
  readonly message: string;
  readonly location: Location;
  /** The way from a member to the place: `Users.get → request.q.tags[].at`; empty for a whole file. */
  readonly path: string;
  /** What to write instead. */
  readonly suggestion?: string;
  /** The suggestion as a change of the file, where there is one right answer. */
  readonly edit?: Edit;
}

/** Where a diagnostic belongs, and the values of its texts. */
export interface Details<Name extends DiagnosticName> {
  readonly location: Location;
  readonly path: string;
  readonly values: Values<Name>;
  readonly edit?: Edit;
  /** In the place of the catalogue's; asked for when all is known. */
  readonly instead?: (() => string) | undefined;
}

/** Makes a diagnostic from the catalogue's texts. */
export function createDiagnostic<Name extends DiagnosticName>(
  name: Name,
  details: Details<Name>,
): Diagnostic {
  const { code, severity, message, suggestion } = entryOf(name);
  return {
    code,
    name,
    severity,
    message: fill(message, details.values),
    location: details.location,
    path: details.path,
    suggestion: fill(suggestion, details.values),
    ...(details.edit === undefined ? {} : { edit: details.edit }),
  };
}

/** By file, line, column and code: the same order whatever was read first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compareText(a.location.file, b.location.file) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** Whether there is an error among them. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** Strictly: each warning as an error. */
export function withoutWarnings(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((each) => ({ ...each, severity: "error" }));
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name] ?? placeholder;
    return value.length <= longestValue ? value : `${value.slice(0, 400)}…${value.slice(-60)}`;
  });
}

/** A contract's text may be of any length; as a part of a sentence it is read as far as this. */
const longestValue = 600;

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
