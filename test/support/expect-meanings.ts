import { expect, test } from "vitest";

import { brief, onlyService, type Options, readBatch, withPayload } from "./read-contracts.ts";
import { showType, showTypes } from "./show-type.ts";

/** What a payload type is called here → how it is written (as `T`), and what it means. */
export type Meanings = Readonly<
  Record<string, readonly [text: string, meaning: string, types?: Record<string, string>]>
>;

/** One test a case: nothing is wrong with it, and `T` means what stands beside it. */
export function expectMeanings(cases: Meanings, options: Options = {}): void {
  const texts = Object.entries(cases).map(([title, [text]]) => [title, withPayload(text)]);
  const results = readBatch(Object.fromEntries(texts), options);
  test.each(Object.keys(cases))("%s", (title) => {
    const [, meaning, types] = cases[title]!;
    const result = results[title]!;
    expect(result.diagnostics.map(brief)).toEqual([]);
    const [method] = onlyService(result).members;
    if (method?.kind !== "method") throw new Error("The contract has no method.");
    const named = showTypes(result.model);
    // A payload that is nothing but a name is shown as what it stands for.
    const { result: type } = method;
    const shown = type.kind === "ref" && named["T"] !== undefined ? named["T"] : showType(type);
    expect(shown).toBe(meaning);
    if (types !== undefined)
      expect(named).toEqual({ ...(named["T"] && { T: named["T"] }), ...types });
  });
}
