import type { DiagnosticName } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** What TypeScript finds too, as an argument that its constraint does not allow. */
const echoed: ReadonlySet<DiagnosticName> = new Set([
  "handler-needs-one",
  "handler-of-unknown-event",
]);

/** Leaves out the errors of TypeScript's that say again, at the same place, what another diagnostic says: one mistake, one diagnostic. */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(diagnostics.filter(({ name }) => echoed.has(name)).map(placeOf));
  return diagnostics.filter(
    (each) => each.name !== "contract-has-type-errors" || !places.has(placeOf(each)),
  );
}

function placeOf({ location: { file, line, column } }: Diagnostic): string {
  return `${file}:${line}:${column}`;
}
