import fc from "fast-check";
import { expect, test } from "vitest";

import { keyPattern, templatePattern } from "../../../generator/emitters/template.ts";
import type { TemplateType } from "../../../generator/model/type.ts";
import { fits, isNumericName, template } from "../../../runtime/template.ts";

const holes = ["string", "number", "bigint"] as const;
const characters = ["-", "+", ".", "e", "E", "T", ":", "]", "^", "\\", "/", "0", "1", "5", "x"];
const marks = [
  ...characters,
  "",
  "",
  "--",
  "::",
  ", ",
  "x-",
  "aba",
  "^]",
  "5.",
  ".5",
  "e+",
  "E5",
  "10",
  "-1",
  "00",
  "+1",
  "1e5",
];

test("the published pattern of a template ends a hole where the codec does, where what follows it first occurs", () => {
  const written = fc.array(fc.tuple(fc.constantFrom(...holes), fc.constantFrom(...marks)), {
    minLength: 1,
    maxLength: 3,
  });
  const pieces = [
    "1",
    "5",
    "0",
    "x",
    "-",
    "1-2",
    "1e+5",
    "3.4",
    "\u{1F407}",
    "\uD83D",
    ...characters,
  ];
  const cases = written.chain((pairs) => {
    const own = pairs.map(([, mark]) => mark);
    const value = fc.array(fc.constantFrom(...own, ...own, ...own, ...pieces), { maxLength: 8 });
    return fc.tuple(fc.constant(pairs), value);
  });
  const last = fc.tuple(fc.constantFrom(...holes), fc.constantFrom("", "", ...marks));
  fc.assert(
    fc.property(cases, last, ([others, value], end) => {
      const pairs = [...others, end];
      const parts = pairs.flatMap(([hole, mark]) => [{ hole }, mark]);
      const type: TemplateType = { kind: "template", parts };
      const marksOf = pairs.map(([, mark]) => mark);
      const kinds = pairs.map(([hole]) => hole);
      const read = template(["", ...marksOf], kinds);
      const text = `${value.join("")}${end[1]}`;
      // A number without end, `1e+501`, fits its pattern and no codec.
      fc.pre(!/e\+?\d{3}/iu.test(text));
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
    "^\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE]\\+?\\d+)?-[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?$",
  );
});

test("the published pattern of a template takes all that the codec takes of changed text, and only numbers where numbers are changed", () => {
  const mapped = { hole: "number", mappings: ["Uppercase"] } as const;
  const type: TemplateType = {
    kind: "template",
    parts: [{ hole: "string", mappings: ["Capitalize"] }, "-", mapped, mapped, ":", mapped],
  };
  const pattern = new RegExp(templatePattern(type), "u");
  const read = template(
    ["", "-", "", ":", ""],
    ["string Capitalize", "number Uppercase", "number Uppercase", "number Uppercase"],
  );
  for (const text of ["Ab-15:2", "-1-5:1E5", "É-1.5:1E+5"])
    expect([text, fits(text, read), pattern.test(text)]).toEqual([text, true, true]);
  for (const text of ["Ab-x5:2", "Ab-1:2", "A-b-15:2", "Ab-15:x"])
    expect([text, fits(text, read), pattern.test(text)]).toEqual([text, false, false]);
});

test("the published pattern of names that are numbers takes all of them, and none that is longer or written with another exponent than they are", () => {
  const pattern = new RegExp(keyPattern({ kind: "number" }), "u");
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect([value, pattern.test(String(value))]).toEqual([value, true]);
    }),
    { numRuns: 5000, seed: 20_261_130 },
  );
  for (const name of [
    "1".repeat(22),
    "9".repeat(400),
    "1e5",
    "1e+5",
    "1e+309",
    "1e-6",
    "1e-325",
    "0.0000001",
    "01",
  ])
    expect([name, isNumericName(name), pattern.test(name)]).toEqual([name, false, false]);
});

test.each<readonly [readonly ("string" | "number")[], string, boolean]>([
  [["string", "number"], "\u{1F407}5", true],
  [["string", "number"], "\uD83D5", true],
  [["string", "string", "number"], "\u{1F407}5", false],
  [["string", "string", "number"], "\u{1F407}\u{1F407}5", true],
  [["number", "string", "number"], "1\u{1F407}5", true],
])(
  "of %j a hole before another one takes a whole character of %j, by codec and pattern",
  (holes, text, isTaken) => {
    const parts = holes.map((hole) => ({ hole }));
    const pattern = templatePattern({ kind: "template", parts });
    expect(fits(text, template(["", ...holes.map(() => "")], holes))).toBe(isTaken);
    expect(new RegExp(pattern, "u").test(text)).toBe(isTaken);
  },
);
