import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { runImport } from "../../cli/import-nameko/run.ts";
import { Misuse } from "../../cli/misuse.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const tsx = path.join(project, "node_modules/tsx/dist/cli.mjs");
const command = [
  tsx,
  "--conditions=lagomorph:source",
  path.join(project, "cli/main.ts"),
  "import-nameko",
];

const python = `from nameko.rpc import rpc
raise SystemExit("nobody runs this")


class Orders:
    name = "orders"

    @rpc
    def count(self, customer) -> int:
        return 1
`;

let root = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lagomorph-import-"));
  writeFileSync(path.join(root, "orders.py"), python);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

/** Runs the command in this process; paths are relative to the test's folder, which output does not show. */
async function run(files: readonly string[], { out = "contracts", force = false } = {}) {
  const lines = { stdout: "", stderr: "" };
  vi.spyOn(console, "log").mockImplementation((line) => void (lines.stdout += `${line}\n`));
  vi.spyOn(console, "error").mockImplementation((line) => void (lines.stderr += `${line}\n`));
  const paths = files.map((file) => path.join(root, file));
  const status = await runImport(paths, { out: path.join(root, out), force });
  const shown = (text: string): string => text.replaceAll(`${root}/`, "");
  return { status, stdout: shown(lines.stdout), stderr: shown(lines.stderr) };
}

test("import-nameko writes contracts, says what is left to do, and overwrites none without --force", async () => {
  const first = await run(["orders.py"]);
  expect(first).toMatchObject({ status: 0, stderr: "" });
  expect(first.stdout).toContain("orders.py:9:5 orders.count: `customer` has no type in Python.");
  expect(first.stdout).toContain("1 service, 1 member; 1 thing left to you");
  const file = path.join(root, "contracts/orders.ts");
  const drafted = readFileSync(file, "utf8");
  expect(drafted).toContain("count(customer: unknown): number & Int;");

  writeFileSync(file, "// mine\n");
  const second = await run(["orders.py"]);
  expect(second).toMatchObject({ status: 1, stdout: "" });
  expect(second.stderr).toContain("contracts/orders.ts would be overwritten; --force does so");
  expect(readFileSync(file, "utf8")).toBe("// mine\n");

  expect(await run(["orders.py"], { force: true })).toMatchObject({ status: 0 });
  expect(readFileSync(file, "utf8")).toBe(drafted);
});

test("import-nameko names the place of what is no Python, and writes nothing", async () => {
  writeFileSync(path.join(root, "broken.py"), "class A:\n    def f(:\n        pass\n");
  const { status, stdout, stderr } = await run(["orders.py", "broken.py"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(
    /^lagomorph: broken\.py:2:11: this is no Python 3: .*; nothing was written\n$/,
  );
  expect(readdirSync(root).toSorted()).toEqual(["broken.py", "orders.py"]);
});

test("import-nameko fails when there is no service, and when one is left out", async () => {
  writeFileSync(path.join(root, "nothing.py"), "x = 1\n");
  const nothing = await run(["nothing.py"]);
  expect(nothing.status).toBe(1);
  expect(nothing.stderr).toContain("there is no service in these files");
  expect(existsSync(path.join(root, "contracts"))).toBe(false);
  const other = "\nclass B:\n    name = X\n    @rpc\n    def f(self): pass\n";
  writeFileSync(path.join(root, "two.py"), `${python}${other}`);
  const two = await run(["two.py"]);
  expect(two.status).toBe(1);
  expect(two.stderr).toContain("two.py:12:1 B: it is left out");
  expect(existsSync(path.join(root, "contracts/orders.ts"))).toBe(true);
});

test("import-nameko takes files that can be read only", async () => {
  writeFileSync(path.join(root, "latin.py"), Buffer.from([0x23, 0xe9, 0x0a]));
  await expect(run(["missing.py"])).rejects.toThrow(new Misuse(`${root}/missing.py is not there`));
  await expect(run(["."])).rejects.toThrow(/is no file; name the files in it/);
  await expect(run(["latin.py"])).rejects.toThrow(/its text is not UTF-8/);
});

test("import-nameko ends with 2 when it is misused, and runs nothing of what it reads", () => {
  const start = (...args: string[]) =>
    spawnSync(process.execPath, [...command, ...args], { cwd: root, encoding: "utf8" });
  expect(start("missing.py")).toMatchObject({
    status: 2,
    stderr: "lagomorph: missing.py is not there\n",
  });
  expect(start("orders.py")).toMatchObject({ status: 0, stderr: "" });
});
