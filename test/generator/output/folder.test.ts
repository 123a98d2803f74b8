import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { check, generate } from "../../../generator/index.ts";

import { shareDeclarations } from "../../support/shared-declarations.ts";

shareDeclarations();

let folder = "";
let root = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lagomorph-folder-"));
  root = path.join(folder, "project");
  mkdirSync(path.join(root, "src/contracts"), { recursive: true });
  writeFileSync(path.join(root, "file"), "mine");
  symlinkSync(root, path.join(folder, "link"));
  symlinkSync("/nowhere/x", path.join(root, "dangling"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  [".", "it holds the project"],
  ["", "it holds the project"],
  ["..", "it holds the project"],
  ["src/..", "it holds the project"],
  ["/", "it holds the project"],
  ["../link", "it holds the project"],
  ["src", "it holds the contracts"],
  ["src/contracts", "it holds the contracts"],
  ["../link/src/contracts", "it holds the contracts"],
  [homedir(), "it holds your home"],
  ["file", "it is no folder"],
  ["file/generated", '"file" is no folder'],
  ["dangling", "it is a link that leads nowhere"],
])("%j is refused as the output folder: %s", (out, message) => {
  const before = readdirSync(folder, { recursive: true });
  const options = { root, contracts: "src/contracts", out };
  for (const run of [generate, check]) expect(() => run(options)).toThrow(message);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test.each([
  "generated",
  "src/generated",
  "src/contracts/generated",
  "../shared",
  "../link/generated",
])("%j is one", (out) => {
  const files = {
    "src/contracts/a.ts": `import type { Service } from "lagomorph/contract";
export interface A extends Service<"a"> { f(): void }`,
  };
  const options = { root, contracts: "src/contracts", out, tsconfig: false as const, files };
  linkPackage();
  expect(generate(options)).toMatchObject({ failed: false, diagnostics: [] });
  expect(existsSync(path.join(root, out, "contracts.json"))).toBe(true);
});

test("generated code outside of the project imports the types of its contracts", () => {
  linkPackage();
  const contract = path.join(root, "src/contracts/a.ts");
  writeFileSync(
    contract,
    `import type { Service } from "lagomorph/contract";
export interface A extends Service<"a"> { f(): B }
export interface B { x: 1 }`,
  );
  for (const out of ["../shared", "../other/generated", "generated"]) {
    const options = { root, contracts: "src/contracts", out, tsconfig: false as const };
    expect(generate(options)).toMatchObject({ failed: false, diagnostics: [] });
    const server = readFileSync(path.join(root, out, "a/server.ts"), "utf8");
    const [, from] = /^import type \* as contract from "(.+)\.js";$/m.exec(server) ?? [];
    expect(path.resolve(root, out, "a", `${from}.ts`)).toBe(contract);
  }
});

function linkPackage(): void {
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(path.resolve("."), path.join(root, "node_modules/lagomorph"));
}
