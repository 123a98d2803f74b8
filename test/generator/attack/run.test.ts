import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { repository } from "../../support/read-contracts.ts";
import { type Report, runGenerated } from "./run.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(path.join(repository, "test/generator/attack/tmp-"));
});

afterEach(() => rmSync(root, { recursive: true }));

/** Runs one generated file. */
function run(text: string): Report {
  mkdirSync(path.join(root, "generated"));
  writeFileSync(path.join(root, "generated/errors.ts"), text);
  return runGenerated(root, { values: {}, wrong: {} });
}

const calm = { pwned: false, globals: [], prototypes: false, environment: false, files: 1 };

test.each([
  ["export const a = 1;", {}],
  ["(globalThis as any).PWN = 1;", { pwned: true, globals: ["PWN"] }],
  ["(Object.prototype as any).polluted = 1;", { prototypes: true }],
  ["(Set.prototype as any).polluted = 1;", { prototypes: true }],
  ['process.env["PWN"] = "1";', { environment: true }],
])("an attack that runs is seen: %s", (text, found) => {
  expect(run(text)).toMatchObject({ ...calm, ...found });
});

test.each([
  'import { writeFileSync } from "node:fs"; writeFileSync("pwned", "");',
  'import { unlinkSync } from "node:fs"; unlinkSync("input.json");',
  'import { execSync } from "node:child_process"; execSync("true");',
  'import { Worker } from "node:worker_threads"; new Worker("", { eval: true });',
])("an attack that writes, or starts something, ends the process: %s", (text) => {
  expect(() => run(text)).toThrow("ERR_ACCESS_DENIED");
});

test("an attack that ends the process is no success", () => {
  expect(() => run("process.exit(0);")).toThrow("JSON");
});
