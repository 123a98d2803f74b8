import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, expect, test } from "vitest";

import type { Diagnostic } from "../../../generator/diagnostics/index.ts";
import { readModel } from "../../../generator/source/index.ts";
import { brief, readContracts, repository, withPayload } from "../../support/read-contracts.ts";

const folder = mkdtempSync(join(tmpdir(), "lagomorph-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a project to the disk, with a package `lagomorph` that has declarations only, as an installed one. */
function writeProject(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, name);
  const installed = {
    "node_modules/lagomorph/package.json": JSON.stringify({
      name: "lagomorph",
      type: "module",
      exports: { "./contract": { types: "./dist/contract.d.ts", default: "./dist/contract.js" } },
    }),
    "node_modules/lagomorph/dist/contract.d.ts": declarations,
    "package.json": '{ "type": "module" }',
  };
  for (const [path, text] of Object.entries({ ...installed, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** What `tsc` writes for `runtime/contract.ts`, in short. */
const declarations = `
declare const service: unique symbol; declare const event: unique symbol; declare const handler: unique symbol;
declare const command: unique symbol; declare const throws: unique symbol; declare const error: unique symbol;
export interface Service<Name extends string, Options = {}> { readonly [service]?: { readonly name: Name; readonly options: Options } }
export interface Event<Payload> { readonly [event]: Payload }
export interface On<S, N, M = "pool", K = "durable"> { readonly [handler]: [S, N, M, K] }
export interface Command { readonly [command]: true }
export interface Throws<R, E> { readonly [throws]: [R, E] }
export interface ServiceError<Name extends string> { readonly [error]?: Name }
export {};
`;

const contract =
  'import type { Event, Service } from "lagomorph/contract";\nexport interface Shop extends Service<"shop"> {\n  /** Opens. */\n  open(at?: Date): boolean;\n  opened: Event<{ at: Date }>;\n}\n';

test("a project on the disk is read with the installed package's declarations, with and without a tsconfig", () => {
  const plain = readModel({ root: writeProject("plain", { "contracts/shop.ts": contract }) });
  const configured = readModel({
    root: writeProject("configured", {
      "contracts/shop.ts": contract,
      "tsconfig.json":
        '{ "extends": "./base.json", "compilerOptions": { "plugins": [{ "name": "none" }] }, "include": ["nothing"] }',
      "base.json":
        '{ "compilerOptions": { "module": "NodeNext", "strict": false, "composite": true, "types": [] } }',
    }),
  });
  expect(plain.diagnostics).toEqual([]);
  expect(plain.model.services).toMatchObject([
    { name: "shop", members: [{ kind: "method" }, { kind: "event" }] },
  ]);
  expect(configured).toEqual(plain);
});

test.each([
  ["module", "es"],
  ["commonjs", "cjs"],
])("an import means what TypeScript makes of it in a file of `type: %s`", (type, property) => {
  const root = writeProject(type, {
    "package.json": JSON.stringify({ type }),
    "contracts/shop.ts":
      'import type { Service } from "lagomorph/contract"; import type { A } from "both"; import type { B } from "old" with { "resolution-mode": "require" };\nexport interface Shop extends Service<"shop"> { a(): A; b(): B }',
    "node_modules/both/package.json":
      '{ "exports": { "import": { "types": "./es.d.mts" }, "require": { "types": "./cjs.d.cts" } } }',
    "node_modules/both/es.d.mts": 'export type { A } from "new";',
    "node_modules/both/cjs.d.cts": "export interface A { cjs: string }",
    "node_modules/new/package.json": '{ "type": "module", "exports": { "import": "./new.js" } }',
    "node_modules/new/new.d.ts": "export interface A { es: string }",
    "node_modules/old/package.json": '{ "exports": { "require": "./old.cjs" } }',
    "node_modules/old/old.d.cts": "export interface B { old: string }",
  });
  const { model, diagnostics } = readModel({ root });
  expect(diagnostics.map(brief)).toEqual([]);
  expect(Object.values(model.types)).toMatchObject([
    { type: { properties: [{ name: property }] } },
    { type: { properties: [{ name: "old" }] } },
  ]);
});

test("the worked contracts are clean", () => {
  const { model, diagnostics } = readModel({ root: repository });
  expect(diagnostics.map(brief)).toEqual([]);
  expect(model.services.map(({ name }) => name)).toEqual(["math_service", "reporting_service"]);
});

test("the contracts' folder may have any name, and installed packages in it are left out", () => {
  const root = writeProject("other", {
    "api/v1/shop.ts": contract,
    "api/node_modules/x/index.ts": "export const x = f();",
    "api/readme.md": "",
  });
  const { model, diagnostics } = readModel({ root, contracts: "./api/" });
  expect(diagnostics).toEqual([]);
  expect(model.services).toMatchObject([{ file: "api/v1/shop.ts" }]);
});

test("a folder without contracts, or that does not exist, is said so", () => {
  const { diagnostics, model } = readModel({
    root: writeProject("empty", { "contracts/a.md": "" }),
  });
  expect(diagnostics.map(brief)).toEqual(["no-contracts 1:1"]);
  expect(model).toEqual({ services: [], errors: [], types: {} });
});

test("a tsconfig that is no JSON, or has unknown values, is said so", () => {
  const root = writeProject("broken", {
    "contracts/shop.ts": contract,
    "tsconfig.json": "{ compilerOptions: ",
  });
  expect(readModel({ root }).diagnostics.map(({ name }) => name)).toEqual(["invalid-tsconfig"]);
  const { diagnostics } = readContracts(withPayload("export type T = string"), { target: "ES1" });
  expect(diagnostics.map(brief)).toEqual(["invalid-tsconfig 1:1"]);
});

test("contracts are checked strictly, whatever the project does with the rest of its code", () => {
  const text = withPayload("export type T = { a: string | null; b?: string }");
  const loose = {
    strict: false,
    strictNullChecks: false,
    noImplicitAny: false,
    exactOptionalPropertyTypes: false,
  };
  expect(readContracts(text, loose)).toEqual(readContracts(text));
});

test("rules about style and output do not refuse a contract", () => {
  const text = withPayload(
    'export enum E { A = "a" } interface Unused {} export type T = { e: E }; export const list = ["a"];',
  );
  const fussy = {
    erasableSyntaxOnly: true,
    isolatedDeclarations: true,
    declaration: true,
    noUnusedLocals: true,
  };
  expect(readContracts(text, fussy).diagnostics).toEqual([]);
});

test("carriage returns, a byte order mark and tabs change neither the model nor the places", () => {
  const lines = [
    "/**",
    " * Of the shop.",
    " * @remarks",
    " * Two lines.",
    " */",
    "export interface T {",
    "\ta: string;",
    "\tb: any;",
    "}",
  ];
  const plain = readContracts(withPayload(lines.join("\n")));
  const windows = readContracts(withPayload(`\uFEFF${lines.join("\r\n")}`));
  expect(windows.model).toEqual(plain.model);
  // Offsets count the carriage returns before them.
  const places = ({ edit, ...found }: Diagnostic) => ({
    ...found,
    edit: edit && [edit.start.line, edit.start.column, edit.end.line, edit.end.column, edit.text],
  });
  expect(windows.diagnostics.map(places)).toEqual(plain.diagnostics.map(places));
  expect(plain.diagnostics.map(brief)).toEqual(["any-in-contract 8:5 S.get → result.b"]);
  const first = readContracts(withPayload("\uFEFFexport type T = any;"));
  expect(first.diagnostics.map(brief)).toEqual(["any-in-contract 2:50 S.get → result"]);
  const column = readContracts(withPayload("\uFEFFexport type T = { a: any };"));
  expect(column.diagnostics.map(brief)).toEqual(["any-in-contract 1:22 S.get → result.a"]);
});

test("the order of files, and files that have nothing to do with it, change nothing", () => {
  const a = withPayload(
    'import type { C } from "./c.ts";\nexport type T = { c: C; inline: "z" | "c" | "a" | null }',
  ).replace('"s"', '"a"');
  const files = {
    "contracts/a.ts": a,
    "contracts/c.ts": 'export type C = "q" | "c" | "b";',
  };
  const reversed = Object.fromEntries(Object.entries(files).toReversed());
  const plain = readContracts(files);
  expect(plain.diagnostics).toEqual([]);
  expect(readContracts(reversed)).toEqual(plain);
  // Sorts first, and makes the checker resolve the same literals in another order.
  const unrelated = withPayload('export type T = { x: "a" | "b" | "z" | "q" }').replace(
    '"s"',
    '"other"',
  );
  const more = readContracts({ "contracts/0.ts": unrelated, ...files });
  expect(more.model.services.find(({ name }) => name === "a")).toEqual(plain.model.services[0]);
  expect(more.model.types).toMatchObject(plain.model.types);
});

test("properties that mapped types make are in the order in which their names were written, whatever other files name", () => {
  const own =
    "type Keys = 'p' | 'q'; enum E { B = 'b', A = 'a' } export type T = [Record<'z' | Keys, 1>, { [K in Keys as `get_${K}`]: 1 }, Record<`${E}${1 | 2}`, 1>, Pick<{ a: 1; b: 1; c: 1 }, 'c' | 'b'>, Record<E | 'c', 1>]";
  const other = withPayload("export type T = 2 | 'q' | 'p' | 'a1' | 'b2' | 'b' | 'c' | 'a' | 'z'");
  const alone = readContracts(withPayload(own));
  const beside = readContracts({
    "contracts/a.ts": other.replaceAll('"s"', '"other"'),
    "contracts/test.ts": withPayload(own),
  });
  const [types, others] = [alone, beside].map(({ model }) => model.types["contracts/test.ts#T"]);
  expect(others).toEqual(types);
  expect(
    JSON.stringify(types)
      .match(/(?<="name":")[a-z_0-9]+(?=")/g)
      ?.join(" "),
  ).toBe("z p q get_p get_q a1 a2 b1 b2 b c b a c");
});

test("every mistake of every file is found at once, by file, line and column", () => {
  const { diagnostics } = readContracts({
    "contracts/b.ts": withPayload("export type T = { a: any;\n f: () => void }").replace(
      '"s"',
      '"b"',
    ),
    "contracts/a.ts": withPayload(
      "export type T = { a: Missing; b: symbol; c: Date | string }\n/** @minimum 1 */",
    ),
  });
  expect(
    diagnostics.map((diagnostic) => `${diagnostic.location.file} ${brief(diagnostic)}`),
  ).toEqual([
    "contracts/a.ts contract-has-type-errors 1:22",
    "contracts/a.ts symbol-in-payload 1:34 S.get → result.b",
    "contracts/a.ts ambiguous-union 1:45 S.get → result.c",
    "contracts/a.ts tag-does-not-apply 2:5 S",
    "contracts/b.ts any-in-contract 1:22 S.get → result.a",
    "contracts/b.ts function-in-payload 2:5 S.get → result.f",
  ]);
});

test("an infinitely expanding generic ends at once, in a few steps", () => {
  const started = performance.now();
  const parts = Array.from({ length: 6 }, (_, i) => `p${i}: G<{ a${i}: X; b: X }>`).join("; ");
  const { diagnostics, model } = readContracts(
    withPayload(`interface G<X> { ${parts} }\nexport type T = G<string>`),
  );
  expect(diagnostics.map(({ name }) => name)).toEqual(["infinite-type"]);
  expect(Object.keys(model.types).length).toBeLessThan(200);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("long chains of types are no infinite types", () => {
  const chain = Array.from({ length: 400 }, (_, i) => `interface A${i} { next: A${i + 1} }`).join(
    "\n",
  );
  const { diagnostics, model } = readContracts(
    withPayload(`${chain}\ninterface A400 {}\nexport type T = A0`),
  );
  expect(diagnostics).toEqual([]);
  expect(Object.keys(model.types)).toHaveLength(401);
});

test.each([
  ["by an old way", { moduleResolution: "node10" }, {}, '"module": "NodeNext"'],
  ["in no package", {}, { "node_modules/lagomorph/package.json": "{}" }, "Install the package"],
])(
  "where words of contracts are not found %s, it is said what helps",
  (how, options, files, help) => {
    const compilerOptions = { types: [], module: "NodeNext", ...options };
    const root = writeProject(how, {
      "contracts/shop.ts":
        'import type { Service } from "lagomorph/contract"; import type { X } from "none";',
      "tsconfig.json": JSON.stringify({ compilerOptions }),
      ...files,
    });
    const { diagnostics } = readModel({ root });
    expect(diagnostics.map(({ message, suggestion }) => `${message} ${suggestion}`)).toEqual([
      expect.stringMatching(new RegExp(`'lagomorph/contract'.* ${help}`)),
      expect.stringMatching(/'none'.* Make the contract compile with tsc;/),
    ]);
  },
);
