import { expect, test } from "vitest";

import { brief, readContracts } from "../../support/read-contracts.ts";

const options =
  "export interface Options { name: string; onRetry?: () => void; tls?: Tls | string; keys: (string | Uint8Array)[] }\nexport interface Tls { socket: { write(): void }; raw: any }\n";

/** What is said of a contract with a method that is given a type of a package. */
function find(type: string, declarations = "") {
  return readContracts({
    "contracts/a.ts": `import type { Service } from "lagomorph/contract";\nimport type * as p from "items/index.js";\nexport interface S extends Service<"s"> { a(x: ${type}): void }\nexport interface Own<T> { v: T; options: p.Options }`,
    "node_modules/items/index.d.ts": options + declarations,
  }).diagnostics;
}

const leave = (type: string): string =>
  `A package declares it: leave out what leads there (\`${type}\`), or write an interface of your own with what you send.`;
const own = "A package declares it: write an interface of your own with what you send.";

const cases: Record<string, readonly [type: string, declarations: string, suggestion: string]> = {
  "all properties that lead to what cannot travel, at any depth": [
    "p.Options",
    "",
    leave('Omit<p.Options, "keys" | "onRetry" | "tls">'),
  ],
  "more of a type of which some are left out": [
    'Omit<p.Options, "tls" | "keys">',
    "",
    leave('Omit<p.Options, "keys" | "onRetry" | "tls">'),
  ],
  "properties that lead to a named type that was refused before, and behind such a type": [
    "p.Twice",
    "export type Time = string | Date; export interface Hook { (): void } export interface Inner { deep: { hook: Hook } }\nexport interface Twice { start: Time; end?: Time | null; a: Hook; b: Hook[]; c: Inner; d: number; e: Inner }",
    leave('Omit<p.Twice, "a" | "b" | "c" | "e" | "end" | "start">'),
  ],
  "of a generic with what it was not given": [
    "p.Feature",
    "export interface Feature<G = 1, P = { [name: string]: any } | null> { geometry: G; properties: P }",
    'A package declares it: give `p.Feature<G, P>` types of your own, or leave out what leads there (`Omit<p.Feature, "properties">`), or write what it is (`Omit<p.Feature, "properties"> & { properties?: unknown }`), or write an interface of your own with what you send.',
  ],
  "the same of an alias": [
    "p.Both",
    "export interface Hook { (): void } export type Both = { a: Hook } & { b: Hook[]; c: 1 }",
    leave('Omit<p.Both, "a" | "b">'),
  ],
  "of a list's items": ["p.Options[]", "", leave('Omit<p.Options, "keys" | "onRetry" | "tls">')],
  "names that are no words": [
    "p.Odd",
    'export interface Odd { "a-b": symbol; c: 1 }',
    leave('Omit<p.Odd, "a-b">'),
  ],
  "behind an interface of one's own": [
    "Own<1>",
    "",
    leave('Omit<p.Options, "keys" | "onRetry" | "tls">'),
  ],
  "not with an index signature, of which `Omit` leaves that alone": [
    "p.Payload",
    "export interface Payload { iss?: string; sub?: string; exp: symbol; [key: string]: any }",
    'A package declares it: take the properties that you send (`Pick<p.Payload, "iss" | "sub">`), or write an interface of your own with what you send.',
  ],
  "not of a type of which nothing would be left": ["p.All", "export interface All { a: any }", own],
  "not of a list": [
    "p.List",
    "export type List = [any, string]; export interface X { a: List }",
    own,
  ],
  "not of a union": ["p.U", "export type U = { a: any; b: 1 } | { a: any; c: 1 }", own],
  "with how to find a name": [
    "p.Lost",
    "export interface Lost { a: Buffer; b: string }",
    'Install the package that declares it, or name it in `types` of the tsconfig; or leave out what leads there (`Omit<p.Lost, "a">`), or write an interface of your own with what you send.',
  ],
};

test.each(Object.entries(cases))(
  "what a package declares and cannot travel is refused with the type to write: %s",
  (_, [type, declarations, suggestion]) => {
    const diagnostics = find(type, declarations);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const each of diagnostics) {
      expect(each.suggestion).toBe(suggestion);
      expect(each.location).toMatchObject({ file: "contracts/a.ts" });
    }
  },
);

test("the type that is to be written can be sent", () => {
  expect(find('Omit<p.Options, "keys" | "onRetry" | "tls">').map(brief)).toEqual([]);
  const [, payload] = cases["not with an index signature, of which `Omit` leaves that alone"] ?? [];
  expect(find('Pick<p.Payload, "iss" | "sub">', payload ?? "").map(brief)).toEqual([]);
});

test("what is only doubtful in a package is told as ever", () => {
  const [warning] = find("p.Doubtful", "export interface Doubtful { a: Uppercase<string> }");
  expect(warning).toMatchObject({
    name: "string-mapping",
    suggestion: "Write `string`, or a union of string literals.",
  });
});

test("any of a package may be written anew, and what is void there may be missing", () => {
  const declared =
    "export interface Event { id: string; data?: any }\nexport interface Price { id: string; deleted?: void }";
  const anew = find("Omit<p.Event, 'data'> & { data?: unknown } | p.Price", declared);
  expect(anew.map(brief)).toEqual([]);
  const [told] = find("p.Event", declared);
  expect(told?.suggestion).toBe(
    'A package declares it: leave out what leads there (`Omit<p.Event, "data">`), or write what it is (`Omit<p.Event, "data"> & { data?: unknown }`), or write an interface of your own with what you send.',
  );
});

test("a type of `declare module` is no global one, and one beside it is", () => {
  const files = (text: string) => ({
    "contracts/a.ts": `import type { Service } from "lagomorph/contract";\nimport type * as p from "items";\nexport interface S extends Service<"s"> { a(x: p.Item): void }`,
    "ambient.d.ts": text,
  });
  const item = "interface Item { id: string; kind: undefined }";
  const declared = readContracts(files(`declare module "items" { export ${item} }`));
  expect(declared.diagnostics.map(brief)).toEqual([]);
  const global = readContracts(
    files(
      `declare module "items" { export import Item = Shapes.Item }\ndeclare namespace Shapes { ${item} }`,
    ),
  );
  expect(global.diagnostics.map(({ name }) => name)).toEqual(["ambient-type"]);
});

test("a property of a package that is only undefined tells members of a union apart, which nobody is told to remove", () => {
  const declarations =
    'export interface Message { contact: { case: "mail"; value: string } | { case: undefined; value?: undefined } }';
  expect(find("p.Message", declarations).map(brief)).toEqual([]);
});
