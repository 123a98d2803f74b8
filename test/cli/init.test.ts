import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { initProject, nextSteps } from "../../cli/init/init.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), "lagomorph-init-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** What `npm install` would put there, of this repository. */
function link(project: string): void {
  const modules = path.join(project, "node_modules");
  mkdirSync(path.join(modules, ".bin"), { recursive: true });
  symlinkSync(root, path.join(modules, "lagomorph"));
  for (const name of ["@types", "tsx", "typescript"])
    symlinkSync(path.join(root, "node_modules", name), path.join(modules, name));
  symlinkSync(path.join(root, "dist/cli/main.js"), path.join(modules, ".bin/lagomorph"));
  symlinkSync(path.join(root, "node_modules/.bin/tsc"), path.join(modules, ".bin/tsc"));
}

/** What a program says there, and how it ends. */
async function run(project: string, program: string, ...args: readonly string[]): Promise<object> {
  // A test that knows that it runs in another one would report to that.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const options = { cwd: project, env, timeout: 100_000 };
  try {
    const { stdout } = await promisify(execFile)(program, args, options);
    return { status: 0, stdout };
  } catch (error) {
    // What it rejects with when the program ends with something else than 0.
    const { code, stdout } = error as { readonly code?: unknown; readonly stdout?: unknown };
    return { status: code, stdout };
  }
}

test("a new project compiles, type-checks, and its test passes, until its service is wrong", async () => {
  const project = path.join(scratch, "demo");
  initProject(project, {});
  link(project);
  expect(await run(project, "npm", "test", "--silent")).toEqual({
    status: 0,
    stdout: expect.stringMatching(/pass 2\n/),
  });
  const main = path.join(project, "src/main.ts");
  writeFileSync(main, readFileSync(main, "utf8").replace("Hello", "Bye"));
  const tests = ["--import", "tsx", "--test", "test/greeter.test.ts"];
  expect(await run(project, process.execPath, ...tests)).toEqual({
    status: 1,
    stdout: expect.stringContaining("Bye Ann"),
  });
}, 240_000);

test("it asks for the version that has made it, or for what it is told", () => {
  const packed = path.join(scratch, "lagomorph.tgz");
  writeFileSync(packed, "");
  const json = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(scratch, name, "package.json"), "utf8"));
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  initProject(path.join(scratch, "My Shop!"), {});
  expect(json("My Shop!")).toMatchObject({
    name: "my-shop",
    dependencies: { lagomorph: `^${version}` },
    devDependencies: { tsx: expect.stringMatching(/\d/), typescript: expect.stringMatching(/\d/) },
  });
  initProject(path.join(scratch, "Bücher à la carte"), {});
  expect(json("Bücher à la carte")).toMatchObject({ name: "bucher-a-la-carte" });
  initProject(path.join(scratch, "packed"), { package: packed });
  expect(json("packed")).toMatchObject({ dependencies: { lagomorph: `file:${packed}` } });
});

test("it refuses an archive that is not there, before it writes anything", () => {
  const project = path.join(scratch, "unpacked");
  for (const missing of ["/nix.tgz", "./nix", "nix.tgz"]) {
    expect(() => initProject(project, { package: missing })).toThrow(
      /--package: there is no .*nix/,
    );
  }
  expect(existsSync(project)).toBe(false);
  initProject(project, { package: "https://example.com/lagomorph.tgz" });
});

test.each([
  ["demo", "cd demo"],
  ["My Shop!", "cd 'My Shop!'"],
  ["it's", String.raw`cd 'it'\''s'`],
])("how to enter the folder %s is said as a shell takes it", (name, line) => {
  expect(nextSteps(name, [])).toContain(`  ${line}\n`);
});

test("a folder that is not empty stays as it is", () => {
  const folder = path.join(scratch, "full");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "mine.txt"), "mine");
  expect(() => initProject(folder, {})).toThrow(/is not empty \(mine\.txt\)/);
  expect(() => initProject(path.join(folder, "mine.txt"), {})).toThrow(/is a file/);
});

test("where no folder can be made it ends at once, and says where and what to do", async () => {
  const file = path.join(scratch, "file");
  const link = path.join(scratch, "link");
  writeFileSync(file, "");
  symlinkSync("nowhere", link);
  for (const folder of [path.join(file, "demo"), path.join(link, "demo"), link]) {
    expect(() => initProject(folder, {})).toThrow(
      /cannot be a folder: .*(?:file|link) is none; name a folder that you may write to$/,
    );
  }
});

test.runIf(process.platform === "linux")(
  "in a folder where the system makes none it ends at once, too",
  async () => {
    const command = path.join(root, "dist/cli/main.js");
    const options = { timeout: 60_000 };
    const ended = promisify(execFile)(process.execPath, [command, "init", "/proc/demo"], options);
    await expect(ended).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        "/proc/demo cannot be made: no such file or directory (ENOENT); nothing can be made in /proc; name a folder that you may write to",
      ),
    });
  },
  120_000,
);
