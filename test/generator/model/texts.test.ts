import { expect, test } from "vitest";

import { parseDuration } from "../../../generator/model/duration.ts";
import { misfit } from "../../../generator/model/misfit.ts";
import { textProblem } from "../../../generator/model/text-form.ts";
import type { TypeModel } from "../../../generator/model/type.ts";

test("durations end where Node's timers do", () => {
  const last = 2 ** 31 - 1;
  expect([`${last}ms`, `${last + 1}ms`, "0.4ms", "0.5ms"].map(parseDuration)).toEqual([
    last,
    undefined,
    undefined,
    1,
  ]);
});

test("text is not read of a union of which it could be two kinds", () => {
  const union = (...members: TypeModel[]): TypeModel => ({ kind: "union", members });
  const literal = (value: string): TypeModel => ({ kind: "literal", value });
  const number: TypeModel = { kind: "number" };
  expect(textProblem(union({ kind: "bigint" }, number), {})).toBe(
    "text could be a number of it, or a bigint",
  );
  expect(textProblem(union(literal("1"), number), {})).toBe(
    "text could be a string of it, or a number",
  );
  for (const word of ["", " ", "all"])
    expect(textProblem(union(literal(word), number), {}), word).toBeUndefined();
});

test("an entry of a map that is no pair is told of as a whole", () => {
  const map: TypeModel = { kind: "map", keys: { kind: "string" }, values: { kind: "number" } };
  expect(misfit([["a", 1]], map, {})).toBeUndefined();
  expect(misfit([["a", "b"]], map, {})).toBe('at [0][1] `"b"` is no number');
  expect(misfit([["a"]], map, {})).toMatch(/^`\[\["a"\]\]` is no/);
  expect(misfit([["a", 1, 2]], map, {})).toMatch(/^`\[\["a",1,2\]\]` is no/);
});
