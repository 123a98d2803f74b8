import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { lookAtOwnFiles } from "../../cli/codegen/own-files.ts";
import { startWatching, type Watching } from "../../cli/codegen/watch.ts";
import { repository } from "../support/read-contracts.ts";
import { shareDeclarations } from "../support/shared-declarations.ts";

shareDeclarations();

const contract = `import type { Service } from "lagomorph/contract";
import type { Beside } from "../lib/beside.js";
import type { Mapped } from "@mapped";
import type { Nearer } from "nearer";
export interface Clock extends Service<"clock"> {
  now(beside: Beside, mapped: Mapped, nearer: Nearer): void;
}
`;

const compilerOptions = {
  module: "nodenext",
  lib: ["es2023"],
  customConditions: ["lagomorph:source"],
  allowImportingTsExtensions: true,
  noEmit: true,
  paths: { "@mapped": ["./first/mapped.ts", "./second/mapped.ts"] },
};

const config = `import own from "./emitters/own";
export default { tsconfig: "./tsconfig.json", out: "./generated", emitters: [own] };
`;

let root = "";
let watching: Watching | undefined;
/** What was said since it was last looked at. */
let said: string[] = [];
let hear = (): void => {};

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "lagomorph-watch-"));
  putPackage("node_modules/nearer", "string");
  mkdirSync(path.join(root, "project/node_modules"), { recursive: true });
  symlinkSync(repository, path.join(root, "project/node_modules/lagomorph"), "junction");
  put("project/tsconfig.json", JSON.stringify({ compilerOptions }));
  put("project/lagomorph.config.ts", config);
  put("project/emitters/own.ts", "export default () => [];\n");
  put("project/lib/beside.d.ts", "export type Beside = string;\n");
  put("project/second/mapped.ts", "export type Mapped = string;\n");
  put("project/contracts/clock.ts", contract);
  said = [];
  const keep = (text: unknown): true => {
    said.push(String(text));
    hear();
    return true;
  };
  vi.spyOn(console, "error").mockImplementation(keep);
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
  watching = await startWatching({
    options: {
      ...{ check: false, fix: false, format: "pretty" },
      ...{ contracts: "contracts", out: "generated" },
      generate: { root: path.join(root, "project") },
    },
    own: lookAtOwnFiles(path.join(root, "project")),
    onStale: (changes) => console.error(`stale: ${changes.join(", ")}`),
  });
  await next();
});

afterEach(async () => {
  await watching?.close();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function putPackage(folder: string, type: string): void {
  put(`${folder}/package.json`, '{ "name": "nearer", "types": "./index.d.ts" }');
  put(`${folder}/index.d.ts`, `export type Nearer = ${type};\n`);
}

const remove = (file: string): void => rmSync(path.join(root, file), { recursive: true });

/** What was said since; waits for something. */
async function next(): Promise<string> {
  if (said.length === 0) await new Promise<void>((resolve) => (hear = resolve));
  return said.splice(0).join("\n");
}

const once = /^1 service, 1 method → generated\/ \(9 files, \d written\) in [^\n]*$/;

const compiled = /^1 service, 1 method → generated\/ [^\n]*$/;

/** The types of the parameters in the generated client after the next compilation, and what was said if that was not all. */
async function types(): Promise<string[]> {
  const line = await next();
  return once.test(line) ? written() : [line];
}

function written(): string[] {
  const client = readFileSync(path.join(root, "project/generated/clock/client.ts"), "utf8");
  const found = /now\(beside: (.*), mapped: (.*), nearer: (.*), options/.exec(client);
  return found?.slice(1) ?? [client];
}

test("--watch compiles once after a file outside of the contracts comes that is found first, and after it goes", async () => {
  put("project/lib/beside.ts", "export type Beside = 5;\n");
  expect(await types()).toEqual(["5", "string", "string"]);
  put("project/first/mapped.ts", "export type Mapped = 5;\n");
  expect(await types()).toEqual(["5", "5", "string"]);
  putPackage("project/node_modules/nearer", "5");
  expect(await types()).toEqual(["5", "5", "5"]);
  remove("project/lib/beside.ts");
  expect(await types()).toEqual(["string", "5", "5"]);
  remove("project/node_modules/nearer");
  remove("node_modules/nearer");
  expect(await next()).toContain("nearer");
  putPackage("node_modules/nearer", "6");
  expect(await types()).toEqual(["string", "5", "6"]);
});

test("--watch notices packages that come among the contracts, and what changes in them", async () => {
  for (const type of ["5", "6"]) {
    putPackage("project/contracts/node_modules/nearer", type);
    while (written()[2] !== type) await next();
  }
  expect(written()).toEqual(["string", "string", "6"]);
});

/** Each of some edits is compiled once: what is said a second time would be found after the next one. */
async function expectEachEditOnce(): Promise<void> {
  for (const type of ["5", "6"]) {
    put("project/contracts/clock.ts", contract.replace("beside: Beside", `beside: ${type}`));
    expect(await types()).toEqual([type, "string", "string"]);
  }
}

test("--watch compiles once after the folder above the contracts went and came back, and after each edit from then on", async () => {
  const at = (file: string): string => path.join(root, file);
  cpSync(at("project"), at("copy"), { recursive: true, verbatimSymlinks: true });
  for (const [leave, comeBack] of [
    [() => remove("project"), () => renameSync(at("copy"), at("project"))],
    [() => renameSync(at("project"), at("aside")), () => renameSync(at("aside"), at("project"))],
    [() => remove("project/contracts"), () => put("project/contracts/clock.ts", contract)],
  ] as const) {
    leave();
    expect((await next()).split("no-contracts")).toHaveLength(2);
    comeBack();
    expect(await next()).toMatch(compiled);
    await expectEachEditOnce();
  }
});

test("--watch notices what of the configuration changes, comes, or comes with what has changed, but not what it compiles", async () => {
  put("project/tsconfig.json", JSON.stringify({ compilerOptions, files: [] }));
  expect(await next()).toMatch(compiled);
  put("project/generated/index.js", "// looked for by what names the folder\n");
  put("project/emitters/own.ts", 'export { own as default } from "./list";\n');
  expect(await next()).toMatch(/^stale: \S*own\.ts has changed$/);
  put("project/emitters/list.ts", "export const own = () => [];\n");
  expect(await next()).toMatch(/^stale: \S*list\.ts has come$/);
  put("project/lagomorph.config.json", "{}");
  expect(await next()).toMatch(/^stale: \S*config\.json has come$/);
});

test("--watch writes generated code again when its folder is gone, once the contracts have no mistakes", async () => {
  const all = /^1 service, 1 method → generated\/ \(9 files, 9 written\) in [^\n]*$/;
  remove("project/generated");
  expect(await next()).toMatch(all);
  put("project/contracts/clock.ts", contract.replace("beside: Beside", "beside: any"));
  expect(await next()).toContain("any");
  remove("project/generated");
  put("project/contracts/clock.ts", contract.replace("beside: Beside", "beside: 5"));
  expect(await next()).toMatch(all);
  expect(written()).toEqual(["5", "string", "string"]);
});
