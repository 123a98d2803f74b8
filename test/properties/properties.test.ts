import { expect, test } from "vitest";

import { checkBatch } from "./check-batch.ts";
import { runContracts } from "./run.ts";
import type { Term } from "./term.ts";
import type { ContractTree, Tree } from "./tree.ts";
import { askTypeScript } from "./typescript-oracle.ts";
import { writeContract } from "./write.ts";

const seed = 20_261_124;
const count = 40;

test(
  `generated checks take what Ajv and TypeScript take, over ${count} random contracts (npm run test:properties runs more)`,
  { timeout: 120_000 },
  async () => {
    const { failures, values, summary } = await runContracts({ count, seed, say: () => {} });
    expect(failures, summary).toEqual([]);
    expect(values).toBeGreaterThan(50 * count);
  },
);

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
  "lists without repetition, of bytes": of({
    kind: "array",
    of: { kind: "leaf", name: "ArrayBuffer" },
    style: 6,
  }),
};

function of(type: Tree): ContractTree {
  return { type, optional: null, rest: null, isSplit: false };
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
  ].map((each) => ({ contract: 0, of: "value", term: deep(each), absent: [] }) as const);
  const { isAssignable } = askTypeScript({}, new Map([[0, contract]]), [wrong!, right!]);
  expect(isAssignable(right!)).toBe(true);
  expect(isAssignable(wrong!)).toBe(false);
});
