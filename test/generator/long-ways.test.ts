import { expect, test } from "vitest";

import { schemaOf } from "../../generator/emitters/schema.ts";
import { readContracts, withPayload } from "../support/read-contracts.ts";
import { loadCodecs } from "./support/load-codecs.ts";

const levels = 500;

/** Types of which each leads to the next one. */
function way(write: (from: string, to: string) => string, count = levels): string {
  const all = Array.from({ length: count }, (_, index) => write(`N${index}`, `N${index + 1}`));
  return `${all.join("\n")}\nexport type T = N0;\n`;
}

const end = `export interface N${levels} { end: "end" }\n`;

/** So many values, each in the one before. */
function nested(depth: number, at: unknown, inner: object): object {
  let value = inner;
  for (let level = 0; level < depth; level += 1) value = { next: value, at };
  return value;
}

const forms = {
  "interfaces that are exported": way(
    (from, to) => `export interface ${from} { next: ${to}; at: Date }`,
  ),
  "aliases that are not": way((from, to) => `type ${from} = { next: ${to}; at: Date };`),
  "lists and maps beside them": way(
    (from, to) => `interface ${from} { next: ${to}; all?: Map<string, ${to}[]>[]; at: Date }`,
  ),
};

test.each(Object.entries(forms))(
  `a way of ${levels} types, each in the one before, is checked, converted and published: %s`,
  async (_name, text) => {
    const { model, diagnostics } = readContracts(withPayload(text + end));
    expect(diagnostics).toEqual([]);
    const { getResult } = await loadCodecs(model);
    const value = nested(levels, new Date(0), { end: "end" });
    expect(getResult!.decode(getResult!.encode(value))).toEqual(value);
    const wrong = nested(levels, "1970-01-01T00:00:00.000Z", { end: "?" });
    expect(() => getResult!.decode(wrong)).toThrow('expected "end"');
    const { $defs } = schemaOf(model, model.services[0]!);
    for (const name of ["N1", `N${levels}`]) expect($defs).toHaveProperty(name);
  },
);

test("so is one that leads back to its beginning", async () => {
  const text = way((from, to) => `interface ${from} { next?: ${to}; at: Date }`);
  const back = `interface N${levels} { again?: N0 }\n`;
  const { model, diagnostics } = readContracts(withPayload(text + back));
  expect(diagnostics).toEqual([]);
  const { getResult } = await loadCodecs(model);
  const value = nested(60, new Date(0), { at: new Date(1) });
  expect(getResult!.decode(getResult!.encode(value))).toEqual(value);
  const wrong = nested(60, "1970-01-01T00:00:00.000Z", { at: 1 });
  expect(() => getResult!.decode(wrong)).toThrow("got 1");
  expect(() => getResult!.encode(nested(levels, new Date(0), {}))).toThrow("levels of nesting");
});

test("what a generic makes of types that all lead to one another is read, whichever it begins with", async () => {
  const count = 24;
  const to = (from: number, step: number): string => `N${(from + step) % count}`;
  const all = Array.from({ length: count }, (_, index) => {
    const others = `one: ${to(index, 1)}; many: ${to(index, 5)}[]; map: Map<string, ${to(index, 7)}>`;
    return `export interface N${index} { at: Date; n${index}: number; ${others} }`;
  });
  const part = `type Part<X> = X extends (infer I)[] ? Part<I>[] : X extends Map<infer K, infer V> ? Map<K, Part<V>>
    : X extends Date ? X : X extends object ? { [K in keyof X]?: Part<X[K]> } : X;`;
  const text = `${all.join("\n")}\n${part}\nexport type Draft = Part<N3>;\nexport type T = Draft | Part<N0>[];\n`;
  const { model, diagnostics } = readContracts(withPayload(text));
  expect(diagnostics).toEqual([]);
  const { getResult } = await loadCodecs(model);
  const at = new Date(0);
  const value = { n3: 1, one: { at, n4: 2, many: [{ n9: 3, map: new Map([["a", { n16: 4 }]]) }] } };
  for (const each of [value, [{ n0: 1, many: [{ n5: 2, at }] }]])
    expect(getResult!.decode(getResult!.encode(each))).toEqual(each);
  expect(() => getResult!.decode({ one: { many: [{ map: [["a", { n16: "4" }]] }] } })).toThrow(
    "n16",
  );
});
