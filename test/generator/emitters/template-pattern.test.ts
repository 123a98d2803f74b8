import fc from "fast-check";
import { expect, test } from "vitest";

import { templatePattern } from "../../../generator/emitters/template.ts";
import type { TemplateType } from "../../../generator/model/type.ts";
import { fits, template } from "../../../runtime/template.ts";

const holes = ["string", "number", "bigint"] as const;
const characters = ["-", "+", ".", "e", "E", "T", ":", "]", "^", "\\", "/", "0", "1", "5", "x"];
const marks = [...characters, "--", "::", ", ", "x-", "aba", "^]"];

test("the published pattern of a template ends a hole where the codec does, where what follows it first occurs", () => {
  const written = fc.array(fc.tuple(fc.constantFrom(...holes), fc.constantFrom(...marks)), {
    minLength: 1,
    maxLength: 3,
  });
  const pieces = ["1", "5", "0", "x", "-", "1-2", "1e+5", "3.4", ...characters];
  const cases = written.chain((pairs) => {
    const own = pairs.map(([, mark]) => mark);
    const value = fc.array(fc.constantFrom(...own, ...own, ...own, ...pieces), { maxLength: 8 });
    return fc.tuple(fc.constant(pairs), value);
  });
  fc.assert(
    fc.property(cases, fc.constantFrom(...holes), ([pairs, value], last) => {
      const parts = [...pairs.flatMap(([hole, mark]) => [{ hole }, mark]), { hole: last }];
      const type: TemplateType = { kind: "template", parts };
      const marksOf = pairs.map(([, mark]) => mark);
      const kinds = [...pairs.map(([hole]) => hole), last];
      const read = template(["", ...marksOf, ""], kinds);
      const text = value.join("");
      expect([parts, text, new RegExp(templatePattern(type), "u").test(text)]).toEqual([
        parts,
        text,
        fits(text, read),
      ]);
    }),
    { numRuns: 5000, seed: 20_261_130 },
  );
  expect(
    templatePattern({ kind: "template", parts: [{ hole: "number" }, "-", { hole: "number" }] }),
  ).toBe(
    "^[+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+]?\\d+)?-[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?$",
  );
});
