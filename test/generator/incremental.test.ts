import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";

import { type Progress, resolveConfig } from "../../generator/config.ts";
import { compile, type Compiler, createCompiler } from "../../generator/pipeline.ts";
import { repository } from "../support/read-contracts.ts";

let root = "";
let files: Map<string, string>;

const tsconfig = {
  module: "nodenext",
  customConditions: ["lagomorph:source"],
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
};

const shared = `export interface Money { amount: number; currency: "EUR" | "USD" }
export type Id = string;
export interface Page<Item> { items: Item[]; next?: string }
export interface Tree { kids: { inner: Tree["kids"] | null }[] }
/** @minLength 2 */
export type Name = string;
export type Named = Page<Name>;
export type Same<T> = { [K in keyof T]: T[K] };
`;

const start: Readonly<Record<string, string>> = {
  "tsconfig.json": JSON.stringify({ compilerOptions: tsconfig }),
  "package.json": '{ "type": "module" }',
  "types/deep.ts": "export interface Deep { at: Date; level: number }\n",
  "contracts/shared.ts": shared,
  "contracts/barrel.ts":
    'export type { Money as Price } from "./shared.ts";\nexport type { Deep } from "../types/deep.ts";\n',
  "contracts/shop.ts": `import type { Event, Service, ServiceError, Throws } from "lagomorph/contract";
import type { Id, Page, Tree } from "./shared.ts";
import type { Price } from "./barrel.ts";
export interface Sold extends ServiceError<"SOLD"> { id: Id; price: Price }
export interface Item { id: Id; price: Price; kids: Tree["kids"] }
/** Sells. */
export interface Shop extends Service<"shop"> {
  get(id: Id): Throws<Item, Sold>;
  list(after?: string): Page<Item>;
  sold: Event<{ item: Item }>;
}
`,
  "contracts/books.ts": `import type { On, Service } from "lagomorph/contract";
import type { Shop } from "./shop.ts";
import type { Deep } from "./barrel.ts";
export interface Books extends Service<"books"> {
  book(deep: Deep): void;
  /** @sensitive item.price.amount */
  onSold: On<Shop, "sold">;
}
`,
  "contracts/alone.ts": `import type { Service } from "lagomorph/contract";
export interface Alone extends Service<"alone"> { ping(text: string): { text: string; keys: "b" | "a" } }
`,
};

/** Changes of a project: of one file each, `undefined` takes it away. */
const edits: Readonly<
  Record<string, readonly [file: string, edit: (text: string) => string | undefined]>
> = {
  "a method more": [
    "contracts/alone.ts",
    (text) => text.replace("{ ping", "{ more(): number; ping"),
  ],
  "lines that end as on Windows, and a mistake": [
    "contracts/alone.ts",
    (text) => text.replaceAll("\n", "\r\n").replace("text: string;", "text: any;"),
  ],
  "a method of a service that others see": [
    "contracts/shop.ts",
    (text) => text.replace("  sold: ", "  count(): number;\n  sold: "),
  ],
  "a comment": ["contracts/shop.ts", (text) => `// Of the shop.\n${text}`],
  "a doc comment": ["contracts/shop.ts", (text) => text.replace("/** Sells.", "/** Sells more.")],
  "a shared type": ["contracts/shared.ts", (text) => text.replace('"USD"', '"USD" | "JPY"')],
  "a type behind a barrel": [
    "types/deep.ts",
    (text) => text.replace("level: number", "level: string"),
  ],
  "a barrel": ["contracts/barrel.ts", (text) => text.replace("Money as Price", "Id as Price")],
  "a mistake": [
    "contracts/shop.ts",
    (text) => text.replace("price: Price; kids", "price: any; kids"),
  ],
  "a type error": [
    "contracts/shared.ts",
    (text) => text.replace("export interface Money", "export interface Mony"),
  ],
  "a warning": [
    "contracts/shared.ts",
    (text) => `${text}/** @minimun 1 */\nexport type Odd = number;\n`,
  ],
  "a handler's contract": [
    "contracts/books.ts",
    (text) => text.replace("/** @sensitive", "/** Notes it.\n   * @sensitive"),
  ],
  "a syntax error": ["contracts/books.ts", (text) => `${text}}`],
  "an event renamed": [
    "contracts/shop.ts",
    (text) => text.replace("sold: Event", "soldOut: Event"),
  ],
  "an error's data": [
    "contracts/shop.ts",
    (text) => text.replace("{ id: Id; price: Price }\nexport", "{ id: Id }\nexport"),
  ],
  "a name twice": ["contracts/alone.ts", (text) => text.replace('"alone"', '"shop"')],
  "a file more": [
    "contracts/more.ts",
    () =>
      'import type { Service } from "lagomorph/contract";\nexport interface More extends Service<"more"> { go(): void }\n',
  ],
  "a file less": ["contracts/alone.ts", () => undefined],
  "more text than is read": ["contracts/alone.ts", (text) => text + "\n".repeat(2_100_000)],
  "more levels than are read": [
    "contracts/alone.ts",
    (text) => `${text}type Deep = ${"[".repeat(1100)}1${"]".repeat(1100)};\n`,
  ],
  "an augmentation": [
    "contracts/barrel.ts",
    (text) => `${text}declare module "./shared.ts" { interface Money { extra?: string } }\n`,
  ],
  "a global": [
    "contracts/shared.ts",
    (text) => `${text}declare global { interface Everywhere { x: string } }\n`,
  ],
  "a use of the global": [
    "contracts/alone.ts",
    (text) => text.replace("text: string;", "text: string; all: Everywhere;"),
  ],
  "a nameless type elsewhere": [
    "contracts/alone.ts",
    (text) => text.replace("{ ping", '{ kids(): import("./shared.ts").Tree["kids"]; ping'),
  ],
  "rules of another file that are lost": [
    "contracts/alone.ts",
    (text) =>
      `import type { Named, Same } from "./shared.ts";\n${text.replace("{ ping", "{ named(): Same<Named>; ping")}`,
  ],
  "other options": [
    "tsconfig.json",
    (text) => text.replace('"types":[]', '"types":[],"exactOptionalPropertyTypes":true'),
  ],
  "options that are no JSON": ["tsconfig.json", () => "{"],
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lagomorph-incremental-"));
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(repository, path.join(root, "node_modules/lagomorph"));
  files = new Map();
  for (const [file, text] of Object.entries(start)) put(file, text);
});

afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, text: string | undefined): void {
  const absolute = path.join(root, file);
  if (text === undefined) {
    files.delete(file);
    rmSync(absolute, { force: true });
    return;
  }
  files.set(file, text);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
}

function apply(name: string): void {
  const [file, edit] = edits[name]!;
  put(file, edit(files.get(file) ?? start[file] ?? ""));
}

/** What a compiler with a memory gives is what a new one gives. */
function expectSame(compiler: Compiler): void {
  const { inputs: _kept, ...kept } = compiler.compile();
  const { inputs: _fresh, ...fresh } = compile(resolveConfig({ root }));
  expect(kept).toEqual(fresh);
  expect([...kept.files.keys()]).toEqual([...fresh.files.keys()]);
}

test("each change, taken back with the next one, gives what a compiler without a memory gives", () => {
  const compiler = createCompiler(resolveConfig({ root }));
  expectSame(compiler);
  for (const name of Object.keys(edits)) {
    const [file] = edits[name]!;
    const before = files.get(file);
    apply(name);
    expectSame(compiler);
    put(file, before);
  }
  expectSame(compiler);
}, 120_000);

test("so do any changes in any order", () => {
  const names = fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(names, { minLength: 2, maxLength: 4 }), (rounds) => {
      for (const [file, text] of Object.entries(start)) put(file, text);
      put("contracts/more.ts", undefined);
      const compiler = createCompiler(resolveConfig({ root }));
      compiler.compile();
      for (const round of rounds) {
        round.forEach(apply);
        expectSame(compiler);
      }
    }),
    // Found by chance: of two services of one name either could be the one that a handler hears.
    { numRuns: 4, examples: [[[["a method more", "a name twice"], ["a mistake"]]]] },
  );
}, 120_000);

test("a change of one contract leaves the files of others alone: the same strings, not equal ones", () => {
  const compiler = createCompiler(resolveConfig({ root }));
  const first = compiler.compile();
  apply("a method more");
  const second = compiler.compile();
  const changed = [...second.files].filter(([file, text]) => first.files.get(file) !== text);
  expect(changed.map(([file]) => file.split("/")[0])).toEqual(
    expect.arrayContaining(["alone", "contracts.json"]),
  );
  expect(changed.every(([file]) => /^(alone\/|contracts\.json$)/.test(file))).toBe(true);
  const shop = (model: typeof first.model) => model.services.find(({ name }) => name === "shop");
  expect(shop(second.model)).toBe(shop(first.model));
});

test("who is read again and is as before has the files that it had", () => {
  const compiler = createCompiler(resolveConfig({ root }));
  const first = compiler.compile();
  apply("a method of a service that others see");
  const { model, files: second } = compiler.compile();
  const books = model.services.find(({ name }) => name === "books");
  expect(first.model.services).toContain(books);
  expect(model.errors).toEqual(first.model.errors);
  expect(first.model.errors).toContain(model.errors[0]);
  expect(second.get("shop/client.ts")).toContain("count");
});

test("a warning that stays has nobody read again but those who see its file", () => {
  const read: number[] = [];
  const onProgress = ({ doing, total }: Progress): void => {
    if (doing === "reading") read.push(total);
  };
  put("contracts/alone.ts", `${files.get("contracts/alone.ts")}/** @minimun 1 */\ntype Odd = 1;\n`);
  const compiler = createCompiler(resolveConfig({ root, onProgress }));
  expect(compiler.compile().diagnostics).toHaveLength(1);
  const all = read.splice(0).length;
  apply("a handler's contract");
  expectSame(compiler);
  expect(compiler.compile().diagnostics).toHaveLength(1);
  expect(all).toBe(5);
  // Twice, the second time without a change: books.ts and alone.ts, then alone.ts.
  expect(read).toEqual([2, 2, 1]);
});

test("with warnings that stay, every third change gives what a compiler without a memory gives", () => {
  put("contracts/alone.ts", `${files.get("contracts/alone.ts")}/** @minimun 1 */\ntype Odd = 1;\n`);
  apply("a warning");
  const compiler = createCompiler(resolveConfig({ root }));
  expectSame(compiler);
  for (const name of Object.keys(edits).filter(
    (each, index) => each !== "a warning" && index % 3 === 0,
  )) {
    const [file] = edits[name]!;
    const before = files.get(file);
    apply(name);
    expectSame(compiler);
    put(file, before);
  }
  expectSame(compiler);
}, 120_000);
