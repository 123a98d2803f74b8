import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { resolveConfig } from "../../../generator/config.ts";
import { findCulprit, internalError } from "../../../generator/internal-error.ts";
import { compile } from "../../../generator/pipeline.ts";
import { type Bounds, usualBounds } from "../../../generator/source/bounds.ts";
import { readModel } from "../../../generator/source/index.ts";
import { method, number, service } from "../support/models.ts";
import { brief, repository } from "../../support/read-contracts.ts";

const good = `import type { Service } from "lagomorph/contract";
export interface Good extends Service<"good"> { ok(): any }
`;

const hostile = (type: string): string => `import type { Service } from "lagomorph/contract";
export interface Deep extends Service<"deep"> { get(x: T): string }
export type T = ${type};
`;

function compiled(text: string): readonly string[] {
  const files = { "virtual/contracts/deep.ts": text, "virtual/contracts/good.ts": good };
  const options = { root: repository, contracts: "virtual/contracts", tsconfig: "tsconfig.json" };
  const { diagnostics, files: output } = compile(resolveConfig({ ...options, files }));
  expect(output.size).toBe(0);
  for (const { message } of diagnostics) expect(message).not.toMatch(/\n| at .*:\d+:\d+/);
  return diagnostics.map((each) => `${each.location.file.split("/").at(-1)} ${brief(each)}`);
}

/** Reads one contract within bounds that take less time to reach. */
function readWithin(bounds: Partial<Bounds>, text: string) {
  const files = { "virtual/contracts/deep.ts": text };
  const options = { root: repository, contracts: "virtual/contracts", tsconfig: "tsconfig.json" };
  return readModel({ ...options, files, bounds });
}

test("a contract that is nested too deeply is reported by its file, and the others are read", () => {
  const rest = "good.ts any-in-contract 2:55 Good.ok → result";
  expect(compiled(hostile(`string${"[]".repeat(20_000)}`))).toEqual([
    "deep.ts nested-too-deeply 1:1",
    rest,
  ]);
  // Of some of them TypeScript's stack has place for all levels, of others it depends on what it has done before.
  for (const levels of [450, 700, 1100, 5000])
    expect(compiled(hostile(`${"[".repeat(levels)}string${"]".repeat(levels)}`))).toEqual([
      `deep.ts nested-too-deeply 3:${levels + 16}`,
      rest,
    ]);
}, 60_000);

test("as many levels of types as are allowed do not overflow the stack", () => {
  const nested = (open: string, close: string) =>
    hostile(`${open.repeat(99)}string${close.repeat(99)}`);
  for (const [open, close] of [
    ["Map<string, ", ">"],
    ["{ a: ", "}"],
    ["[", "]"],
  ] as const)
    expect(compiled(nested(open, close)), open).toEqual([
      "good.ts any-in-contract 2:55 Good.ok → result",
    ]);
}, 60_000);

test("types that grow without end are refused where they stand", () => {
  const grow = hostile("B<string>;\ninterface B<X> { b: B<X[]>; c: B<[X]> }");
  expect(compiled(grow)[0]).toMatch(/^deep.ts infinite-type \d+:\d+ Deep.get → x/);
  const loop = hostile("F<'a'>;\ntype F<X extends string> = X extends string ? F<`${X}a`> : never");
  expect(compiled(loop)[0]).toMatch(/^deep.ts contract-has-type-errors \d+:\d+/);
}, 60_000);

test("a type that grows without end is said by its name, and not followed to the bounds of its file", () => {
  const filter = `Filter<{ id: string; n: 1 }>;
type Without<X> = X extends unknown ? Pick<X, Exclude<keyof X, "id">> : never;
type WithId<X> = Without<X> & { id: X extends { id: infer Id } ? Id : string };
type Filter<X> = { [K in keyof WithId<X>]?: WithId<X>[K] } & Root<WithId<X>>;
interface Root<X> { and?: Filter<X>[] }`;
  const { diagnostics } = readWithin({ types: 4000 }, hostile(filter));
  expect(diagnostics.map(({ name }) => name)).toEqual(["infinite-type"]);
}, 60_000);

test("TypeScript is stopped when it finds no end, and the file is named", () => {
  const files = { "virtual/contracts/deep.ts": hostile("string") };
  const options = { root: repository, contracts: "virtual/contracts", tsconfig: "tsconfig.json" };
  const { diagnostics, model } = readModel({ ...options, files, timeLimit: 1 });
  expect(diagnostics.map(brief)).toEqual(["too-slow 1:1"]);
  expect(model.services).toEqual([]);
});

test("a type for which TypeScript would fill the memory is stopped by the number of its types", () => {
  const orders =
    "type Orders<A, B = A> = [A] extends [never] ? [] : A extends A ? [A, ...Orders<Exclude<B, A>>] : never;";
  const eleven = hostile(`Orders<1|2|3|4|5|6|7|8|9|10|11>;\n${orders}`);
  const { diagnostics } = readWithin({ types: 20_000 }, eleven);
  expect(diagnostics.map(brief)).toEqual(["too-slow 1:1"]);
  expect(diagnostics[0]?.message).toContain("20000 types");
  // What comes after it is read as ever.
  expect(compiled(hostile("any"))).toContain("good.ts any-in-contract 2:55 Good.ok → result");
}, 60_000);

test("of a contract that leads to too much no more is read, and of many levels less is taken", () => {
  const levels = Array.from({ length: 9 }, (_, level) =>
    level === 0
      ? "interface L0<X> { a: X }"
      : `interface L${level}<X> { a: L${level - 1}<[X]>; b: L${level - 1}<X[]> }`,
  );
  const rest = Array.from(
    { length: 300 },
    (_, index) => `interface R${index} { r: R${index + 1} }`,
  );
  const generics = `R; interface R { rest: R0; level: L8<string> }
${levels.join("\n")}\n${rest.join("\n")}\ninterface R300 { end: 1 }`;
  const tree =
    "E<[], ''>; type E<N extends 0[], P extends string> = N['length'] extends 12 ? P : { a: E<[0, ...N], `${P}a`>; b: E<[0, ...N], `${P}b`> }";
  const { diagnostics, model } = readWithin({ instances: 50 }, hostile(generics));
  expect(diagnostics.map(({ message }) => message)).toEqual([
    expect.stringContaining("more than 50 generics inside of generics"),
  ]);
  const names = Object.values(model.types).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("L")).length).toBeLessThanOrEqual(60);
  expect(names).not.toContain("R1");
  const found = (bounds: Partial<Bounds>) =>
    readWithin(bounds, hostile(tree)).diagnostics.map(({ message }) => message);
  expect(found({ deepParts: 500 })).toEqual([
    expect.stringContaining("more than 500 types, more than 8 levels inside of each other"),
  ]);
  expect(found({ parts: 500 })).toEqual([
    expect.stringContaining("more than 500 types, inside of each other"),
  ]);
});

test("a standard of 700 resources, each of which leads to all others, is read whole", () => {
  const names = Array.from({ length: 700 }, (_, index) => `R${index}`);
  const fields = Array.from({ length: 5 }, (_, index) => `a${index}?: Any[]; b${index}?: 1 | 2;`);
  const resources = names.map(
    (name) => `interface ${name} { kind: "${name}"; ${fields.join(" ")} }`,
  );
  const all = `Any;\ntype Any = ${names.slice(0, 140).join(" | ")} | { rest: All };\n${resources.join("\n")}
interface All { ${names.map((name) => `${name}: ${name}`).join("; ")} }`;
  const { diagnostics, model } = readWithin({}, hostile(all));
  expect(diagnostics).toEqual([]);
  expect(Object.keys(model.types).length).toBeGreaterThan(700);
}, 60_000);

test("a service may have 4000 members, and one more is told by how many there are", () => {
  const members = (count: number): string =>
    Array.from({ length: count }, (_, index) => `m${index}(): void;`).join("\n");
  const of = (count: number) =>
    readWithin(
      {},
      `import type { Service } from "lagomorph/contract";\nexport interface Many extends Service<"many"> {\n${members(count)}\n}\n`,
    );
  const { diagnostics, model } = of(4000);
  expect(diagnostics).toEqual([]);
  expect(model.services[0]?.members.length).toBe(4000);
  expect(of(4001).diagnostics.map(({ message }) => message)).toEqual([
    "There are 4001 members here, of which at most 4000 are taken.",
  ]);
}, 60_000);

test("what may be spent on a contract is what the pages of its diagnostics say", () => {
  const page = (name: string): string =>
    readFileSync(join(repository, `docs/diagnostics/${name}.md`), "utf8");
  expect(usualBounds).toEqual({
    parts: 50_000,
    deepParts: 10_000,
    instances: 1000,
    types: 500_000,
    again: 4,
  });
  expect(page("type-too-large")).toMatch(
    /more than 50 000 types inside of each other, of which at most 10 000 more than 8 levels deep in one type, or more than 1000 generics/,
  );
  expect(page("too-slow")).toContain("TypeScript made 500 000 types");
});

test("a file that is no contract by its size is not read", () => {
  const root = mkdtempSync(join(tmpdir(), "lagomorph-limits-"));
  try {
    mkdirSync(join(root, "contracts"));
    writeFileSync(join(root, "contracts/large.ts"), `export type T = "${"x".repeat(9_000_000)}";`);
    const { diagnostics } = readModel({ root });
    expect(diagnostics.map((each) => `${each.location.file} ${brief(each)}`)).toEqual([
      "contracts/large.ts too-much-to-read 1:1",
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("a failure of the compiler says in one line which member it met", () => {
  const wrong = {
    ...method("broken", [], number),
    result: { kind: "ref", id: "missing" } as const,
  };
  const model = { services: [service([method("add", [], number), wrong])], errors: [], types: {} };
  const culprit = findCulprit(model, { out: "generated", importExtension: ".ts" });
  expect(culprit.path).toMatch(/\.broken$/);
  const { code, message } = internalError(new TypeError("x is not\n    at y (z.ts:1:2)"), culprit);
  expect(code).toBe("LAG0008");
  expect(message).toBe("The compiler failed while it read this: x is not.");
});
