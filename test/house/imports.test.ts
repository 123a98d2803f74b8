import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkImports, type ImportReport } from "../../scripts/check-imports.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** A small project that keeps every rule. */
const good: Readonly<Record<string, string>> = {
  "contracts/a.ts": `import type { Service } from "lagomorph/contract";\nimport type { B } from "./b.ts";\nexport interface A extends Service<"a"> { b: B }\n`,
  "contracts/b.ts": `import type { A } from "./a.ts";\nexport interface B { a?: A }\n`,
  "runtime/contract.ts": `export interface Service<Name extends string> { name?: Name }\n`,
  "runtime/errors.ts": `export const errors = 1;\n`,
  "runtime/descriptor.ts": `export const descriptor = 1;\n`,
  "runtime/broker.ts": `export const broker = 1;\n`,
  "runtime/index.ts": `export * from "./errors.ts";\nexport * from "./client/call.ts";\n`,
  "runtime/generated.ts": `export * from "./descriptor.ts";\n`,
  "runtime/client/call.ts": `import "../broker.ts";\nexport const call = 1;\n`,
  "runtime/server/dispatch.ts": `import "../client/call.ts";\nexport const dispatch = 1;\n`,
  "runtime/wires/native/request.ts": `import "../../errors.ts";\nexport const request = 1;\n`,
  "runtime/brokers/amqp/connection.ts": `import "amqplib";\nimport "../../broker.ts";\nexport const connection = 1;\n`,
  "runtime/brokers/memory/queue.ts": `import "../../errors.ts";\nexport const queue = 1;\n`,
  "generator/index.ts": `export * from "./source/read.ts";\n`,
  "generator/model/contract.ts": `export const contract = 1;\n`,
  "generator/source/read.ts": `import "ts-morph";\nimport "../model/contract.ts";\nexport const read = 1;\n`,
  "generator/emitters/client.ts": `import "../model/contract.ts";\nexport const client = 1;\n`,
  "generator/import-nameko/index.ts": `import "py-ast";\nexport const imported = 1;\n`,
  "generator/render/render.ts": `import "handlebars";\nexport const render = 1;\n`,
  "generated/a/client.ts": `import type { A } from "../../contracts/a.ts";\nimport "lagomorph/generated";\nexport type Client = A;\n`,
  "cli/main.ts": `import "lagomorph";\nimport "../generator/index.ts";\nimport "commander";\n`,
  "examples/a/main.ts": `import "lagomorph";\nimport "../../generated/a/client.ts";\n`,
};

/** One forbidden import each: the file that gets it, what it imports, and the rule that must catch it. */
const violations: readonly (readonly [file: string, statement: string, rule: string])[] = [
  [
    "generator/emitters/client.ts",
    `import "../../runtime/errors.ts";`,
    "generator-imports-only-what-it-may",
  ],
  [
    "runtime/errors.ts",
    `import type {} from "../generator/model/contract.ts";`,
    "runtime-imports-only-what-it-may",
  ],
  [
    "generator/emitters/client.ts",
    `import type { Project } from "ts-morph";`,
    "ts-morph-in-one-folder",
  ],
  ["generator/emitters/client.ts", `import "handlebars";`, "handlebars-in-one-folder"],
  ["generator/emitters/client.ts", `import "py-ast";`, "py-ast-in-one-folder"],
  [
    "generator/import-nameko/index.ts",
    `import "../model/contract.ts";`,
    "generator-import-nameko-imports-only-what-it-may",
  ],
  ["generator/index.ts", `import "./import-nameko/index.ts";`, "import-nameko-by-its-door"],
  [
    "generator/source/read.ts",
    `import "@eslint-community/regexpp";`,
    "@eslint-community/regexpp-in-one-folder",
  ],
  ["runtime/client/call.ts", `await import("amqplib");`, "amqplib-in-one-folder"],
  [
    "runtime/client/call.ts",
    `import "../brokers/amqp/connection.ts";`,
    "client-and-server-know-no-transport",
  ],
  [
    "runtime/server/dispatch.ts",
    `import "../wires/native/request.ts";`,
    "client-and-server-know-no-transport",
  ],
  ["runtime/client/call.ts", `import "../server/dispatch.ts";`, "client-knows-no-server"],
  [
    "runtime/wires/native/request.ts",
    `import "../../brokers/memory/queue.ts";`,
    "wires-know-no-broker",
  ],
  [
    "runtime/brokers/amqp/connection.ts",
    `import "../../descriptor.ts";`,
    "brokers-know-headers-and-bytes",
  ],
  [
    "runtime/brokers/amqp/connection.ts",
    `import "../memory/queue.ts";`,
    "brokers-know-headers-and-bytes",
  ],
  ["runtime/errors.ts", `import "./client/call.ts";`, "vocabulary-stands-alone"],
  [
    "generated/a/client.ts",
    `import "../../runtime/errors.ts";`,
    "generated-imports-only-what-it-may",
  ],
  ["cli/main.ts", `import "../generator/source/read.ts";`, "cli-imports-only-what-it-may"],
  [
    "examples/a/main.ts",
    `import "../../runtime/client/call.ts";`,
    "examples-imports-only-what-it-may",
  ],
  ["contracts/a.ts", `import "./b.ts";`, "contracts-import-types-only"],
  [
    "contracts/a.ts",
    `import type {} from "../runtime/errors.ts";`,
    "contracts-imports-only-what-it-may",
  ],
  ["contracts/a.ts", `import type {} from "lagomorph";`, "contracts-imports-only-what-it-may"],
  [
    "generator/model/contract.ts",
    `import type {} from "../source/read.ts";`,
    "no-cycles-across-folders",
  ],
  ["runtime/broker.ts", `import "./errors.ts";\nimport "./nowhere.ts";`, "every-import-resolves"],
];

const folders = ["contracts", "generator", "runtime", "generated", "cli", "examples"];
const trees: string[] = [];

function createTree(extra?: { readonly file: string; readonly statement: string }): string {
  const root = mkdtempSync(join(tmpdir(), "lagomorph-imports-"));
  trees.push(root);
  for (const [file, text] of Object.entries(good)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), file === extra?.file ? `${extra.statement}\n${text}` : text);
  }
  copyFileSync(join(project, "package.json"), join(root, "package.json"));
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
  return root;
}

afterAll(() => {
  for (const root of trees) rmSync(root, { recursive: true });
});

describe("the import rules", () => {
  let clean: ImportReport;

  beforeAll(async () => {
    clean = await checkImports(createTree(), folders);
  });

  test("read every module of a project, and find nothing wrong in one that keeps them", () => {
    expect(clean.modules).toBe(Object.keys(good).length);
    expect(clean.forbidden).toEqual([]);
  });

  test.each(violations)("%s with %s breaks %s", async (file, statement, rule) => {
    const { forbidden } = await checkImports(createTree({ file, statement }), folders);
    expect(forbidden).toContainEqual(expect.objectContaining({ rule, from: file }));
  });
});
