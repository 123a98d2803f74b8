import { describe, expect, test } from "vitest";

import { lengthsOf, matchesNothing, mayBacktrack } from "../../../generator/patterns/index.ts";

const exponential = [
  "^(a+)+$",
  "(a|a)*$",
  "(a|aa)+$",
  "^(\\d{3}|\\d{4})+$",
  "^(a*)*$",
  "^([a-zA-Z]+)*$",
  "^(?:.*a)+$",
  "(x+x+)+y",
  "^((ab)*)+$",
  "^(\\w|\\d)+$",
  "^(?:\\s*\\w+\\s*)+$",
  "^([A-Z]+-?)+$",
  "^(a?b?)*a*c?(?:d|[^a]|d)*$",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "^(?:a{1,3000})+$",
  "^(?:\\p{L}|[é-ü])+$",
  "^(?:\\p{Lu}|\\P{Ll})+$",
  "^(?:[^a]|\\u{1F600})+$",
  "^(?=(b+)+c)b",
  "^(?!(?:x|x)*y)x",
  "(?<=^(?:c|c)*)d",
  "^(?:(a)\\1)+$",
  "^(?:\\w+\\B)+$",
  "^(?:a+?)+?$",
  "^(?:(?:a|b)+|c)*d|e$",
  "^(?:a+){2,}$",
  "^(?:ab|a(?:b|c))*$",
];

const harmless = [
  "^[a-z]+$",
  "^(ab|cd)*$",
  "^\\d{4}-\\d{2}-\\d{2}$",
  "^\\p{L}+(?: \\p{L}+)*$",
  "^[^@\\s]+@[^@\\s]+$",
  "^(?:a{2,4}b)+$",
  "^(a+b+)+$",
  "^(?:[a-z]+,)*[a-z]+$",
  "^[\\w.%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$",
  "^[a-zA-Z0-9.!#$%&'*+\\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$",
  "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
  "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$",
  "^(?:[A-Za-z0-9+\\/]{4})*(?:[A-Za-z0-9+\\/]{2}==|[A-Za-z0-9+\\/]{3}=)?$",
  "^[A-Z]+(?:-[A-Z]+)*-?$",
  "^(.*a){20}$",
  "^\\d+\\d+$",
  "^(?:[a-z]{1,300}){3}$",
  "^(['\"])(?:(?!\\1).)*\\1$",
  "^(?:\\w+\\b\\s*)+$",
  "^(?:\\p{Lu}|\\p{Ll})+$",
  "^(?:a$|a|^a)+$",
  '^(?:[^\\\\"]|\\\\.)*$',
  "^(?:(?:a?)?b)+$",
  "^(?:){0,1000000000}a$",
  "^(?:[a-c]|[d-f]|[^a-z])*$",
  "^a{5000}$",
  "^(?:a|a){8}$",
  "",
];

describe("matching", () => {
  test.each(exponential)("%s may take exponential time", (pattern) => {
    expect(mayBacktrack(pattern)).toBe(true);
  });

  test.each(harmless)("%s does not", (pattern) => {
    expect(mayBacktrack(pattern)).toBe(false);
  });

  test.each([...exponential, ...harmless])("%s is a regular expression", (pattern) => {
    expect(() => new RegExp(pattern, "u")).not.toThrow();
  });
});

const impossible = [
  '"^[a-z]+$"',
  "^\\d{3}$ or so",
  "a^",
  "$.",
  "(?:a|b)+(?:^c)",
  "x^|$y",
  "(?:z$)!",
  "(a^)+",
  "\\w(?=b)^",
];

describe("where something stands before the start or after the end of a text", () => {
  test.each(impossible)("no text fits %s", (pattern) => {
    expect(matchesNothing(pattern)).toBe(true);
  });

  test.each([...harmless, "(?:^|,)a(?:,|$)", "a?^b", "(?:a^)?b", "(?<=a)^|$", "^a$|b", "(?!x)$^"])(
    "some text may fit %s",
    (pattern) => {
      expect(matchesNothing(pattern)).toBe(false);
    },
  );
});

describe("the answer comes soon", () => {
  const nested = `${"(?:".repeat(200)}a${")?".repeat(200)}`;

  test.each([
    [`^${nested}$`, false],
    [`^(?:${"a?".repeat(300)})+$`, true],
    [`^(?:${"(?:|a?)".repeat(40)}b)+$`, true],
    [`^(?:(?:(?:a{1,99}b){1,99}c){1,99}d)+$`, false],
    [`^(?:${Array.from({ length: 200 }, (_, i) => `x${i}y`).join("|")})+$`, false],
  ])("also for %.40s…", (pattern, expected) => {
    expect(mayBacktrack(pattern)).toBe(expected);
  });
});

test.each<[pattern: string, least: number, most: number]>([
  ["", 0, Infinity],
  ["^abc$", 3, 3],
  ["^[a-z]{2,4}-\\d+$", 4, Infinity],
  ["^(?:a|bc)?$", 0, 2],
  ["^a$|^bcd$", 1, 3],
  ["^a$|b", 1, Infinity],
  ["ab", 2, Infinity],
  ["^(?=.*\\d).{8,}$", 8, Infinity],
  ["^(ab)\\1$", 2, Infinity],
  ["^(?:x{0}|\\b)*a{0}$", 0, 0],
  ["^(?:a*){0}b$", 1, 1],
  ["^\u{1f600}{2}$", 2, 2],
  [`^${"(".repeat(2000)}a${")".repeat(2000)}$`, 0, Infinity],
])(
  "of the texts that %s takes none has fewer code points than %s or more than %s",
  (pattern, ...lengths) => {
    const { least, most } = lengthsOf(pattern);
    expect([least, most]).toEqual(lengths);
  },
);
