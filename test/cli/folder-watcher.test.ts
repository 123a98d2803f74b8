import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch as watchFolder,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { FolderWatcher } from "../../cli/codegen/folder-watcher.ts";

let root = "";
let watcher: FolderWatcher;
let told = 0;
let tell = (): void => {};

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "lagomorph-folders-")));
  told = 0;
  watcher = new FolderWatcher({
    onChange: () => {
      told += 1;
      tell();
    },
    onError: (error) => {
      throw error;
    },
  });
});

afterEach(() => {
  watcher.close();
  rmSync(root, { recursive: true });
});

const at = (file: string): string => path.join(root, file);

function put(file: string): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), file);
}

/** Watches paths again, until nothing is new: as after a compilation. */
function watch(...files: readonly string[]): void {
  watcher.watch(files.map((file) => ({ path: at(file), isListed: false })));
  told = 0;
}

/** Resolves when something is told of an act. Whatever else is told of it comes before this resolves. */
async function hears(act: () => void): Promise<boolean> {
  const heard = new Promise<boolean>((resolve) => (tell = () => resolve(true)));
  act();
  const isTold = await heard;
  await rest();
  return isTold;
}

/** The system tells in order: all that was done before is told when something that is done last is. */
async function rest(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "lagomorph-last-"));
  const last = watchFolder(folder);
  const heard = once(last, "change");
  writeFileSync(path.join(folder, "last"), "");
  await heard;
  last.close();
  rmSync(folder, { recursive: true });
}

test("each of many files of a folder is told when it comes, changes and goes", async () => {
  mkdirSync(at("lib"));
  const files = Array.from({ length: 20 }, (_, index) => `lib/${index}.ts`);
  watch(...files);
  for (const file of files) {
    expect(await hears(() => put(file))).toBe(true);
    expect(await hears(() => writeFileSync(at(file), "other"))).toBe(true);
    expect(await hears(() => rmSync(at(file)))).toBe(true);
  }
});

test("what comes beside what was asked for is not told", async () => {
  put("lib/b.txt");
  watch("lib/a.ts");
  put("lib/other.ts");
  mkdirSync(at("lib/folder"));
  put("more/a.ts");
  expect(await hears(() => renameSync(at("lib/b.txt"), at("lib/a.ts")))).toBe(true);
  expect(told).toBe(1);
});

test("a file is told whose folders come one after the other", async () => {
  for (const folder of ["a", "a/b", "a/b/c"]) {
    watch("a/b/c/file.ts");
    expect(await hears(() => mkdirSync(at(folder)))).toBe(true);
  }
  watch("a/b/c/file.ts");
  expect(await hears(() => put("a/b/c/file.ts"))).toBe(true);
});

test("a folder is watched that came before it was watched, and it is said that it is new", () => {
  const places = [{ path: at("a/file.ts"), isListed: false }];
  expect(watcher.watch(places)).toBe(true);
  expect(watcher.watch(places)).toBe(false);
  mkdirSync(at("a"));
  expect(watcher.watch(places)).toBe(true);
});

test("another folder in the place of one that was moved or deleted is watched", async () => {
  put("shared/src/file.ts");
  for (const leave of [
    () => renameSync(at("shared"), at("before")),
    () => rmSync(at("shared"), { recursive: true }),
  ]) {
    watch("shared/src/file.ts");
    expect(
      await hears(() => {
        leave();
        put("shared/src/file.ts");
      }),
    ).toBe(true);
    watch("shared/src/file.ts");
    expect(await hears(() => writeFileSync(at("shared/src/file.ts"), "changed"))).toBe(true);
  }
});

test("what a link leads to is told, and a link that leads elsewhere", async () => {
  put("one/index.ts");
  put("two/index.ts");
  symlinkSync(at("one"), at("package"), "junction");
  watch("package/index.ts");
  expect(await hears(() => writeFileSync(at("one/index.ts"), "changed"))).toBe(true);
  symlinkSync(at("two"), at("link"), "junction");
  expect(await hears(() => renameSync(at("link"), at("package")))).toBe(true);
  watch("package/index.ts");
  expect(await hears(() => writeFileSync(at("two/index.ts"), "changed"))).toBe(true);
  put("target.ts");
  symlinkSync(at("target.ts"), at("one/file.ts"));
  watch("one/file.ts");
  expect(await hears(() => writeFileSync(at("target.ts"), "changed"))).toBe(true);
});

test("all that comes into a folder is told where the folder was listed", async () => {
  mkdirSync(at("types"));
  watcher.watch([{ path: at("types"), isListed: true }]);
  expect(await hears(() => mkdirSync(at("types/anything")))).toBe(true);
});

test("two hundred missing files take a watcher for each folder that is there, and none where nothing is asked any more", () => {
  mkdirSync(at("lib"));
  const missing = Array.from({ length: 200 }, (_, index) => `lib/missing/${index}/file.ts`);
  watch(...missing);
  const above = path.relative("/", root).split(path.sep).length;
  expect(watcher.folders).toHaveLength(above + 1);
  expect(watcher.folders.every((folder) => existsSync(folder))).toBe(true);
  watch();
  expect(watcher.folders).toEqual([]);
});
