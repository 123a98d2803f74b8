import { describe, expect, test } from "vitest";

import {
  add,
  type Check,
  checkUnknown,
  depthLimit,
  expected,
  isRecord,
  issueLimit,
  remember,
  within,
  wrong,
} from "../../runtime/check.ts";
import { refuse, refuseReceived, mapValues, set, trim } from "../../runtime/convert.ts";
import { decodeDate, encodeDate, isDate, isDateTime } from "../../runtime/date.ts";
import { describe as describeValue } from "../../runtime/describe.ts";

describe("paths", () => {
  test.each([
    ["name", "", "name"],
    ["name", "age", "name.age"],
    ["name", "[1]", "name[1]"],
    ["a-b", "age", '["a-b"].age'],
    [3, "x", "[3].x"],
    ["a\nb", "", String.raw`["a\nb"]`],
  ])("%j before %j is %j", (key, path, whole) => {
    const found = [{ path, expected: "number", actual: "null" }];
    expect(within(undefined, key, found)).toEqual([
      { path: whole, expected: "number", actual: "null" },
    ]);
  });

  test("a check that finds nothing leaves the issues as they are", () => {
    const issues = wrong("x", "number", "a");
    expect(within(issues, "y", undefined)).toBe(issues);
    expect(within(undefined, "y", undefined)).toBeUndefined();
  });
});

test("a refusal lists a bounded number of issues", () => {
  let issues = add(undefined, expected("number", "a"));
  for (let index = 0; index < 1000; index += 1) issues = add(issues, wrong(index, "number", "a"));
  expect(issues).toHaveLength(issueLimit);
});

describe("what a value is, in words", () => {
  test.each([
    ["ten", '"ten"'],
    [Number.NaN, "NaN"],
    [undefined, "undefined"],
    [null, "null"],
    [12n, "12n"],
    [[1, 2, 3], "array(3)"],
    [{}, "object"],
    [new Map(), "Map"],
    [new Date(Number.NaN), "invalid Date"],
    [() => 1, "function"],
    ["a\u202eb\u0007", String.raw`"a\u{202e}b\u0007"`],
  ])("%o is %s", (value, text) => {
    expect(describeValue(value)).toBe(text);
  });

  test("is at most 100 characters long", () => {
    expect(describeValue("x".repeat(1_000_000)).length).toBeLessThanOrEqual(100);
    expect(describeValue("\u0007".repeat(1000)).length).toBeLessThanOrEqual(100);
  });
});

describe("any JSON value", () => {
  test.each([
    [null],
    [1],
    ["a"],
    [true],
    [[]],
    [{ a: [{ b: null }], c: undefined }],
    [JSON.parse('{"__proto__":1}')],
  ])("%j is one", (value) => {
    expect(checkUnknown(value)).toBeUndefined();
  });

  test.each([
    [undefined],
    [Infinity],
    [1n],
    [() => 1],
    [Symbol("a")],
    [new Date()],
    [new Map()],
    [[undefined]],
    [{ a: [Number.NaN] }],
  ])("%o is none", (value) => {
    expect(checkUnknown(value)).toHaveLength(1);
  });

  test("nesting ends at the limit, and so does a cycle, at once", () => {
    const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
    expect(checkUnknown(nested(depthLimit))).toBeUndefined();
    expect(() => checkUnknown(nested(depthLimit + 1))).toThrow(/deeper/);
    const cycle: unknown[] = [];
    cycle.push(cycle, cycle);
    expect(() => checkUnknown(cycle)).toThrow(/cyclic/);
  });

  test("a record is plain, whatever its realm", () => {
    expect(isRecord({})).toBe(true);
    expect(isRecord(Object.create(null))).toBe(true);
    expect(isRecord(new Map())).toBe(false);
    expect(isRecord([])).toBe(false);
  });
});

describe("dates", () => {
  test.each([
    "2024-02-29T12:00:00Z",
    "2000-02-29t00:00:00z",
    "1999-12-31T23:59:59.999999+23:59",
    "0000-01-01T00:00:00-00:00",
    "0000-01-01T00:30:00+00:30",
    "9999-12-31T23:29:59.999999-00:30",
  ])("%s is one, which can be sent on", (text) => {
    expect(isDateTime(text)).toBe(true);
    expect(isDate(decodeDate(text))).toBe(true);
  });

  test.each([
    "2023-02-29T12:00:00Z",
    "1900-02-29T12:00:00Z",
    "2024-04-31T00:00:00Z",
    "2024-01-01",
    "2024-01-01T00:00:00",
    "2024-01-01 00:00:00Z",
    "2024-13-01T00:00:00Z",
    "2024-01-01T24:00:00Z",
    "2024-01-01T00:00:60Z",
    "2024-01-01T00:00:00+24:00",
    "2024-01-01T00:00:00+0100",
    "12024-01-01T00:00:00Z",
    "2024-01-01T00:00:00Z\n",
    "0000-01-01T00:29:59.999+00:30",
    "9999-12-31T23:30:00-00:30",
    1,
  ])("%j is none", (text) => {
    expect(isDateTime(text)).toBe(false);
  });

  test("a date that RFC 3339 cannot write is refused, and any other comes back", () => {
    expect(isDate(new Date(Number.NaN))).toBe(false);
    expect(isDate(new Date(8.64e15))).toBe(false);
    const date = new Date("0001-02-03T04:05:06.789Z");
    expect(isDate(date) && decodeDate(encodeDate(date))).toEqual(date);
  });
});

test("a remembered check looks at an object once while it runs, and forgets it afterwards", () => {
  let count = 0;
  const inner = {};
  const check: Check = remember((value): undefined => {
    count += 1;
    if (value === inner) return;
    check(inner, 0);
    check(inner, 0);
  });
  check({}, 0);
  expect(count).toBe(2);
  check({}, 0);
  expect(count).toBe(4);
});

test("a codec's error names what was wrong, where, and how much more there is", () => {
  const issues = [...wrong("y", "number", "ten"), ...wrong("z", "number", 1n)];
  const label = "arguments of math_service.add";
  for (const refused of [refuse, refuseReceived])
    expect(() => refused(label, issues)).toThrow(
      '[invalid_argument] wrong arguments of math_service.add: y: expected number, got "ten" (and 1 more)',
    );
});

test("a property may be called __proto__ without becoming the prototype", () => {
  const target: Record<string, unknown> = {};
  set(target, "__proto__", { polluted: true });
  expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  expect(Object.keys(target)).toEqual(["__proto__"]);
  const mapped = mapValues(
    JSON.parse('{"__proto__":1,"a":2}') as Record<string, unknown>,
    (value) => Number(value) + 1,
  );
  expect(Object.entries(mapped)).toEqual([
    ["__proto__", 2],
    ["a", 3],
  ]);
});

test("arguments that are undefined are taken off the end, and only there", () => {
  expect(trim([undefined, 1, undefined, undefined])).toEqual([undefined, 1]);
});
