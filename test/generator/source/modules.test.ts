import { describe, expect, test } from "vitest";

import { brief, readBatch, readContracts, withPayload } from "../../support/read-contracts.ts";
import { showTypes } from "../../support/show-type.ts";

const service =
  'export interface S extends Service<"s"> { get(): T }\nimport type { Service } from "lagomorph/contract";\n';
const other =
  "export interface U { id: string }\ninterface Hidden { x: number }\nexport { type Hidden as Shown };\nexport namespace N { export interface V { v: string } }\n";

const results = readBatch({
  imported: {
    "contracts/a.ts": `${service}import type { U } from "./other.ts"; type T = { u: U }`,
    "contracts/other.ts": other,
  },
  renamed: {
    "contracts/a.ts": `${service}import type { Renamed as R, Shown } from "./barrel.ts"; type T = { u: R; s: Shown }`,
    "contracts/barrel.ts": 'export { type U as Renamed, type Shown } from "./deep/other.ts";',
    "contracts/deep/other.ts": other,
  },
  inline: {
    "contracts/a.ts": `${service}type T = { u: import("./other.ts").U }`,
    "contracts/other.ts": other,
  },
  namespace: {
    "contracts/a.ts": `${service}import type * as o from "./other.ts"; type T = { u: o.U; v: o.N.V }`,
    "contracts/other.ts": other,
  },
  sameName: {
    "contracts/a.ts": `${service}import type { U as Other } from "./other.ts"; interface U { a: Other }; type T = { u: U }`,
    "contracts/other.ts": other,
  },
});

describe("types that are imported", () => {
  const other = { "contracts/other.ts#U": "{ id: string }" };
  test.each([
    ["imported", { "contracts/a.ts#T": "{ u: #contracts/other.ts#U }", ...other }],
    ["inline", { "contracts/a.ts#T": "{ u: #contracts/other.ts#U }", ...other }],
    [
      "namespace",
      {
        "contracts/a.ts#T": "{ u: #contracts/other.ts#U; v: #contracts/other.ts#N.V }",
        "contracts/other.ts#N.V": "{ v: string }",
        ...other,
      },
    ],
    [
      "renamed",
      {
        "contracts/a.ts#T": "{ u: #contracts/deep/other.ts#U; s: #contracts/deep/other.ts#Hidden }",
        "contracts/deep/other.ts#Hidden": "{ x: number }",
        "contracts/deep/other.ts#U": "{ id: string }",
      },
    ],
    [
      "sameName",
      {
        "contracts/a.ts#T": "{ u: #contracts/a.ts#U }",
        "contracts/a.ts#U": "{ a: #contracts/other.ts#U }",
        ...other,
      },
    ],
  ] as const)("%s", (name, types) => {
    expect(results[name].diagnostics.map(brief)).toEqual([]);
    expect(showTypes(results[name].model)).toEqual(types);
  });

  test("know under which name their file exports them, if it does", () => {
    const { types } = results.renamed.model;
    expect(Object.entries(types).map(([id, { name, exported }]) => [id, name, exported])).toEqual([
      ["contracts/a.ts#T", "T", undefined],
      ["contracts/deep/other.ts#Hidden", "Shown", "contracts/deep/other.ts"],
      ["contracts/deep/other.ts#U", "U", "contracts/deep/other.ts"],
    ]);
    expect(results.namespace.model.types["contracts/other.ts#N.V"]).toMatchObject({ name: "N.V" });
    expect(results.namespace.model.types["contracts/other.ts#N.V"]).not.toHaveProperty("exported");
  });
});

test("types of packages are named by their package, and their mistakes are shown in the contract", () => {
  const { model, diagnostics } = readContracts({
    "contracts/a.ts": `${service}import type { Point } from "shapes/index.js"; type T = { p: Point }`,
    "node_modules/shapes/index.d.ts":
      "export interface Point { x: number; /** @minimum 0 */ y: number; draw(): void }",
  });
  expect(diagnostics.map(brief)).toEqual(["function-in-payload 3:61 S.get → result.p.draw"]);
  expect(Object.keys(model.types).toSorted()).toEqual([
    "contracts/a.ts#T",
    "shapes/index.d.ts#Point",
  ]);
  expect(model.types["shapes/index.d.ts#Point"]).not.toHaveProperty("exported");
});

test("files outside the contracts' folder are read as types, and their mistakes reported there", () => {
  const { model, diagnostics } = readContracts({
    "contracts/a.ts": `${service}import type { Base } from "../types/base.ts"; export interface T extends Base<number> { b: string }`,
    "types/base.ts":
      "export interface Base<X> { a: X; bad: any }\nexport interface Wrong { a: Missing }",
  });
  expect(diagnostics.map(brief)).toEqual([
    "any-in-contract 1:39 S.get → result.bad",
    "contract-has-type-errors 2:29",
  ]);
  expect(showTypes(model)["contracts/a.ts#T"]).toBe("{ a: number; bad: unknown; b: string }");
});

test("a type that other files can change is a warning", () => {
  const augmented = readContracts({
    "contracts/a.ts": `${service}import type { T } from "./other.ts"; import "./extra.ts";`,
    "contracts/other.ts": "export interface T { a: string }",
    "contracts/extra.ts": 'declare module "./other.ts" { interface T { b: string } }\nexport {};',
  });
  expect(augmented.diagnostics.map(brief)).toEqual(["augmented-type 1:50 S.get → result"]);
  const ambient = readContracts({
    "contracts/a.ts": service,
    "contracts/global.d.ts": "interface T { a: string }",
  });
  expect(ambient.diagnostics.map(brief)).toEqual(["ambient-type 1:50 S.get → result"]);
  const global = readContracts(`${service}declare global { interface T { a: string } }`);
  expect(global.diagnostics.map(brief)).toEqual(["ambient-type 1:50 S.get → result"]);
});

test("any in a type of a package is shown where the contract leads to it, with what can be done there", () => {
  const { diagnostics } = readContracts({
    "contracts/test.ts": withPayload(
      'import type { Item } from "items/index.js"; export interface T { item: Item; own: any }',
    ),
    "node_modules/items/index.d.ts": "export interface Item { name: string; extra: any }",
  });
  const found = diagnostics.map((each) => `${brief(each)}: ${each.suggestion}`);
  expect(found).toEqual([
    expect.stringMatching(/^any-in-contract 1:72 S.get → result.item.extra: A package.*Omit</),
    expect.stringMatching(/^any-in-contract 1:83 S.get → result.own: Write the type/),
  ]);
});

test("what a package's declarations name and TypeScript does not find is refused: nobody else would say it", () => {
  const { diagnostics } = readContracts({
    "contracts/test.ts": withPayload(
      'import type * as p from "items/index.js"; export interface T { alias: p.Content; base: p.Blob; left: Omit<p.Blob, "size">; mapped: p.All; keys: Record<p.Key, 1>; own: p.Key extends string ? 1 : 2 }',
    ),
    "node_modules/items/index.d.ts":
      'import type { Base, Gone } from "gone"; export type Content = string | Buffer; export interface Blob extends Mid { size: number; kind: string } interface Mid extends Base {} export type All = Pick<Gone, "a" | "b">; export type Key = Gone;',
  });
  expect(diagnostics.map((each) => `${brief(each)}: ${each.message.split(",")[0]}`)).toEqual([
    "unresolved-name 1:71 S.get → result.alias: TypeScript does not find `Buffer` in `items/index.d.ts`",
    "unresolved-name 1:88 S.get → result.base: TypeScript does not find `Base` in `items/index.d.ts`",
    "unresolved-name 1:102 S.get → result.left: TypeScript does not find `Base` in `items/index.d.ts`",
    "unresolved-name 1:132 S.get → result.mapped.a: TypeScript does not find a name behind this type",
    "unresolved-name 1:145 S.get → result.keys: TypeScript does not find `Gone` in `items/index.d.ts`",
    "unresolved-name 1:168 S.get → result.own: TypeScript does not find `Gone` in `items/index.d.ts`",
  ]);
});

test("generics nested so deeply that TypeScript has no type for them are refused, and not below", () => {
  const partials = (levels: number) =>
    `export type T = ${"Partial<".repeat(levels)}{ a: string }${">".repeat(levels)};`;
  expect(readContracts(withPayload(partials(49))).diagnostics).toEqual([]);
  const { diagnostics } = readContracts(withPayload(partials(60)));
  expect(diagnostics.map(brief)).toEqual(["unresolved-name 1:499 S.get → result.a"]);
  expect(diagnostics[0]?.suggestion).toContain("at most 50 deep");
});

test("conditions of generics over what TypeScript does not find take one branch in silence: refused, where they are not settled before", () => {
  const { diagnostics } = readContracts({
    "contracts/test.ts": withPayload(
      `import type * as p from "items/index.js"; interface Own extends p.Of<1> { own: 1 }\nexport interface T { a: p.Item<string>; b: p.Item<number>[]; c: p.Keys<"x">; d: Partial<p.Of<1>>; e: p.Item<Date>; f: Own; g: p.Deep<{ h: { i: string } }>; j: p.List<1> }`,
    ),
    "node_modules/items/index.d.ts": `import type { Gone } from "gone";
export type Item<T> = T extends string ? { a: T } : Other<T>; type Other<T> = T extends Date ? T : T extends Gone ? { b: 1 } : { c: 1 };
export type Keys<K> = { [P in K extends Gone ? "p" : "q"]: string }; export type Of<T> = T extends Gone ? { a: 1 } : { b: 1 };
export type Deep<T> = { [K in keyof T]: T[K] extends string | Gone ? T[K] : Deep<T[K]> }; export type List<T> = (T extends Gone ? 1 : 2)[];`,
  });
  expect(diagnostics.map(brief)).toEqual([
    "unresolved-name 2:44 S.get → result.b",
    "unresolved-name 2:65 S.get → result.c",
    "unresolved-name 2:81 S.get → result.d",
    "unresolved-name 2:119 S.get → result.f",
    "unresolved-name 2:127 S.get → result.g",
    "unresolved-name 2:160 S.get → result.j",
  ]);
});

test("so is what decides in an alias without parameters, in what a generic is given in turn, as `any`, and by the platform's own aliases", () => {
  const { diagnostics } = readContracts({
    "contracts/test.ts": withPayload(
      `import type * as p from "items/index.js";\nexport interface T { a: p.Two<number>; b: p.Two<string>; c: p.Settled; d: p.Item<any>; e: p.Default<1>; f: p.Keyed<string>; g: p.Left<1 | 2>; h: p.Lists<string[]>; i: p.Named<{ x: 1 }> }`,
    ),
    "node_modules/items/index.d.ts": `import type { Gone } from "gone";
export type Item<T> = T extends string ? { a: 1 } : T extends Gone ? { b: 1 } : { c: 1 }; export type Two<T> = Item<string> | Item<T>;
export type Settled = string extends Gone ? { a: 1 } : { b: 1 }; export type Default<T, U = string> = U extends string ? { a: T } : Item<T>;
export type Keyed<T> = Record<Gone, T>; export type Left<T> = Extract<T, Gone>; export type Lists<T> = T extends Gone[] ? 1 : 2;
export type Named<T> = { [K in keyof T as K extends keyof Gone ? K : never]: T[K] };`,
  });
  // All but `b` and `e`, which are settled before.
  expect(diagnostics.map(brief)).toEqual([
    "unresolved-name 2:25 S.get → result.a",
    "unresolved-name 2:61 S.get → result.c",
    "unresolved-name 2:75 S.get → result.d",
    "unresolved-name 2:108 S.get → result.f",
    "unresolved-name 2:128 S.get → result.g",
    "unresolved-name 2:146 S.get → result.h",
    "unresolved-name 2:168 S.get → result.i",
  ]);
});

test("what is taken by keys that are written out may have a base that is not found: nothing of it is lost", () => {
  const read = (type: string) =>
    readContracts({
      "contracts/test.ts": withPayload(
        `import type * as p from "items/index.js"; type Keys = "x" | "z"; interface Own extends Pick<p.Ext, "x"> { own: 1 } interface Left extends Omit<p.Ext, "x"> { own: 1 }\nexport interface T { ${type} }`,
      ),
      "node_modules/items/index.d.ts":
        'import type { Gone } from "gone"; export interface Ext extends Gone { x: string; y: 1 } export interface Sub extends Ext { z: 2 } export interface Beside { b: 1 } export interface Two extends Ext, Beside {} export declare class Made implements Gone { x: string }',
    }).diagnostics.map(brief);
  expect(
    read(
      'a: Pick<p.Ext, "x">; b: Partial<Pick<p.Sub, Keys>> | null; c: p.Sub["x"]; d: Own[]; e: Pick<p.Ext, "x"> & { own: 1 }; f: Pick<p.Made, "x">',
    ),
  ).toEqual([]);
  expect(
    read(
      'a: Omit<p.Ext, "x">; b: Pick<p.Ext, keyof p.Ext>; c: Pick<p.Two, "b">; d: Left[]; e: Partial<p.Ext>; f: { [K in Exclude<keyof p.Ext, "x">]: p.Ext[K] }; g: keyof p.Ext; h: Record<keyof p.Ext, 1>; i: p.Ext[keyof p.Ext]',
    ),
  ).toEqual([
    "unresolved-name 2:25 S.get → result.a",
    "unresolved-name 2:46 S.get → result.b",
    "unresolved-name 2:75 S.get → result.c",
    "unresolved-name 2:96 S.get → result.d[]",
    "unresolved-name 2:107 S.get → result.e",
    "unresolved-name 2:126 S.get → result.f",
    "unresolved-name 2:177 S.get → result.g",
    "unresolved-name 2:193 S.get → result.h",
    "unresolved-name 2:220 S.get → result.i",
  ]);
});

test("a name that is not found is said with a way out that helps there, also of a property that is taken and after `@ts-ignore`", () => {
  const { diagnostics } = readContracts({
    "contracts/test.ts": withPayload(
      'import type * as p from "items/index.js"; export interface T { raw: Record<string, p.Item["raw"]>; base: p.Ext;\n// @ts-ignore\nown: Missing }',
    ),
    "node_modules/items/index.d.ts":
      "export interface Item { raw: Buffer } export interface Ext extends HTMLElement { x: string }",
  });
  const found = diagnostics.map(({ message, suggestion }) => `${message} ${suggestion}`);
  expect(found).toEqual([
    expect.stringMatching(
      /^TypeScript does not find `Buffer` in `items.index.d.ts`, where it looks for no errors:.*Omit</,
    ),
    expect.stringMatching(
      /^TypeScript does not find `HTMLElement` in [^,]*, where it looks for no errors:.*`lib` \(`"DOM"`\)(?!.*Omit)/,
    ),
    expect.stringMatching(
      /^TypeScript does not find `Missing` in `contracts.test.ts`, and a comment such as `@ts-ignore` keeps it.*Take that comment away/,
    ),
  ]);
});

test("a base of a service that extends what TypeScript does not find is refused, not served without its members", () => {
  const { diagnostics } = readContracts({
    "contracts/a.ts":
      'import type { Service } from "lagomorph/contract";\nimport type { Base } from "items/index.js";\nexport interface S extends Service<"s">, Base { a(): string }',
    "node_modules/items/index.d.ts":
      'import type { Gone } from "gone"; export interface Base extends Gone { b(): void }',
  });
  expect(diagnostics.map(brief)).toEqual(["unresolved-name 3:18 S"]);
});
