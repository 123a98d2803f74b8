import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inDialect } from "../../runtime/dialect.ts";
import { decodeBigint, encodeBigint, encodeBytes, isBigintText } from "../../runtime/values.ts";
import { decodeDate, encodeDate, isDateTime } from "../../runtime/date.ts";
import * as codec from "../nameko/generated/library/codec.js";
import { dialectOf, parsePython, toPython } from "../../runtime/wires/nameko/json.ts";

/** A value, and how Python writes it. */
interface Written {
  readonly value: unknown;
  readonly text: string;
}

const numbers = fc.oneof(
  fc.constantFrom<Written>(
    { value: Number.NaN, text: "NaN" },
    { value: Infinity, text: "Infinity" },
    { value: -Infinity, text: "-Infinity" },
    { value: 1, text: "1.0" },
    { value: 1e22, text: "1e+22" },
    { value: 1234567890123456.5, text: "1234567890123456.5" },
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => {
    // Python writes -0.0, and a double as an integer never: from 1e16 on with an exponent.
    const isInteger = /^-?\d{16,}$/.test(JSON.stringify(value));
    const text = Object.is(value, -0)
      ? "-0.0"
      : isInteger
        ? value.toExponential()
        : JSON.stringify(value);
    return { value: JSON.parse(text) as number, text };
  }),
  fc.bigInt().map((value) => ({
    value: String(Number(value)) === String(value) ? Number(value) : value,
    text: String(value),
  })),
);
const texts = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("NaN", '"NaN', "\\", "-Infinity", "1234567890123456789012", "__type__"),
  )
  .map((value) => ({ value, text: JSON.stringify(value) }));

const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { depthSize: "small" },
    numbers,
    texts,
    fc.constantFrom<Written>({ value: null, text: "null" }, { value: true, text: "true" }),
    fc.array(tie("written"), { maxLength: 4 }).map((items) => ({
      value: items.map(({ value }) => value),
      text: `[${items.map(({ text }) => text).join(", ")}]`,
    })),
    fc
      .dictionary(
        fc.string().filter((key) => key !== "__proto__"),
        tie("written"),
        { maxKeys: 4 },
      )
      .map((entries) => ({
        value: Object.fromEntries(Object.entries(entries).map(([key, { value }]) => [key, value])),
        text: `{${Object.entries(entries)
          .map(([key, { text }]) => `${JSON.stringify(key)}: ${text}`)
          .join(", ")}}`,
      })),
  ),
}));

function parse(text: string): unknown {
  return parsePython(Buffer.from(text));
}

describe("Python's JSON", () => {
  test("is read as Python means it", () => {
    fc.assert(
      fc.property(written, ({ value, text }) => {
        expect(parse(text)).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['{"__type__": "datetime", "__value__": "2020-01-02T03:04:05"}', "2020-01-02T03:04:05"],
    ['{"__type__": "decimal", "__value__": "1.10"}', "1.10"],
    ['{"__type__": "bytes", "__value__": "hé"}', "aMOp"],
    ['{"__type__": "base64", "__value__": "/wA="}', "/wA="],
    [
      '{"__type__": "uuid", "__value__": {"hex": "12345678123456781234567812345678"}}',
      "12345678-1234-5678-1234-567812345678",
    ],
    ['{"__type__": "no such", "__value__": 1}', { __type__: "no such", __value__: 1 }],
    ['{"__type__": "date"}', { __type__: "date" }],
  ])("has typed values: %s", (text, value) => {
    expect(parse(text)).toEqual(value);
  });

  test.each(["", "{", "[1,]", "NaNN", "-", "1 2", '"\\x"', "[Infinity, -]"])(
    "that is none is refused: %j",
    (text) => {
      expect(() => parse(text)).toThrow("not JSON");
    },
  );

  test("is written with integers of any size, and with times and bytes by the dialect", () => {
    const at = new Date("2020-01-02T03:04:05.678Z");
    const values = (): unknown[] => [
      encodeBigint(2n ** 70n),
      encodeDate(at),
      encodeBytes(new Uint8Array([255, 0])),
    ];
    const plain = toPython(JSON.stringify(inDialect(dialectOf("plain"), values)));
    expect(plain).toBe('[1180591620717411303424,"2020-01-02T03:04:05.678Z","/wA="]');
    const typed = toPython(JSON.stringify(inDialect(dialectOf("typed"), values)));
    expect(typed).toBe(
      '[1180591620717411303424,{"__type__":"datetime","__value__":"2020-01-02T03:04:05.678+00:00"},{"__type__":"base64","__value__":"/wA="}]',
    );
    expect(JSON.stringify(values())).toBe(
      '["1180591620717411303424","2020-01-02T03:04:05.678Z","/wA="]',
    );
  });

  test.each([
    ["100000000000000000000", 1e20, 100000000000000000000n],
    // As JavaScript writes 2 ** 60; its bits stand for another integer.
    ["1152921504606847000", 2 ** 60, 1152921504606847000n],
    ["-9007199254740992", -(2 ** 53), -9007199254740992n],
  ])(
    "has the integer %s, which is a number or a bigint as the contract says",
    (text, number, big) => {
      const read = ({ decode }: { decode(json: unknown): unknown }): unknown =>
        inDialect(dialectOf("plain"), () => decode([parse(text)]));
      expect(read(codec.addAllArgs)).toEqual([number]);
      expect(read(codec.keepArgs)).toEqual([number]);
      expect(read(codec.doubleBigArgs)).toEqual([big]);
    },
  );

  test("has integers that would be others as numbers: a contract takes them as bigint, or not at all", () => {
    const text = String(2n ** 60n);
    const read = ({ decode }: { decode(json: unknown): unknown }): unknown =>
      inDialect(dialectOf("plain"), () => decode([parse(text)]));
    expect(read(codec.doubleBigArgs)).toEqual([2n ** 60n]);
    const actual = "an integer that no number holds (1152921504606846976)";
    for (const [args, expected] of [
      [codec.addAllArgs, "number"],
      [codec.keepArgs, "a JSON value"],
    ] as const)
      expect(() => read(args)).toThrow(`expected ${expected}, got ${actual}`);
  });

  test("is not written where kombu would take it for a value of a type", () => {
    const lookalike = '{"a":[{"__value__":1,"__type__":"x"}]}';
    expect(() => toPython(lookalike)).toThrow("__type__ and __value__");
    expect(toPython('{"__type__":1,"__value__":2,"b":3}')).toContain("__type__");
  });

  test("has times without a zone, which are of UTC, and dates alone", () => {
    const read = (text: string): unknown =>
      inDialect(dialectOf("plain"), () =>
        isDateTime(text) ? decodeDate(text).toISOString() : undefined,
      );
    expect(read("2020-01-02T03:04:05.678901")).toBe("2020-01-02T03:04:05.678Z");
    expect(read("2020-01-02T03:04:05+02:00")).toBe("2020-01-02T01:04:05.000Z");
    expect(read("2020-01-02")).toBe("2020-01-02T00:00:00.000Z");
    expect(read("2020-02-30")).toBeUndefined();
    expect(isDateTime("2020-01-02T03:04:05")).toBe(false);
    expect(isDateTime("2020-01-02")).toBe(false);
  });

  test("has integers where the native wire has texts", () => {
    const read = (value: unknown): unknown =>
      inDialect(dialectOf("plain"), () => (isBigintText(value) ? decodeBigint(value) : undefined));
    expect([5, 2n ** 70n, "7", 1.5, "x"].map(read)).toEqual([
      5n,
      2n ** 70n,
      7n,
      undefined,
      undefined,
    ]);
    expect(isBigintText(5)).toBe(false);
  });
});
