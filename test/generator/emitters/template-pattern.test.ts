import fc from "fast-check";
import { expect, test } from "vitest";

import { templatePattern } from "../../../generator/emitters/template.ts";
import type { TemplateType } from "../../../generator/model/type.ts";
import { fits, template } from "../../../runtime/template.ts";

const holes = ["string", "number", "bigint"] as const;
const marks = ["-", "+", ".", "e", "E", "T", ":", "]", "^", "\\", "/"];
const characters = [...marks, "0", "1", "5", "x"];

test("the published pattern of a template ends a hole where the codec does, at the first character that follows it", () => {
  const written = fc.array(fc.tuple(fc.constantFrom(...holes), fc.constantFrom(...marks)), {
    minLength: 1,
    maxLength: 3,
  });
  const texts = fc.array(fc.constantFrom(...characters, "1-2", "1e+5", "3.4"), { maxLength: 8 });
  fc.assert(
    fc.property(written, fc.constantFrom(...holes), texts, (pairs, last, value) => {
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
