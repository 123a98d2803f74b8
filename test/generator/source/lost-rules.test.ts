import { expect, test } from "vitest";

import {
  brief,
  readBatch,
  readContracts,
  withPayload,
  withWords,
} from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

/** Rules that would hold as types are refused as tags, too. */
const asTags = { again: 0 };

const types = `/** @minLength 2 */ type Name = string;
interface Holder<T> { [key: string]: T }
interface Held extends Holder<Name> {}
interface Dict { [key: string]: Name }
interface Sub extends Dict { z: Name }
interface Page<T> { items: T[]; at: T }
type Paged = Page<Name>;
interface Book extends Paged {}
interface Box<T = Name> { it: T }
type Known = Record<string, Name>;
type K1 = Record<"k", Name>;
type Names = Name[];
type Rest = [boolean, ...Names, Name];
interface Ports { home: Name; all: Names; /** @minimum 1 */ port: number }
type DictGen<T> = { [key: string]: T };
type Same<T> = { [K in keyof T]: T[K] };
type Lists<T> = { [K in keyof T]: T[K][] };
type Shown<T> = { [K in keyof T as \`show_\${string & K}\`]: T[K] };
type RecOf<T> = Record<string, T[keyof T]>;
type ItemsOf<T> = T extends { items: (infer I)[] } ? I : never;
type Self<T> = T;`;

const read = (types_: readonly string[]): ReturnType<typeof readBatch> =>
  readBatch(
    Object.fromEntries(
      types_.map((each) => [each, withPayload(`${types}\nexport type T = { x: ${each} }`)]),
    ),
    asTags,
  );

test("rules are refused wherever TypeScript takes what has them by types that cannot be followed", () => {
  const places = {
    'Lists<Pick<Held, "a">>': ".a[]",
    'Pick<Same<Held>, "a">': ".a",
    'Same<Pick<Known, "a">>': ".a",
    'Pick<Same<Known>, "a">': ".a",
    'Pick<Dict | Sub, "a">': ".a",
    'DictGen<Names>["a"][0]': "",
    "ItemsOf<Same<Paged>>": "",
    Book: ".items[]",
    "Same<Paged>": ".items[]",
    "Lists<Paged>": ".items[][]",
    "Shown<Paged>": ".show_items[]",
    "Self<Box>": ".it",
    'Box["it"]': "",
    "RecOf<Paged>": "[key]",
    "Page<ItemsOf<Same<Paged>>>": ".items[]",
  };
  const found = Object.entries(read(Object.keys(places))).map(([type, { diagnostics }]) => [
    type,
    ...diagnostics.map(brief),
  ]);
  // Where the generic is used, not in what declares it.
  expect(found).toEqual(
    Object.entries(places).map(([type, way]) => [
      type,
      `rules-would-be-lost 22:22 S.get → result.x${way}`,
    ]),
  );
});

test("nothing is refused of which no rule is lost, by the same types", () => {
  const kept = {
    "Same<Page<Ports>>": "Ports",
    "Same<Page<string>>": "{ items: string[]; at: string }",
    "Same<K1>": "{ k: string(minLength 2) }",
    "Same<K1 & Dict>": "{ k: string(minLength 2) }",
    'Pick<Same<Ports>, "home">': "{ home: string(minLength 2) }",
    "Partial<Same<Ports>>": "Ports",
    "Self<Rest[0]>": "boolean",
    "Self<Box<number>>": "{ it: number }",
    'Omit<Same<Page<Date>>, "at">': "{ items: date[] }",
    'Same<Pick<Record<string, string>, "a">>': "{ a: string }",
    "RecOf<Page<boolean>>": "Record<boolean | boolean[]>",
    // By their texts, in which marks are written, the second one comes first.
    '[Same<Page<number>>, Same<{ it: Name; of: "b" } | { it: string; of: "a" }>]':
      '[{ items: number[]; at: number }, { it: string; of: "a" } | { it: string(minLength 2); of: "b" }]',
  };
  for (const [type, { model, diagnostics }] of Object.entries(read(Object.keys(kept)))) {
    expect({ [type]: diagnostics }).toEqual({ [type]: [] });
    const [shown] = showRules({ model, diagnostics });
    if (kept[type as keyof typeof kept] !== "Ports")
      expect(shown, type).toBe(`x: ${kept[type as keyof typeof kept]}`);
  }
});

test("so are those of parameters, events and errors, across files and beside a warning", () => {
  const shared = `${types.replaceAll(/^(?:type|interface) /gm, "export $&").replace("/ type", "/ export type")}
export type Boxed<T> = { [K in keyof T]: { v: T[K] } };`;
  const service = `import type { Event, Service, ServiceError, Throws } from "lagomorph/contract";
import type { Boxed, Paged, Ports, Same } from "./shared.ts";
interface Gone extends ServiceError<"GONE"> { at: Same<Paged>["at"] }
export interface S extends Service<"s"> {
  put(page: Same<Paged>): Throws<void, Gone>;
  boxed(): Boxed<Ports>;
  put2(all: Boxed<Pick<Ports, "home">> & { at: Same<Paged>["at"] }): void;
  changed: Event<Same<Same<Paged>>>;
}`;
  const found = readContracts(
    { "contracts/shared.ts": shared, "contracts/test.ts": service },
    asTags,
  );
  expect(found.diagnostics.map(brief)).toEqual([
    "tags-left-behind 14:26 S.put2 → all.home",
    "tags-left-behind 14:68 S.boxed → result.port",
    "rules-would-be-lost 3:51 S.put → Gone.at",
    "rules-would-be-lost 5:13 S.put → page.items[]",
    "rules-would-be-lost 7:48 S.put2 → all.at",
    "rules-would-be-lost 8:18 S.changed → payload.items[]",
  ]);
});

test("what was refused in another file is not refused again where that is used", () => {
  const shared = `/** @minLength 2 */ export type Name = string;
export interface Page<T> { items: T[] }
export interface Book extends Page<Name> {}
export type Same<T> = { [K in keyof T]: T[K] };`;
  const service = `import type { Service } from "lagomorph/contract";
import type { Book, Page, Same } from "./shared.ts";
export interface S extends Service<"s"> { book(): Book; same(): Same<Page<number>> }`;
  const found = readContracts(
    { "contracts/shared.ts": shared, "contracts/test.ts": service },
    asTags,
  );
  expect(found.diagnostics.map(brief)).toEqual(["rules-would-be-lost 3:36 S.book → result"]);
});

test("so are those of members written elsewhere, and of bases and constants that something else makes", () => {
  const services = {
    "type Get<T> = (it: T) => T;": "{ get: Get<Name> }",
    "interface Gets<T> { get: (it: T) => boolean } type Named = Gets<Name>;":
      '{ get: Named["get"] }',
    "interface Put<T> { put(it: T): T } type Puts = Put<Name>;": ", Same<Puts> {}",
    "interface Told<T> { told: Event<T> } type Tells = Told<Name>;": ", Same<Tells> {}",
    "declare const Made: new () => Paged; declare class Of extends Made {} interface Own extends Of {}":
      "{ get(): Own }",
    "declare const paged: Paged; const spread = { ...paged };": "{ get(): typeof spread }",
  };
  const found = readBatch(
    Object.fromEntries(
      Object.entries(services).map(([declared, service]) => [
        declared,
        withWords(`${types}\n${declared}\nexport interface S extends Service<"s">${service}`),
      ]),
    ),
    asTags,
  );
  for (const [declared, { diagnostics }] of Object.entries(found))
    expect([declared, ...new Set(diagnostics.map(({ name }) => name))]).toEqual([
      declared,
      "rules-would-be-lost",
    ]);
});

test("errors of one name are held against their own ones, not those of other files", () => {
  const error = (type: string): string =>
    `${types}\nexport interface Gone extends ServiceError<"GONE"> { at: ${type} }\n`;
  const service = (name: string): string =>
    withWords(
      `${error(name === "a" ? "Same<Paged>['at']" : "Same<Page<string>>['at']")}export interface S extends Service<"${name}"> { get(): Throws<void, Gone> }`,
    );
  const found = readContracts(
    { "contracts/a.ts": service("a"), "contracts/b.ts": service("b") },
    asTags,
  );
  expect(found.diagnostics.map(({ location, name }) => `${location.file} ${name}`)).toEqual([
    "contracts/a.ts rules-would-be-lost",
    "contracts/b.ts duplicate-error",
  ]);
});

test("so are those of packages, whose declarations are none of the project's own", () => {
  const declared = `/** @minLength 2 */ export type Name = string;
export interface Page<T> { items: T[] }
export type Paged = Page<Name>;`;
  const service = `import type { Service } from "lagomorph/contract";
import type { Paged } from "../types/pages.js";
type Same<T> = { [K in keyof T]: T[K] };
export interface S extends Service<"s"> { get(): Same<Paged> }`;
  const found = readContracts(
    { "types/pages.d.ts": declared, "contracts/test.ts": service },
    asTags,
  );
  expect(found.diagnostics.map(brief)).toEqual(["rules-would-be-lost 4:50 S.get → result.items[]"]);
});

test("names that marks might have are left to contracts", () => {
  const own = "type LagomorphMark<T> = T; type LagomorphMark_ = 1;";
  const brand = "type Own = string & { readonly LagomorphMark0?: 0 };";
  const found = readBatch(
    {
      lost: withPayload(`${types} ${own} export type T = LagomorphMark<Same<Paged>>`),
      kept: withPayload(`${types} ${own} ${brand} export type T = { own: Same<Page<Own>>["at"] }`),
    },
    asTags,
  );
  expect(found.lost.diagnostics.map(({ name }) => name)).toContain("rules-would-be-lost");
  expect(found.kept.diagnostics.map(brief)).toEqual([]);
});

test("rules of names that a mapped type gives with `as` are refused, and those that it asks about are not", () => {
  const asked = "{ [K in keyof Ports as Ports[K] extends Name ? never : K]: 1 }";
  const refused = [
    '{ [K in "a" as Name]: 1 }',
    "{ [K in keyof Ports as Name]: Ports[K] }",
    '{ [K in "a" as `x${Name}`]: 1 }',
    '{ page: Page<Date>; of: { [K in keyof Ports as K extends "port" ? Name : K]: 1 } }',
  ];
  for (const again of [0, 4]) {
    for (const type of [...refused, asked]) {
      const text = withPayload(`${types}\nexport type T = { x: ${type} }`);
      const { diagnostics } = readContracts(text, { again });
      const names = diagnostics.map(({ name }) => name);
      expect({ [type]: names }).toEqual({ [type]: type === asked ? [] : ["rules-would-be-lost"] });
    }
  }
});
