import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { Progress } from "../../generator/config.ts";
import {
  type ChangingProject,
  createChangingProject,
  type Edit,
} from "../support/changing-project.ts";

let project: ChangingProject;

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
const edits: Readonly<Record<string, Edit>> = {
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
  project = createChangingProject(start);
});

afterEach(() => project.remove());

test("each change, taken back with the next one, gives what a compiler without a memory gives", () => {
  const compiler = project.compiler();
  project.expectSame(compiler);
  for (const name of Object.keys(edits)) {
    const [file] = edits[name]!;
    const before = project.files.get(file);
    project.apply(edits[name]!);
    project.expectSame(compiler);
    project.put(file, before);
  }
  project.expectSame(compiler);
}, 120_000);

test("so do any changes in any order", () => {
  const names = fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(names, { minLength: 2, maxLength: 4 }), (rounds) => {
      project.reset();
      project.put("contracts/more.ts", undefined);
      const compiler = project.compiler();
      compiler.compile();
      for (const round of rounds) {
        for (const name of round) project.apply(edits[name]!);
        project.expectSame(compiler);
      }
    }),
    // Found by chance: of two services of one name either could be the one that a handler hears.
    { numRuns: 4, examples: [[[["a method more", "a name twice"], ["a mistake"]]]] },
  );
}, 120_000);

test("a change of one contract leaves the files of others alone: the same strings, not equal ones", () => {
  const compiler = project.compiler();
  const first = compiler.compile();
  project.apply(edits["a method more"]!);
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
  const compiler = project.compiler();
  const first = compiler.compile();
  project.apply(edits["a method of a service that others see"]!);
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
  project.put(
    "contracts/alone.ts",
    `${project.files.get("contracts/alone.ts")}/** @minimun 1 */\ntype Odd = 1;\n`,
  );
  const compiler = project.compiler({ onProgress });
  expect(compiler.compile().diagnostics).toHaveLength(1);
  const all = read.splice(0).length;
  project.apply(edits["a handler's contract"]!);
  project.expectSame(compiler);
  expect(compiler.compile().diagnostics).toHaveLength(1);
  expect(all).toBe(5);
  // Twice, the second time without a change: books.ts and alone.ts, then alone.ts.
  expect(read).toEqual([2, 2, 1]);
});

test("generics that are given types without names, and the same ones in several contracts, have nobody read again who does not see the change", () => {
  const read: number[] = [];
  const onProgress = ({ doing, total }: Progress): void => {
    if (doing === "reading") read.push(total);
  };
  for (const name of ["one", "two", "three"]) {
    const member = `(at: Page<{ id: string; in: { no: 1 } }>): Page<{ id: string; in: { no: 1 } }>`;
    const service = `export interface S_${name} extends Service<"${name}"> { list${member}; more${member} }`;
    const words = 'import type { Service } from "lagomorph/contract";\n';
    project.put(
      `contracts/${name}.ts`,
      `${words}import type { Page } from "./shared.ts";\n/** Service. */\n${service}\n`,
    );
  }
  const compiler = project.compiler({ onProgress });
  const { model } = compiler.compile();
  expect(Object.keys(model.types).filter((id) => id.includes("Page<{id:string;in:"))).toHaveLength(
    12,
  );
  read.length = 0;
  project.put(
    "contracts/two.ts",
    project.files.get("contracts/two.ts")?.replace("more(at", "much(at"),
  );
  compiler.compile();
  expect(read).toEqual([1]);
  project.expectSame(compiler);
});

test("with warnings that stay, every third change gives what a compiler without a memory gives", () => {
  project.put(
    "contracts/alone.ts",
    `${project.files.get("contracts/alone.ts")}/** @minimun 1 */\ntype Odd = 1;\n`,
  );
  project.apply(edits["a warning"]!);
  const compiler = project.compiler();
  project.expectSame(compiler);
  for (const name of Object.keys(edits).filter(
    (each, index) => each !== "a warning" && index % 3 === 0,
  )) {
    const [file] = edits[name]!;
    const before = project.files.get(file);
    project.apply(edits[name]!);
    project.expectSame(compiler);
    project.put(file, before);
  }
  project.expectSame(compiler);
}, 120_000);
