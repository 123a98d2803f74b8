import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { createGenerator, type GenerateOptions } from "../../generator/index.ts";
import { isUpToDate } from "../../generator/up-to-date.ts";
import { repository } from "../support/read-contracts.ts";

let root = "";

const config = {
  module: "nodenext",
  customConditions: ["lagomorph:source"],
  allowImportingTsExtensions: true,
  noEmit: true,
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lagomorph-stamp-"));
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(repository, path.join(root, "node_modules/lagomorph"));
  put("base.json", JSON.stringify({ compilerOptions: config }));
  put("tsconfig.json", '{ "extends": "./base.json" }');
  put("package.json", '{ "type": "module" }');
  put("node_modules/ids/package.json", '{ "name": "ids", "types": "./index.d.ts" }');
  put("node_modules/ids/index.d.ts", "export type Id = string;\n");
  put("types/time.ts", "export interface Time { at: string }\n");
  put(
    "contracts/clock.ts",
    'import type { Service } from "lagomorph/contract";\nimport type { Id } from "ids";\nimport type { Time } from "../types/time.ts";\nexport interface Clock extends Service<"clock"> { now(id: Id): Time }\n',
  );
  createAndRemember();
});

afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function createAndRemember(options: GenerateOptions = {}): void {
  const generator = createGenerator({ root, ...options });
  expect(generator.generate().diagnostics).toEqual([]);
  generator.remember();
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(root, file), "utf8");
  expect(text).toContain(from);
  put(file, text.replace(from, to));
}

test("nothing has changed, and that is known from contents: not after another time of change either", () => {
  expect(isUpToDate({ root })).toBe(true);
  utimesSync(path.join(root, "contracts/clock.ts"), 1, 1);
  put("contracts/.clock.ts.swp", "an editor's");
  put("src/other.ts", "export const other = 1;\n");
  expect(isUpToDate({ root })).toBe(true);
});

test.each<[what: string, change: () => void]>([
  ["a contract", () => edit("contracts/clock.ts", "now(", "then(")],
  ["a comment in one", () => edit("contracts/clock.ts", "export", "/** Ticks. */\nexport")],
  ["a contract more", () => put("contracts/more.ts", "export {};\n")],
  ["a contract in a folder more", () => put("contracts/deep/more.ts", "export {};\n")],
  ["a contract less", () => rmSync(path.join(root, "contracts/clock.ts"))],
  [
    "a contract's name",
    () => renameSync(path.join(root, "contracts/clock.ts"), path.join(root, "contracts/c.ts")),
  ],
  ["a file that one imports", () => edit("types/time.ts", "string", "number")],
  ["declarations of a package", () => edit("node_modules/ids/index.d.ts", "string", "number")],
  [
    "where a package has its declarations",
    () => edit("node_modules/ids/package.json", "index", "other"),
  ],
  [
    "a package that is nearer",
    () => put("contracts/node_modules/ids/index.d.ts", "export type Id = number;\n"),
  ],
  [
    "a file that is found before another",
    () => put("node_modules/lagomorph.d.ts", "") ?? put("types/package.json", "{}"),
  ],
  [
    "the tsconfig",
    () => put("tsconfig.json", '{ "extends": "./base.json", "compilerOptions": { "types": [] } }'),
  ],
  ["what it extends", () => edit("base.json", "nodenext", "node20")],
  ["package.json", () => put("package.json", '{ "type": "commonjs" }')],
  ["an output by hand", () => edit("generated/clock/client.ts", "Promise", "Promises")],
  ["an output's line breaks", () => edit("generated/clock/codec.js", "\n", "\r\n")],
  ["an output less", () => rmSync(path.join(root, "generated/clock/schema.json"))],
  ["all outputs", () => rmSync(path.join(root, "generated"), { recursive: true })],
])("it notices %s", (_what, change) => {
  change();
  expect(isUpToDate({ root })).toBe(false);
});

test("a change of the same length and time is noticed", () => {
  const file = path.join(root, "types/time.ts");
  const { atime, mtime } = statSync(file);
  edit("types/time.ts", "string", "number");
  utimesSync(file, atime, mtime);
  expect(isUpToDate({ root })).toBe(false);
});

test.each<GenerateOptions>([
  { strict: true },
  { importExtension: ".js" },
  { tsconfig: false },
  { out: "other" },
  { contracts: "types" },
])("it is of its options: %j", (options) => expect(isUpToDate({ root, ...options })).toBe(false));

test("a stamp is kept outside of what is generated, without the project's path in generated code; a broken one counts for nothing", () => {
  const cache = path.join(root, "node_modules/.cache/lagomorph");
  expect(existsSync(cache)).toBe(true);
  expect(readFileSync(path.join(root, "generated/contracts.json"), "utf8")).not.toContain(root);
  rmSync(cache, { recursive: true });
  expect(isUpToDate({ root })).toBe(false);
});

test("with emitters of one's own, or with a warning, a run is never left out", () => {
  const options = { root, emitters: [() => []] };
  const generator = createGenerator(options);
  generator.generate();
  generator.remember();
  expect(isUpToDate(options)).toBe(false);
  edit("contracts/clock.ts", "export", "/** @minimun 1 */\nexport");
  const warned = createGenerator({ root });
  expect(warned.generate().diagnostics).toHaveLength(1);
  warned.remember();
  expect(isUpToDate({ root })).toBe(false);
});
