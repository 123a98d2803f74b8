import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
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
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runCommand } from "../support/run-command.ts";
import { shareDeclarations } from "../support/shared-declarations.ts";
import { commandLine } from "../support/start-command.ts";

shareDeclarations();

const project = fileURLToPath(new URL("../..", import.meta.url));

const good = `import type { Service } from "lagomorph/contract";
export interface Math extends Service<"math"> { add(x: number, y: number): number }
`;

let root = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lagomorph-codegen-"));
  mkdirSync(path.join(root, "contracts"));
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(project, path.join(root, "node_modules/lagomorph"));
  const compilerOptions = {
    module: "nodenext",
    // Without those of the browser, which take half of the time to read.
    lib: ["es2023"],
    customConditions: ["lagomorph:source"],
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  writeFileSync(path.join(root, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  writeFileSync(path.join(root, "contracts/math.ts"), good);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const run = (...args: string[]) => runCommand(root, args);

/** Runs it in a process of its own, as users do. */
function start(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...commandLine(args)], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function client(): string {
  return readFileSync(path.join(root, "generated/math/client.ts"), "utf8");
}

test("codegen writes, then has nothing to do, and --check names what somebody changed by hand", async () => {
  const first = await run("codegen");
  expect(first).toMatchObject({ status: 0, stdout: "" });
  expect(first.stderr).toMatch(/^1 service, 1 method → generated\/ \(9 files, 9 written\) in /);
  expect((await run("codegen")).stderr).toMatch(/up to date/);
  expect((await run("codegen", "--check")).status).toBe(0);
  writeFileSync(
    path.join(root, "generated/math/client.ts"),
    client().replace("Promise<number>", "Promise<string>"),
  );
  const stale = start("codegen", "--check");
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain("generated/math/client.ts");
  expect(client()).toContain("Promise<string>");
}, 60_000);

test("--check tells programs too which files are stale", async () => {
  const json = await run("codegen", "--check", "--format", "json");
  expect(json.status).toBe(1);
  expect(JSON.parse(json.stdout)).toContainEqual(
    expect.objectContaining({ name: "stale-output", file: "generated/math/client.ts" }),
  );
  const github = await run("codegen", "--check", "--format", "github");
  expect(github.status).toBe(1);
  expect(github.stdout).toMatch(
    /^::error file=generated\/math\/client\.ts,line=1,col=1,endColumn=1,title=LAG0013 stale-output::/m,
  );
}, 60_000);

test("a mistake in a contract is shown with its place, and nothing is written", async () => {
  writeFileSync(path.join(root, "contracts/math.ts"), good.replace("x: number", "x: any"));
  const { status, stdout } = await run("codegen", "--format", "json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { severity: "error", file: "contracts/math.ts", line: 2, path: "Math.add → x" },
  ]);
  expect(existsSync(path.join(root, "generated"))).toBe(false);
}, 60_000);

test("where there is no service, an interface that was meant for one is named", async () => {
  const plain =
    "export interface Data { a: string }\nexport interface Math { add(x: number): void }\n";
  writeFileSync(path.join(root, "contracts/math.ts"), plain);
  const { status, stderr } = await run("codegen");
  expect(stderr).toContain("0 services");
  expect(stderr).toContain(
    'extends Service<"its_name">, which Math in contracts/math.ts:2 does not\n',
  );
  expect(status).toBe(0);
}, 30_000);

test("--strict takes warnings for errors: nothing is written", async () => {
  const doubtful = good.replace("x: number", "x: Point") + "export class Point { x!: number }\n";
  writeFileSync(path.join(root, "contracts/math.ts"), doubtful);
  const strict = await run("codegen", "--strict");
  expect(strict).toMatchObject({ status: 1, stdout: "" });
  expect(strict.stderr).toContain("error LAG1007 class-as-payload");
  expect(existsSync(path.join(root, "generated"))).toBe(false);
  const forPrograms = await run("codegen", "--strict", "--format", "json");
  expect(JSON.parse(forPrograms.stdout)).toMatchObject([{ code: "LAG1007", severity: "error" }]);
  const lenient = await run("codegen");
  expect(lenient.status).toBe(0);
  expect(lenient.stderr).toContain("warning LAG1007 class-as-payload");
  expect(client()).toContain("add(x: contract.Point,");
}, 30_000);

test("--fix carries out edits, says where it changed what, and compiles what has become of it", async () => {
  const wrong = good
    .replace("import type { Service }", "import type { Servcie }")
    .replace("{ add(", "{\n  // Stays.\n  /** @timeuot 5 sec */\n  add(")
    .replaceAll("number", "Number");
  writeFileSync(path.join(root, "contracts/math.ts"), wrong);
  const { status, stderr } = await run("codegen", "--fix");
  expect(stderr.split("\n").slice(0, -2).toSorted()).toEqual([
    "contracts/math.ts:1:15 `Servcie` → `Service`",
    "contracts/math.ts:4:16 `5 sec` → `5s`",
    "contracts/math.ts:4:7 `@timeuot` → `@timeout`",
    "contracts/math.ts:5:10 `Number` → `number`",
    "contracts/math.ts:5:21 `Number` → `number`",
    "contracts/math.ts:5:30 `Number` → `number`",
  ]);
  expect(stderr).toMatch(/\n1 service, 1 method → generated.*\n$/);
  expect(status).toBe(0);
  expect(readFileSync(path.join(root, "contracts/math.ts"), "utf8")).toBe(
    good.replace("{ add(", "{\n  // Stays.\n  /** @timeout 5s */\n  add("),
  );
  expect(await run("codegen", "--fix")).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/^generated\/ is up to date/),
  });
}, 60_000);

test("what takes a decision is left to its author by --fix", async () => {
  const wrong = good.replace("x: number, y: number", "x: object, y: String");
  writeFileSync(path.join(root, "contracts/math.ts"), wrong);
  const { status, stdout } = await run("codegen", "--fix", "--format", "json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{ name: "opaque-object" }]);
  expect(readFileSync(path.join(root, "contracts/math.ts"), "utf8")).toBe(
    wrong.replace("String", "string"),
  );
  expect(existsSync(path.join(root, "generated"))).toBe(false);
}, 60_000);

test("misuse exits with 2 and says what is meant", async () => {
  expect(start("codegen", "--chek")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("--check"),
  });
  expect(await run("codegem")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("codegen"),
  });
  expect((await run("codegen", "--watch", "--check")).status).toBe(2);
  expect((await run("codegen", "--fix", "--check")).status).toBe(2);
  expect(await run("--version")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
}, 60_000);

test("--watch ends with 1 when there is no good configuration to begin with", () => {
  writeFileSync(path.join(root, "lagomorph.config.json"), "{");
  const { status, stderr } = start("codegen", "--watch");
  expect(stderr).toMatch(/^lagomorph: lagomorph\.config\.json is no JSON: [^\n]*\n$/);
  expect(status).toBe(1);
});

test("--watch compiles after a change, survives mistakes in contracts and configuration, and ends with Ctrl-C", async () => {
  const put = (file: string, text: string): void => writeFileSync(path.join(root, file), text);
  put("text.mjs", 'export const text = "first";\n');
  put(
    "emit.mjs",
    'import { text } from "./text.mjs";\nexport default () => [{ path: "own.txt", text }];\n',
  );
  put("lagomorph.config.json", '{ "emitters": ["emit.mjs"] }');
  const watching = spawn(process.execPath, [...commandLine(["codegen", "--watch"])], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const listeners = new Set<() => void>();
  watching.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  });
  const said = (text: RegExp): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!text.test(output)) return;
        listeners.delete(look);
        output = "";
        resolve();
      };
      listeners.add(look);
      look();
    });
  const ended = new Promise<number | null>((resolve) => watching.once("exit", resolve));
  try {
    await said(/watching contracts\//);
    writeFileSync(path.join(root, "contracts/math.ts"), good.replace("add(x", "add(x: any, z"));
    await said(/any-in-contract/);
    writeFileSync(path.join(root, "contracts/math.ts"), good.replace("add(", "plus("));
    await said(/1 method → generated/);
    expect(client()).toContain("plus(");
    // Each change comes at once after the last was compiled, however soon that was.
    for (let round = 0; round < 20; round++) {
      writeFileSync(path.join(root, "contracts/math.ts"), good.replace("add(", `plus${round}(`));
      await said(/1 method → generated/);
      expect(client()).toContain(`plus${round}(`);
    }
    // As git does it, when another branch is looked at and left.
    renameSync(path.join(root, "contracts"), path.join(root, "aside"));
    await said(/no-contracts/);
    renameSync(path.join(root, "aside"), path.join(root, "contracts"));
    await said(/1 method → generated/);
    writeFileSync(path.join(root, "contracts/math.ts"), good.replace("add(", "minus("));
    await said(/1 method → generated/);
    expect(client()).toContain("minus(");
    // A module that an emitter imports is wrong: by what was read before it goes on, until it is mended.
    put("text.mjs", "export const text = ;\n");
    await said(/emit\.mjs cannot be loaded: .*text\.mjs:1:21.*\n.*stays in force/);
    put("contracts/math.ts", good);
    await said(/1 method → generated/);
    put("text.mjs", 'export const text = "second";\n');
    await said(/text\.mjs has changed: .*\n.*1 method → generated[^]*watching contracts/);
    expect(readFileSync(path.join(root, "generated/own.txt"), "utf8")).toContain("second");
    put("lagomorph.config.json", '{ "out": "made" }');
    await said(/1 method → made[^]*watching contracts/);
  } finally {
    watching.kill("SIGINT");
  }
  expect(await ended).toBe(0);
}, 60_000);
