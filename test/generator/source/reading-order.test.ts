import { expect, test } from "vitest";

import { emit } from "../../../generator/emitters/index.ts";
import { render } from "../../../generator/render/render.ts";
import { brief, readContracts, withWords } from "../../support/read-contracts.ts";
import { showEach } from "../../support/show-rules.ts";

const shared = `
export interface Page<I> { items: I; more: 1 }
export interface Tree { kids: { inner: Tree["kids"] | null }[] }
export type Two<A, B> = Page<A> | Page<B>;
export type Mine<A> = Two<A, "c"> | 1;
export type Three<A, B> = A | B | null;
export type Color = "c" | "x";
export const table = { y: "c", x: "y", c: "x" } as const;
export enum Letter { A = "x", B = "y", C = "c" }
`;

const imports =
  'import type { Color, Letter, Mine, Page, Three, Tree, Two, table } from "./shared.ts";\n';

/** What does not say by itself in which order it is, or what is made of it. */
const types = [
  `Two<"x", "y">`,
  `{ a: Two<"x", "y"> | null }`,
  `Mine<"x">`,
  `Three<Page<"x">, Page<"y">>`,
  `keyof { [K in "x" | "y"]: 1 }`,
  `{ [K in "x" | "y"]: K }["x" | "y"]`,
  `{ [K in "x" | "y"]: { [L in K]: L } }["x" | "y"]`,
  `{ [K in 1 | 3]: K }[1 | 3]`,
  `{ [K in "x" | "y"]: Page<K | "c"> }["x" | "y"]`,
  `{ a: { [K in "x" | "y"]: (K | "c")[] }["x" | "y"] }`,
  `{ a: { [K in "x" | "y"]: Map<K | "c", 1> }["x" | "y"] }`,
  `Page<{ [K in "x" | "y"]: { a: K | "c" } }["x" | "y"]>`,
  `Page<{ [K in "x" | "y"]: K }>`,
  `Page<{ [K in Color as \`on\${K}\`]: K }>`,
  `Page<Record<"y" | "x", Page<Pick<{ x: 1; y: 2; c: 3 }, "y" | "x">>>>`,
  `Page<Color | "y">`,
  `Page<Tree["kids"][number]>`,
  `Exclude<keyof Record<"x" | "y" | "c", 1>, "c">`,
  `(typeof table)[keyof typeof table]`,
  `{ a: Exclude<Letter, Letter.B> | "y" | Color }`,
  `("x" | "y") extends infer K ? (K extends string ? { k: K; v: \`\${K}1\` } : never) : never`,
];

/** What another contract has the checker meet before. */
const before = [
  `1`,
  `["y", "c", "x", 3, 1, Page<"y">, Page<"x">, Page<Tree["kids"]>]`,
  `["c", "y", "x", Page<"y" | "x" | "c">, Page<"c" | "y">, keyof Record<"y" | "x", 1>]`,
  `["x", "c", "y", Color | "y", "c" | "y" | "x", { a: Two<"y", "x"> }, ("c" | "y")[], Map<"c" | "y", 1>]`,
];

test("what is generated for a contract does not depend on what others hold that are read before", () => {
  const contracts = types.map((type, index) => [
    `contracts/s${index}.ts`,
    withWords(
      `${imports}export interface S extends Service<"s${index}"> { get(): ${type}; put(x: ${type}): void }`,
    ),
  ]);
  const all = before.map((type) => {
    const other = `${imports}export interface A extends Service<"a"> { get(): ${type} }`;
    const { model, diagnostics } = readContracts({
      "contracts/shared.ts": shared,
      "contracts/a.ts": withWords(other),
      ...Object.fromEntries(contracts),
    });
    expect(diagnostics.map(brief)).toEqual([]);
    const services = model.services.filter(({ name }) => name !== "a");
    const settings = { out: "generated", importExtension: ".ts" } as const;
    const files = render(emit({ ...model, services }, settings));
    return types.map((of, index) => {
      const own = [...files].filter(([name]) => name.startsWith(`s${index}/`));
      return { of, members: services[index]?.members, own: Object.fromEntries(own) };
    });
  });
  const [first, ...others] = all;
  for (const other of others) expect(other).toEqual(first);
  expect(first?.[0]?.own[`s0/client.ts`]).toContain(
    '{ items: "x"; more: 1 } | { items: "y"; more: 1 }',
  );
});

test("the members of a generic union stand as they are written, also those that are one generic, whatever it is given", () => {
  const union = `interface Page<X> { of: X }
type Two<A, B> = Page<Page<B>> | string | Page<B[]> | Page<A[]> | Page<A>;
type Again<A> = Two<A, 1> | null;`;
  const shown = {
    "Two<2, 1>": "x: { of: { of: 1 } } | string | { of: 1[] } | { of: 2[] } | { of: 2 }",
    "Two<1, 2>": "x: { of: { of: 2 } } | string | { of: 2[] } | { of: 1[] } | { of: 1 }",
    "Again<0>": "x: { of: { of: 1 } } | string | { of: 1[] } | { of: 0[] } | { of: 0 } | null",
  };
  expect(showEach(union, Object.keys(shown), brief)).toEqual(shown);
});

test("a type is not in the model where nothing refers to it but with rules in addition", () => {
  const text = `/** @minLength 2 */ export type Nick = string | null;
export interface Named { nick?: Nick }
export interface S extends Service<"s"> { get(): Named }`;
  const { model } = readContracts(withWords(text));
  expect(Object.keys(model.types)).toEqual([
    "contracts/test.ts#Named",
    "contracts/test.ts#Nick{minLength=2}",
  ]);
});
