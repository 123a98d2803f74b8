import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { compare } from "../../../generator/output/compare.ts";
import { write } from "../../../generator/output/write.ts";

let folder = "";
let out = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lagomorph-output-"));
  out = path.join(folder, "generated");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const banner = "// Generated from contracts/a.ts by Lagomorph.\n";

function tree(files: Readonly<Record<string, string>>): Map<string, string> {
  const list = JSON.stringify({ format: 1, files: [...Object.keys(files), "contracts.json"] });
  return new Map([...Object.entries(files), ["contracts.json", list]]);
}

test("only files that differ are written", () => {
  write(out, tree({ "a/client.ts": `${banner}1`, "a/server.ts": `${banner}1` }));
  const before = statSync(path.join(out, "a/server.ts")).mtimeMs;
  const { written, removed } = write(
    out,
    tree({ "a/client.ts": `${banner}2`, "a/server.ts": `${banner}1` }),
  );
  expect(written).toEqual(["a/client.ts"]);
  expect(removed).toEqual([]);
  expect(statSync(path.join(out, "a/server.ts")).mtimeMs).toBe(before);
  expect(readdirSync(path.join(out, "a"))).toEqual(["client.ts", "server.ts"]);
});

test("generated files that are no longer wanted are removed, with the folders that they leave empty", () => {
  write(out, tree({ "a/client.ts": banner, "a/schema.json": "{}", "b/client.ts": banner }));
  const { removed } = write(out, tree({ "b/client.ts": banner }));
  expect([...removed].toSorted()).toEqual(["a/client.ts", "a/schema.json"]);
  expect(existsSync(path.join(out, "a"))).toBe(false);
});

test("files that were not generated are neither overwritten nor removed", () => {
  write(out, tree({ "a/client.ts": banner, "a/gone.ts": banner }));
  writeFileSync(path.join(out, "a/client.ts"), "mine");
  writeFileSync(path.join(out, "a/gone.ts"), "mine too");
  expect(() => write(out, tree({ "a/client.ts": `${banner}2` }))).toThrow(/a\/client\.ts/);
  expect(readFileSync(path.join(out, "a/client.ts"), "utf8")).toBe("mine");
  expect(readFileSync(path.join(out, "a/gone.ts"), "utf8")).toBe("mine too");
  expect(compare(out, tree({ "a/client.ts": banner }))).toMatchObject({
    stale: [],
    foreign: ["a/client.ts"],
  });
});

test("a JSON file that the list of outputs does not have is not ours", () => {
  mkdirSync(path.join(out, "a"), { recursive: true });
  writeFileSync(path.join(out, "a/schema.json"), '{"mine":true}');
  expect(() => write(out, tree({ "a/schema.json": "{}" }))).toThrow(/a\/schema\.json/);
});

test("nothing is written or removed outside of the folder", () => {
  mkdirSync(out);
  writeFileSync(path.join(folder, "victim.ts"), banner);
  expect(() => write(out, tree({ "../victim.ts": banner }))).toThrow(/output folder/);
  expect(() => write(out, tree({ [path.join(folder, "victim.ts")]: "x" }))).toThrow(
    /output folder/,
  );
  writeFileSync(
    path.join(out, "contracts.json"),
    JSON.stringify({ format: 1, files: ["../victim.ts"] }),
  );
  write(out, tree({}));
  expect(readFileSync(path.join(folder, "victim.ts"), "utf8")).toBe(banner);
});

test("symbolic links do not lead outside of the folder", () => {
  mkdirSync(path.join(folder, "elsewhere"));
  mkdirSync(out);
  symlinkSync(path.join(folder, "elsewhere"), path.join(out, "a"));
  expect(() => write(out, tree({ "a/client.ts": banner }))).toThrow(/output folder/);
  expect(readdirSync(path.join(folder, "elsewhere"))).toEqual([]);
});

test("comparing says what is missing, different or too much, and changes nothing", () => {
  write(out, tree({ "a/client.ts": banner, "a/server.ts": banner }));
  const wanted = tree({ "a/client.ts": `${banner}2`, "b/client.ts": banner });
  const found = compare(out, wanted);
  expect([...found.changed].toSorted()).toEqual(["a/client.ts", "b/client.ts", "contracts.json"]);
  expect(found.stale).toEqual(["a/server.ts"]);
  expect(compare(out, wanted)).toEqual(found);
});
