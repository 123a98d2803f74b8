import { afterEach, expect, test } from "vitest";

import { type ChangingProject, createChangingProject } from "../support/changing-project.ts";

let project: ChangingProject | undefined;

afterEach(() => project?.remove());

const contract = (name: string, members: string): string =>
  `import type { Service } from "lagomorph/contract";
import type { A, Boat, Page, Ship, Take } from "./shared.ts";
export interface ${name} extends Service<"${name}"> { ${members} }
`;

const shared = (rules: string): string => `export interface Page<T> { items: T[]; next?: Page<T> }
export interface Ship { port: number; ship: string }
export interface Boat { ${rules} port: number; boat: string }
export type Take<S extends { port: number }> = { [K in "port"]: S[K] } | undefined;
export interface A { X: { y: { id: string } } }
export namespace A { export type X = { y: { id: string } } }
`;

/** Types of which neither their texts nor their places say that they are two. */
const pairs = [
  ["Page<NonNullable<Take<Ship>>>", "Page<NonNullable<Take<Boat>>>"],
  ['Page<A["X"]["y"]>', 'Page<A.X["y"]>'],
] as const;

test.each(["", "/** @minimum 1 */"])(
  "types that nothing tells apart but what they were given are one where they are the same, and none is taken for another one (%s)",
  (rules) => {
    project = createChangingProject({
      "contracts/shared.ts": shared(rules),
      "contracts/first.ts": contract("first", `get(): ${pairs[0][0]}; of(): ${pairs[1][0]}`),
      "contracts/second.ts": contract("second", `get(): ${pairs[0][1]}; of(): ${pairs[1][1]}`),
    });
    const compiler = project.compiler();
    project.expectSame(compiler, "at first");
    const ids = Object.keys(compiler.compile().model.types);
    expect(ids.map((id) => id.replace(/@\w{8}/, ""))).toEqual([
      "contracts/shared.ts#Page<{id:string}>",
      "contracts/shared.ts#Page<{port:number}>",
      ...(rules === "" ? [] : ["contracts/shared.ts#Page<{port:number}>~2"]),
    ]);
    for (const of of ["second", "first", "second"]) {
      const file = `contracts/${of}.ts`;
      const text = project.files.get(file) ?? "";
      project.put(file, text.replace("get", "take"));
      project.expectSame(compiler, `${of} has another member`);
      project.put(file, contract(of, "get(): string"));
      project.expectSame(compiler, `${of} has none of them`);
      project.put(file, text);
      project.expectSame(compiler, `${of} has them again`);
    }
  },
  60_000,
);
