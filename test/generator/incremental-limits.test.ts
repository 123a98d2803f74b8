import { afterEach, expect, test } from "vitest";

import { createModelReader } from "../../generator/source/index.ts";
import { type ChangingProject, createChangingProject } from "../support/changing-project.ts";

let project: ChangingProject | undefined;

afterEach(() => project?.remove());

const words = 'import type { Service, ServiceError, Throws } from "lagomorph/contract";\n';
const fields = (count: number): string =>
  Array.from({ length: count }, (_, at) => `p${at}: ${at % 2 === 0 ? "string" : "number"};`).join(
    " ",
  );
const contract = (name: string, members: string): string =>
  `${words}import type { Deep, Holder, Large, Nat, Page, TooLarge } from "./shared.ts";\nexport interface ${name} extends Service<"${name}"> { ${members} }\n`;

/** Ten objects, one in the other: so some of them are deep. */
const deep = `${"{ a: ".repeat(10)}string${" }".repeat(10)}`;

/** The first who comes to it pays for what both lead to. */
const shared = `${words}export interface Large { ${fields(40)} }
/** @minimum 0 */
export type Nat = number;
export interface Holder<T> { it: T; ${fields(40)} }
export interface Deep { it: ${deep} }
export interface Page<T> { items: T[]; more: T }
export interface TooLarge extends ServiceError<"TOO_LARGE"> { ${fields(40)} }
`;

const own = `own(): { ${fields(30)} }; other(): Page<Page<Page<Page<number>>>>`;

test.each([
  "get(): Large",
  "get(): Throws<void, TooLarge>",
  "get(): Page<Page<Page<Page<string>>>>",
  "get(): Holder<Nat>",
  "get(): Deep",
])(
  "what a contract may hold does not depend on who is read again: %s",
  (member) => {
    const isDeep = member.includes("Deep");
    const of = contract("first", member);
    project = createChangingProject({
      "contracts/shared.ts": shared,
      "contracts/alone.ts": contract("alone", "get(): string"),
      "contracts/first.ts": of,
      "contracts/second.ts": contract(
        "second",
        `${member}; ${own}${isDeep ? `; deep(): ${deep}` : ""}`,
      ),
    });
    const { root, put } = project;
    const instances = member.includes("Page") ? 3 : 9;
    const bounds = { parts: isDeep ? 1000 : 60, deepParts: 4, instances };
    const counts = new Set<number>();
    const onRead = (_done: number, total: number): void => void counts.add(total);
    const kept = createModelReader({ root, bounds, onRead });
    const said = (what: string): readonly string[] => {
      counts.clear();
      const found = kept.read();
      const fresh = createModelReader({ root, bounds }).read();
      expect(found.diagnostics, what).toEqual(fresh.diagnostics);
      expect(found.model, what).toEqual(fresh.model);
      return found.diagnostics.map(({ name, path }) => `${name} ${path.split(" ", 1).join()}`);
    };
    expect(said("at first")).toEqual([]);
    put(
      "contracts/second.ts",
      contract("second", `${member}; ${own}${isDeep ? `; deep(): ${deep}` : ""}; more(): string`),
    );
    expect(said("who has not paid has another member")).toEqual([]);
    put("contracts/alone.ts", contract("alone", "get(): number"));
    expect(said("somebody else has")).toEqual([]);
    put("contracts/first.ts", contract("first", "get(): string"));
    const left = said("who has paid uses it no more");
    put("contracts/first.ts", of);
    expect(said("uses it again")).toEqual([]);
    expect(left).toContain("type-too-large second.get");
  },
  60_000,
);

test("who comes to generics inside of generics that somebody else has read is refused no more when it is read again", () => {
  const nested = (count: number): string => `${"Page<".repeat(count)}string${">".repeat(count)}`;
  const second = contract("second", `get(): ${nested(30)}`);
  project = createChangingProject({
    "contracts/shared.ts": shared,
    "contracts/first.ts": contract("first", `get(): ${nested(15)}`),
    "contracts/second.ts": second,
  });
  const compiler = project.compiler();
  expect(compiler.compile().diagnostics).toEqual([]);
  project.put("contracts/second.ts", second.replace("get(", "take("));
  project.expectSame(compiler);
});
