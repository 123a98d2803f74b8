/** A value that no contract means, and whether every type must refuse it. */
export interface Hostile {
  readonly name: string;
  readonly value: unknown;
  readonly isNever?: true;
}

const never = (name: string, value: unknown): Hostile => ({ name, value, isNever: true });

function deep(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = null;
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

function cyclic(): unknown {
  const value: Record<string, unknown> = { a: 1 };
  value["a"] = value;
  value["b"] = [value];
  return value;
}

function cyclicList(): unknown {
  const value: unknown[] = [];
  value.push(value);
  return value;
}

function cyclicMap(): unknown {
  const value = new Map<unknown, unknown>();
  return value.set("k", value);
}

class Money {
  readonly cents = 1;
  toJSON(): string {
    return "1";
  }
}

/** As JSON.parse gives them, though no sane caller sends them. */
const parsed: readonly Hostile[] = [
  { name: "arrays in arrays", value: deep(5000, (inner) => [inner]) },
  { name: "objects in objects", value: deep(5000, (a) => ({ a, b: a, v: a, tag: "t0" })) },
  { name: "recursive values", value: deep(200, (tail) => ({ head: 1, v: 1, kids: [tail], tail })) },
  { name: "a long list", value: Array.from({ length: 20_000 }, () => null) },
  { name: "a long text", value: "9".repeat(100_000) },
  { name: "a long base64", value: "A".repeat(100_000) },
  { name: "many keys", value: Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [n, n])) },
  {
    name: "names of prototypes",
    value: JSON.parse('{"__proto__":{"a":1},"constructor":{},"toString":1}'),
  },
];

/** For decoders. */
export const hostileJson: readonly Hostile[] = [...parsed, { name: "undefined", value: undefined }];

/** For encoders. */
export const hostileValues: readonly Hostile[] = [
  ...parsed,
  never("NaN", Number.NaN),
  never("infinity", Number.POSITIVE_INFINITY),
  never("an invalid date", new Date(Number.NaN)),
  never("a symbol", Symbol("s")),
  never("a function", () => 1),
  never("a regular expression", /a/),
  never("an error", new Error("e")),
  never("a promise", Promise.resolve(1)),
  never("a list of holes", Array.from({ length: 3 }).fill(undefined).concat(Array(3))),
  never("a bigint of 5000 digits", 10n ** 5000n),
  never("other typed arrays", new Float64Array(3)),
  { name: "an object that contains itself", value: cyclic() },
  { name: "a list that contains itself", value: cyclicList() },
  { name: "a map that contains itself", value: cyclicMap() },
  { name: "a set of itself", value: ((set: Set<unknown>) => set.add(set))(new Set()) },
  { name: "no prototype", value: Object.assign(Object.create(null), { a: 1, tag: "t0" }) },
  { name: "a boxed text", value: Object("text") },
  { name: "an instance with toJSON", value: new Money() },
  { name: "its own toJSON", value: { toJSON: () => 1, a: 1 } },
  { name: "a proxy", value: new Proxy({ a: 1 }, {}) },
];
