import { expect, test } from "vitest";

import { leadsTo } from "../../../generator/source/leads-to.ts";
import { brief, readContracts, withPayload, withService } from "../../support/read-contracts.ts";

const types = `interface User { /** @sensitive */ password: string }
type A = [B | null, User["password"]];
type B = A[];
`;

test("of types that hold each other each is hidden that holds what is sensitive, whichever is read first", () => {
  for (const order of ["a: A; b: B", "b: B; a: A", "a: A[]; b: { c: B }[]"]) {
    const { model, diagnostics } = readContracts(
      withPayload(`${types}export interface T { ${order} }`),
    );
    expect(diagnostics.map(brief)).toEqual([]);
    expect(
      JSON.stringify(model.types["contracts/test.ts#T"]).match(/"sensitive":true/gu),
    ).toHaveLength(2);
  }
  for (const order of ["a(): A; b(): B", "b(): B; a(): A"]) {
    const { diagnostics } = readContracts(`${withService(order)}\n${types}`);
    expect(diagnostics.map(({ name }) => name)).toEqual([
      "rules-would-be-lost",
      "rules-would-be-lost",
    ]);
  }
});

test("what was found on the way to something else is not taken for all that it leads to", () => {
  const next: Readonly<Record<string, readonly string[]>> = {
    a: ["b", "goal"],
    b: ["a", "c"],
    c: ["b"],
    d: ["e"],
    e: ["d"],
  };
  const asked: string[] = [];
  const isIt = (item: string): boolean => asked.push(item) > 0 && item === "goal";
  const search = {
    known: new Map<string, boolean>(),
    isIt,
    next: (item: string) => next[item] ?? [],
  };
  for (const [item, expected] of Object.entries({ a: true, b: true, c: true, d: false, e: false }))
    expect([item, leadsTo(item, search)]).toEqual([item, expected]);
  // What is known is not looked for again.
  expect(asked.filter((item) => item === "d" || item === "e")).toHaveLength(2);
});
