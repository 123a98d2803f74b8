import {
  choice,
  type Declarations,
  listOf,
  objectOf,
  plain,
  type Written,
} from "./declarations.ts";
import type { Shape } from "./shape.ts";

/** A named object, and one of its properties. */
interface Source {
  readonly to: Declarations;
  /** The name of the object. */
  readonly own: string;
  readonly whole: ReturnType<typeof objectOf>;
  /** The type of the property. */
  readonly taken: string;
  /** Its name, in quotes. */
  readonly key: string;
  readonly shape: Shape;
  /** Another type. */
  readonly extra: Written;
}

type Taking = (from: Source) => Written;

const list = (of: Shape): Shape => ({ kind: "array", of });
const only = (name: string, shape: Shape, optional = false): Shape =>
  objectOf([{ name, shape, optional }]);
const record = (of: Shape): Shape => ({
  kind: "record",
  of,
  names: ["k", "constructor", "__proto__"],
});

/** A list of the property by a name of its own. */
function namedList({ to, own, taken }: Source): string {
  to.add(`type ${own}List = ${listOf(taken)};`);
  return `${own}List`;
}

/** An object of any names whose values are those of the property. */
function dictionary({ to, own, taken }: Source): string {
  to.add(`interface ${own}Dict { [key: string]: ${taken} }`);
  return `${own}Dict`;
}

function mapped({ to, own }: Source): string {
  to.add(`type ${own}Same<X> = { [K in keyof X]: X[K] };`);
  return `${own}Same`;
}

const ofProperty: readonly Taking[] = [
  ({ taken, shape }) => ({ text: taken, shape }),
  ({ taken, shape }) => ({ text: listOf(taken), shape: list(shape) }),
  ({ taken, shape }) => ({ text: `{ "v": ${taken} }`, shape: only("v", shape) }),
  ({ taken, shape }) => ({
    text: `{ v?: readonly ${listOf(taken)} }`,
    shape: only("v", list(shape), true),
  }),
  ({ taken, shape }) => ({
    text: `[first: ${taken}, ...rest: ${listOf(taken)}]`,
    shape: { kind: "tuple", items: [shape], optional: [], rest: shape },
  }),
  ({ taken, shape }) => ({ text: `Record<string, ${taken}>`, shape: record(shape) }),
  ({ taken, shape: value }) => ({
    text: `Map<string, ${taken}>`,
    shape: { kind: "map", key: choice(plain("k"), plain("__proto__")), value },
  }),
];

/** By other ways than `Object["property"]`, and out of what it was put into. */
const ofOthers: readonly Taking[] = [
  ({ to, own, taken, shape }) => {
    to.add(`declare function ${own}Take(it: ${taken}): void;`);
    return { text: `Parameters<typeof ${own}Take>[0]`, shape };
  },
  ({ to, own, key, shape }) => {
    to.add(`type ${own}Get<X, K extends keyof X> = X[K];`);
    return { text: `${own}Get<Required<${own}>, ${key}>`, shape };
  },
  ({ to, own, taken, key, shape }) => {
    to.add(`interface ${own}Over extends ${own}Base { ${key}: ${taken} }`);
    to.add(`interface ${own}Base extends Pick<${own}, ${key}> {}`);
    return { text: `Required<Partial<${own}Over>>[${key}]`, shape };
  },
  ({ to, own, taken, shape }) => {
    to.add(`type ${own}Result<X> = { ok: true; value: X } | { ok: false };`);
    return { text: `Extract<${own}Result<${taken}>, { ok: true }>["value"]`, shape };
  },
  ({ to, own, taken, shape }) => {
    to.add(`type ${own}Boxed<X> = { [K in keyof X]: { v: X[K] } };`);
    return { text: `${own}Boxed<{ p: ${taken} }>`, shape: only("p", only("v", shape)) };
  },
  ({ to, own, taken, shape }) => {
    to.add(`interface ${own}Page<X> { items: X[]; at: X }`);
    to.add(`type ${own}Of = ${own}Page<${taken}>;`);
    const items = { name: "items", shape: list(shape) };
    return { text: `${own}Of & { n?: 1 }`, shape: objectOf([items, { name: "at", shape }]) };
  },
  ({ to, own, taken, shape }) => {
    to.add(`type ${own}Later = Promise<${taken}>;`);
    return { text: `Awaited<${own}Later>`, shape };
  },
];

const ofLists: readonly Taking[] = [
  (from) => ({ text: namedList(from), shape: list(from.shape) }),
  (from) => ({ text: `${namedList(from)}[number]`, shape: from.shape }),
  (from) => ({ text: `${mapped(from)}<${namedList(from)}>`, shape: list(from.shape) }),
  (from) => ({ text: `Readonly<${namedList(from)}>`, shape: list(from.shape) }),
  (from) => ({
    text: `(${namedList(from)} extends (infer I)[] ? I : never)`,
    shape: from.shape,
  }),
  (from) => ({
    text: `${mapped(from)}<{ v: ${namedList(from)} }>`,
    shape: only("v", list(from.shape)),
  }),
];

const ofDictionaries: readonly Taking[] = [
  (from) => ({ text: dictionary(from), shape: record(from.shape) }),
  (from) => ({ text: `${mapped(from)}<${dictionary(from)}>`, shape: record(from.shape) }),
  (from) => ({ text: `Readonly<${dictionary(from)}>`, shape: record(from.shape) }),
  (from) => ({ text: `Pick<${dictionary(from)}, string>`, shape: record(from.shape) }),
  (from) => ({ text: `${dictionary(from)}["any"]`, shape: from.shape }),
  (from) => ({ text: `${mapped(from)}<${dictionary(from)}>[string]`, shape: from.shape }),
  (from) => {
    from.to.add(`interface ${from.own}Both extends ${dictionary(from)} { q: ${from.taken} }`);
    const q = { name: "q", shape: from.shape };
    return {
      text: `${from.own}Both`,
      shape: { ...objectOf([q]), others: from.shape },
    };
  },
];

const ofWhole: readonly Taking[] = [
  ({ own, whole }) => ({
    text: `(${own} | null)[]`,
    shape: list({ kind: "union", members: [whole, choice(plain(null))] }),
  }),
  ({ own, whole, extra }) => ({
    text: `(${own} & { [name: \`x\${number}\`]: ${extra.text} })`,
    shape: { ...whole, others: extra.shape, otherNames: ["x1", "x-2.5"] },
  }),
  ({ own, whole: shape }) => ({
    text: `Record<"p" | "q", ${own}>`,
    shape: objectOf(["p", "q"].map((name) => ({ name, shape }))),
  }),
  ({ to, own, whole: shape }) => {
    to.add(`interface ${own}Page<X> { items: X[]; first?: X }`);
    const items = { name: "items", shape: list(shape) };
    return {
      text: `${own}Page<${own}>`,
      shape: objectOf([items, { name: "first", shape, optional: true }]),
    };
  },
  ({ to, own, whole }) => {
    to.add(`type ${own}Tree = ${own} & { kids: ${own}Tree[] };`);
    const kids: Shape = list({ kind: "later", get: () => tree });
    const tree = objectOf([...whole.properties, { name: "kids", shape: kids }]);
    return { text: `${own}Tree`, shape: tree };
  },
  ({ to, own, whole }) => {
    to.add(
      `type ${own}Deep<X> = { [K in keyof X]: X[K] extends readonly unknown[] ? ${own}Deep<X[K]> : X[K] };`,
    );
    return { text: `${own}Deep<${own}>`, shape: whole };
  },
];

/** What is made of an object and of one of its properties. */
export const takings: readonly Taking[] = [
  ...ofProperty,
  ...ofLists,
  ...ofDictionaries,
  ...ofWhole,
  ...ofOthers,
];
