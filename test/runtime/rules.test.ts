import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { countProperties, hasLength, isMultiple, isUnique, matches } from "../../runtime/rules.ts";

describe("the length of a text", () => {
  test("counts code points", () => {
    const unit = fc.constantFrom("a", "😀", "\ud83d", "\ude00", "é");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), fc.nat(6), fc.nat(6), (text, least, more) => {
        const count = Array.from(text).length;
        const most = least + more;
        expect(hasLength(text, least, most)).toBe(count >= least && count <= most);
        expect(hasLength(text, least, Infinity)).toBe(count >= least);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });
});

describe("multiples", () => {
  test.each([
    [19.99, 0.01, true],
    [1.255, 0.01, false],
    [1.25, 0.01, true],
    [0.3, 0.1, true],
    [0, 0.1, true],
    [-0.7, 0.1, true],
    [7, 3, false],
    [-9, 3, true],
    [1e300, 7, false],
    [1e300, 1e299, true],
    [1e-7, 1e-8, true],
    [1e-8, 1e-7, false],
    [2.5, 2.5, true],
    [5e-324, 5e-324, true],
    [4.5, 1.5, true],
    [4.5, 2, false],
    [2 ** 60 + 2 ** 10, 2, true],
    [0.5, 3, false],
    [1.7976931348623157e308, 1e-5, true],
  ])("%d of %d: %s", (value, divisor, expected) => {
    expect(isMultiple(value, divisor)).toBe(expected);
  });

  test("are those of the decimal digits", () => {
    const digits = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 500 }), fc.nat(6), (value, divisor, places) => {
        const scale = 10 ** places;
        expect(isMultiple(value / scale, divisor / scale)).toBe(value % divisor === 0);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });
});

describe("unique items", () => {
  const cases: readonly (readonly [items: unknown[], isUnique: boolean])[] = [
    [[], true],
    [[1, 2, "1"], true],
    [[1, 1], false],
    [[0, -0], false],
    [["a", "a"], false],
    [[null, "null", false, "false"], true],
    [
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      false,
    ],
    [[{ a: 1 }, { a: 1, b: undefined }], false],
    [[{ a: { c: 1, b: [1, 2] } }, { a: { b: [1, 2], c: 1 } }], false],
    [
      [
        [1, 2],
        [2, 1],
      ],
      true,
    ],
    [[{}, []], true],
    [['{"a":1}', { a: 1 }], true],
    [[new Date(0), new Date(0)], false],
    [[Uint8Array.of(1).buffer, Uint8Array.of(2).buffer], true],
    [[Uint8Array.of(1).buffer, Uint8Array.of(1).buffer], false],
    [[new Date(0), new Date(1)], true],
    [[{ at: 1n }, { at: 1n }], false],
    [[1n, 1n], false],
    [[new Set([1]), new Set([2])], true],
    [[JSON.parse('{"__proto__":1}'), {}], true],
  ];

  test("are compared as JSON", () => {
    for (const [items, expected] of cases) expect(isUnique(items), String(items)).toBe(expected);
  });

  test("are refused when what the type does not name is cyclic, or too deep to be compared", () => {
    const cyclic: Record<string, unknown> = { tag: "a" };
    cyclic["self"] = cyclic;
    let deep: unknown = 1;
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    for (const item of [cyclic, { tag: "a", deep }])
      expect(() => isUnique([item, item])).toThrow("[invalid_argument] expected at most 64 levels");
  });
});

test("properties that are undefined do not count", () => {
  expect(countProperties({ a: 1, b: undefined, c: null })).toBe(2);
});

test("a pattern for which V8 has no room matches nothing", () => {
  expect(matches(/^(?:a|b)*$/u, "a".repeat(20_000_000))).toBe(false);
  expect(matches(/^(?:a|b)*$/u, "abab")).toBe(true);
});
