import { expect, test } from "vitest";

import { checkBatch } from "./check-batch.ts";
import { runContracts } from "./run.ts";
import { enumTexts } from "./shape.ts";
import type { Term } from "./term.ts";
import type { ContractTree, Field, Tree } from "./tree.ts";
import { askTypeScript } from "./typescript-oracle.ts";
import { writeContract } from "./write.ts";

const seed = 20_261_124;
const count = 34;

test(
  `generated checks take what Ajv and TypeScript take, over ${count} random contracts (npm run test:properties runs more)`,
  { timeout: 120_000 },
  async () => {
    const { failures, values, summary } = await runContracts({ count, seed, say: () => {} });
    expect(failures, summary).toEqual([]);
    expect(values).toBeGreaterThan(50 * count);
  },
);

const hidden: Field = {
  name: "a",
  tree: { kind: "leaf", name: "string" },
  presence: "required",
  said: "secret",
};
const atLeastOne: Field = {
  name: "a",
  tree: { kind: "array", of: { kind: "leaf", name: "string" }, style: 12 },
  presence: "required",
};

/** Contracts that a check was once wrong about, or that this test was. */
const found: Readonly<Record<string, ContractTree>> = {
  "dates where a property may be undefined": of({
    kind: "object",
    fields: [{ name: "a", tree: { kind: "leaf", name: "string" }, presence: "perhaps" }],
    style: 0,
  }),
  "dates where a property may be anything": of({
    kind: "object",
    fields: [{ name: "a", tree: { kind: "unknown" }, presence: "required" }],
    style: 4,
  }),
  "text with line separators": of({
    kind: "map",
    value: { kind: "leaf", name: "string" },
    style: 0,
  }),
  "an enum with a negative member": of({ kind: "leaf", name: "numberEnum" }),
  "a brand among other texts": of({
    kind: "union",
    members: [
      { kind: "leaf", name: "brand" },
      { kind: "leaf", name: "stringEnum" },
      { kind: "leaf", name: "nested template" },
    ],
  }),
  "an object or numbered texts": of({
    kind: "union",
    members: [
      {
        kind: "object",
        fields: [{ name: "a", tree: { kind: "leaf", name: "number" }, presence: "optional" }],
        style: 0,
      },
      { kind: "record", of: { kind: "leaf", name: "string" }, style: 6 },
    ],
  }),
  "one member of an enum": of({ kind: "leaf", name: "enumMember" }),
  "a rule in a tuple that is a list": of({
    kind: "tuple",
    items: [],
    optional: [],
    rest: { kind: "ruled", rule: 1, at: "alias" },
    tail: [],
    style: 0,
  }),
  "a part of an intersection that a mapped type has made": derived({
    fields: [{ name: "a", tree: { kind: "ruled", rule: 0, at: "alias" }, presence: "optional" }],
    steps: [34, 350, 138],
  }),
  "lists of records that mapped types have made": derived({
    fields: [{ name: "a", tree: { kind: "ruled", rule: 1, at: "property" }, presence: "required" }],
    steps: [20, 20, 15],
  }),
  "a list by another name, made anew": derived({ end: 19 }),
  "the items of a list by another name": derived({ end: 23 }),
  "names without end, taken over": derived({ end: 29 }),
  "one of names without end": derived({ end: 35 }),
  "a hidden text that a function takes": derived({ fields: [hidden], end: 53 }),
  "a hidden text that a mapped type puts into objects": derived({ fields: [hidden], end: 61 }),
  "a list with a rule in one of several results": derived({ fields: [atLeastOne], end: 59 }),
  "a list with a rule that is awaited": derived({ fields: [atLeastOne], end: 65 }),
  "lists without repetition, of bytes": of({
    kind: "array",
    of: { kind: "leaf", name: "ArrayBuffer" },
    style: 6,
  }),
  "a tuple that may have a list that nobody changes": perhaps({
    kind: "array",
    of: { kind: "leaf", name: "string" },
    style: 2,
  }),
  "one of two objects in an interface that is everywhere": of({
    kind: "added",
    of: { kind: "conditional", of: { kind: "leaf", name: "string" }, style: 6 },
    extra: { kind: "leaf", name: "number" },
    style: 5,
  }),
  "a tuple that may have text with a rule": perhaps({ kind: "ruled", rule: 0, at: "brand" }),
};

/** A contract with a parameter whose type is written out: a tuple of what it may have. */
function perhaps(only: Tree): ContractTree {
  const tuple: Tree = {
    kind: "tuple",
    items: [],
    optional: [only],
    rest: null,
    tail: [],
    style: 0,
  };
  return { ...of({ kind: "leaf", name: "string" }), optional: tuple };
}

function derived(parts: Partial<Tree & { readonly kind: "derived" }>): ContractTree {
  return of({
    kind: "derived",
    fields: [{ name: "a", tree: { kind: "ruled", rule: 0, at: "alias" }, presence: "required" }],
    steps: [0],
    extra: { kind: "leaf", name: "string" },
    pick: 0,
    end: 0,
    ...parts,
  });
}

function of(type: Tree): ContractTree {
  return { type, optional: null, rest: null, layout: 0, wire: 0, members: [] };
}

test("what a run has found stays mended", { timeout: 60_000 }, async () => {
  const { failures } = await checkBatch(Object.values(found), seed);
  expect(failures).toEqual([]);
});

test("TypeScript is asked so that it sees what is wrong below three lists", () => {
  const list = (item: Term): Term => ({ kind: "array", items: [item] });
  const node = (kids: Term): Term => ({
    kind: "object",
    entries: [
      { name: "v", value: { kind: "value", value: "a" } },
      { name: "kids", value: kids },
    ],
  });
  const deep = (innermost: Term): Term => list(node(list(node(list(innermost)))));
  const tree: Tree = { kind: "recursive", of: { kind: "leaf", name: "string" }, style: 0 };
  const contract = writeContract(of({ kind: "array", of: tree, style: 0 }), "s0");
  const [wrong, right] = [
    { kind: "value", value: null } as const,
    node({ kind: "array", items: [] }),
  ].map((each) => ({ contract: 0, at: 0, term: deep(each), absent: [] }) as const);
  const { isAssignable } = askTypeScript({}, new Map([[0, contract]]), [wrong!, right!]);
  expect(isAssignable(right!)).toBe(true);
  expect(isAssignable(wrong!)).toBe(false);
});

test("the text of a member of an enum is no other text to JSON, nor that of another enum, and TypeScript is asked so", () => {
  const names = ["enumOfEnum", "stringEnum", "declaredEnum"] as const;
  const members = names.map((name): Tree => ({ kind: "leaf", name }));
  const contract = writeContract(of({ kind: "union", members }), "s0");
  const enums = enumTexts(contract.places[0]!.shape);
  const ask = (value: string) =>
    ({ contract: 0, at: 0, term: { kind: "value", value }, absent: [], enums }) as const;
  const [member, several, other] = [ask("b"), ask("a"), ask("c")];
  const answers = askTypeScript({}, new Map([[0, contract]]), [member, several, other]);
  const all = [member, several, other];
  expect(all.map(answers.isAssignable)).toEqual([false, false, false]);
  expect(all.map(answers.isWeaklyAssignable)).toEqual([true, true, false]);
});

test("of generated code TypeScript is asked all that a project can ask, declarations included", () => {
  const texts = {
    "client.ts": `import type * as unused from "./codec.js";\nexport const client = [1].map(String);`,
    "server.ts": "export enum Server {}",
    "codec.d.ts": "export declare const codec: Missing;",
    "service.d.ts": "export declare const service: number;",
  };
  const files = Object.entries(texts).map(([name, text]) => [`virtual/generated/s0/${name}`, text]);
  const { problems } = askTypeScript(Object.fromEntries(files), new Map(), []);
  const found = problems.map((each) => /s0\/([\w.]+):\d+: (.*)/.exec(each)?.slice(1).join(": "));
  expect(found).toEqual([
    "codec.d.ts: Cannot find name 'Missing'.",
    "client.ts: 'unused' is declared but its value is never read.",
    "client.ts: Variable must have an explicit type annotation with --isolatedDeclarations.",
    "server.ts: This syntax is not allowed when 'erasableSyntaxOnly' is enabled.",
  ]);
});
