import { expect, test } from "vitest";

import { brief, type Options, readBatch, withPayload } from "./read-contracts.ts";

/** What is refused → how it is written (as `T`), and every diagnostic: its name, its place, its path. */
export type Refusals = Readonly<Record<string, readonly [text: string, ...diagnostics: string[]]>>;

/** One test a case: the diagnostics of a contract that answers with `T` are those. */
export function expectRefusals(cases: Refusals, options: Options = {}): void {
  const texts = Object.entries(cases).map(([title, [text]]) => [title, withPayload(text)]);
  const results = readBatch(Object.fromEntries(texts), options);
  test.each(Object.keys(cases))("%s", (title) => {
    const [, ...diagnostics] = cases[title]!;
    expect(results[title]!.diagnostics.map(brief)).toEqual(diagnostics);
  });
}
