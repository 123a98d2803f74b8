import type { DiagnosticName } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** What TypeScript finds too, as an argument that its constraint does not allow. */
const echoed: ReadonlySet<DiagnosticName> = new Set([
  "handler-needs-one",
  "handler-of-unknown-event",
]);

/**
 * Leaves out the errors of TypeScript's that say again, at the same place, what another diagnostic says: one mistake, one diagnostic. Likewise a
 * failure of the compiler itself where types are wrong: it is due to them, as with a type that needs itself, or comes again once they are right.
 */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(diagnostics.filter(({ name }) => echoed.has(name)).map(placeOf));
  const own = diagnostics.filter(
    (each) => each.name !== "contract-has-type-errors" || !places.has(placeOf(each)),
  );
  const isWrong = own.some(({ name }) => name === "contract-has-type-errors");
  return own.filter(({ name }) => !(isWrong && name === "internal-error"));
}

function placeOf({ location: { file, line, column } }: Diagnostic): string {
  return `${file}:${line}:${column}`;
}
