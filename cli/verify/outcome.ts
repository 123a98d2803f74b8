import type { JsonValue } from "../../runtime/index.ts";
import { printable } from "../print.ts";

/** How a call ends: with a result, with an error that the contract declares, or with any other. */
export type Ending =
  | { readonly result: JsonValue }
  | { readonly error: string; readonly data: JsonValue }
  | { readonly error: string; readonly message: string };

/** What became of an example. */
export type Outcome = Passed | Failed;

interface Passed {
  readonly method: string;
  /** As it was written. */
  readonly example: string;
  readonly ok: true;
}

interface Failed {
  readonly method: string;
  readonly example: string;
  readonly ok: false;
  readonly expected: Ending;
  readonly actual: Ending;
}

/** An outcome for people. */
export function outcomeLines(outcome: Outcome): readonly string[] {
  const example = outcome.example.replaceAll(/\s+/g, " ");
  if (outcome.ok) return [`ok      ${example}`].map(printable);
  return [
    `FAILED  ${example}`,
    `          expected ${endingText(outcome.expected)}`,
    `          actual   ${endingText(outcome.actual)}`,
  ].map(printable);
}

function endingText(ending: Ending): string {
  if ("result" in ending) return JSON.stringify(ending.result);
  if ("message" in ending) return `${ending.error}: ${ending.message}`;
  return `throws ${ending.error} ${JSON.stringify(ending.data)}`;
}
