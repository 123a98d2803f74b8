import { expect, test } from "vitest";

import { readContracts, withWords } from "../../support/read-contracts.ts";
import { loadCodecs } from "../support/load-codecs.ts";

const contract = withWords(`
  type Days = Date[] & { readonly __brand: "Days" };
  type Tree = { at: Date; below: Forest };
  type Forest = Tree[] & { readonly __brand: "Forest" };
  type Nest = Nest[] & { readonly __brand: "Nest" };
  export interface S extends Service<"s"> {
    days(): Days;
    one: Event<{ first: Days; second?: Days }>;
    forest(): Forest;
    nest(): Nest;
  }`);

test("a list with a brand travels as the list, also one that holds itself", async () => {
  const { model, diagnostics } = readContracts(contract);
  expect(diagnostics).toEqual([]);
  const codecs = await loadCodecs(model);
  const at = new Date(0);
  const sent = "1970-01-01T00:00:00Z";
  const values: Readonly<Record<string, readonly [value: unknown, json: unknown]>> = {
    daysResult: [[at], [sent]],
    onePayload: [
      { first: [at], second: [at, at] },
      { first: [sent], second: [sent, sent] },
    ],
    forestResult: [
      [{ at, below: [{ at, below: [] }] }],
      [{ at: sent, below: [{ at: sent, below: [] }] }],
    ],
    nestResult: [
      [[], [[]]],
      [[], [[]]],
    ],
  };
  for (const [name, [value, json]] of Object.entries(values)) {
    expect(JSON.parse(JSON.stringify(codecs[name]!.encode(value))), name).toEqual(json);
    expect(codecs[name]!.decode(json), name).toEqual(value);
  }
  const wrong: Readonly<Record<string, readonly [json: unknown, path: string]>> = {
    daysResult: [[sent, "x"], "[1]"],
    onePayload: [{ first: [], second: ["x"] }, "second[0]"],
    forestResult: [[{ at: sent, below: [{ at: "x", below: [] }] }], "[0].below[0].at"],
    nestResult: [[[], [[], "x"]], "[1][1]"],
  };
  for (const [name, [json, path]] of Object.entries(wrong)) {
    const issues = [expect.objectContaining({ path, actual: '"x"' })];
    expect(() => codecs[name]!.decode(json), name).toThrow(expect.objectContaining({ issues }));
  }
});
