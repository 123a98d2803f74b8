import { afterEach, expect, test, vi } from "vitest";

import { createJsonTest, isJson } from "../../../generator/output/json-again.ts";

afterEach(() => vi.restoreAllMocks());

const text = `${JSON.stringify(
  {
    services: [
      { name: "a", members: [{ doc: 'x\n    },\n    "' }] },
      { name: "b", members: [] },
      { name: "z", members: [] },
    ],
    types: { "a.ts#A": { type: { kind: "ref" } }, 'b"': { type: {} } },
  },
  null,
  2,
)}\n`;

/** The text with one thing wrong in it, or nothing: a character less, or a token more, at each place. */
const mutants = Array.from(text, (_, at) => at).flatMap((at) => [
  text.slice(0, at) + text.slice(at + 1),
  ...['"', "{", "}", "\n", ",", '\n    "', "\n    {\n", "\n    },\n"].map(
    (more) => text.slice(0, at) + more + text.slice(at),
  ),
]);

test("a long text that comes again is JSON where a parser of all of it says so", () => {
  expect(mutants.filter(isJson).length).toBeGreaterThan(100);
  const again = createJsonTest();
  const wrong = mutants.filter((mutant) => !again(text) || again(mutant) !== isJson(mutant));
  expect(wrong).toEqual([]);
});

test("of a long text that comes again only what is new is parsed", () => {
  const again = createJsonTest();
  again(text);
  const parse = vi.spyOn(JSON, "parse");
  expect(again(text.replace('"name": "b"', '"name": "c"'))).toBe(true);
  const parsed = parse.mock.calls.map(([part]) => part);
  expect(parsed).toHaveLength(2);
  expect(parsed[0]).toContain('"name": "c"');
  expect(parsed.join("\n")).not.toContain('"name": "z"');
});
