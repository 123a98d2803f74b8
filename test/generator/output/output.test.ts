import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { hashesOf } from "../../../generator/output/banner.ts";
import { compare } from "../../../generator/output/compare.ts";
import { createKnownTexts } from "../../../generator/output/known-texts.ts";
import { staleOutput } from "../../../generator/output/stale-output.ts";
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
  const entries = new Map(Object.entries(files));
  return new Map([...entries, ["contracts.json", list(entries)]]);
}

/** A `contracts.json`, as far as it matters here. */
function list(entries: ReadonlyMap<string, string>): string {
  const comment = "Generated from the contracts by Lagomorph.";
  const files = [...entries.keys(), "contracts.json"];
  const hashes = hashesOf(entries);
  return JSON.stringify({ $comment: comment, format: 1, files, hashes }, undefined, 2);
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

test("a list that somebody has edited takes no file that was not written by us", () => {
  write(out, tree({ "a/schema.json": "{}" }));
  writeFileSync(path.join(out, "data.json"), '{"mine":true}');
  writeFileSync(path.join(out, "a/schema.json"), '{"mine":true}');
  const hashes = { "data.json": "0".repeat(32) };
  const files = ["data.json", "a/schema.json", "a/gone.json"];
  writeFileSync(path.join(out, "contracts.json"), JSON.stringify({ format: 1, files, hashes }));
  expect(() => write(out, tree({ "a/schema.json": "{}" }))).toThrow(/a\/schema\.json/);
  expect(write(out, tree({})).removed).toEqual([]);
  for (const file of ["data.json", "a/schema.json"])
    expect(readFileSync(path.join(out, file), "utf8")).toBe('{"mine":true}');
});

test("a file is known as ours whatever its lines end with, and JSON by its own words without any list", () => {
  const json = `{\n  "$comment": "Generated from contracts/a.ts by Lagomorph.",\n  "a": 1\n}\n`;
  write(out, tree({ "a/schema.json": json, "a.txt": "1\n2\n" }));
  writeFileSync(path.join(out, "a.txt"), "1\r\n2\r\n");
  expect(write(out, tree({ "a/schema.json": json })).removed).toEqual(["a.txt"]);
  writeFileSync(path.join(out, "a/schema.json"), json.replace("1", "2").replaceAll("\n", "\r\n"));
  writeFileSync(path.join(out, "contracts.json"), `${list(new Map())}\n<<<<<<< a conflict`);
  expect(write(out, tree({ "a/schema.json": json })).written).toEqual([
    "a/schema.json",
    "contracts.json",
  ]);
});

test("line ends of Windows, with which git may write a checkout, are no difference", () => {
  const files = tree({ "a/client.ts": `${banner}const one = 1;\n`, "a/schema.json": "{\n}\n" });
  write(out, files);
  for (const [file, text] of files)
    writeFileSync(path.join(out, file), text.replaceAll("\n", "\r\n"));
  expect(compare(out, files)).toMatchObject({ changed: [], stale: [], foreign: [] });
  expect(write(out, files).written).toEqual([]);
});

test("a file that cannot be written is named, with the reason", () => {
  const name = `a/${"x".repeat(250)}.ts`;
  expect(() => write(out, tree({ [name]: banner }))).toThrow(
    `${path.join(out, name)} cannot be written: name too long (ENAMETOOLONG)`,
  );
});

test.runIf(process.platform === "linux")(
  "a folder that cannot be made is named at once, with the reason",
  () => {
    const source = new URL("../../../generator/output/make-folder.ts", import.meta.url).href;
    const script = `import { makeFolder } from ${JSON.stringify(source)}; makeFolder("/proc/made");`;
    const args = ["--import", "tsx", "--input-type=module", "--eval", script];
    expect(() => execFileSync(process.execPath, args, { timeout: 30_000, stdio: "pipe" })).toThrow(
      "/proc/made cannot be made: no such file or directory (ENOENT); nothing can be made in /proc",
    );
  },
  60_000,
);

test("what another tool generated is not ours", () => {
  mkdirSync(out);
  writeFileSync(path.join(out, "errors.ts"), "// Generated from errors.proto by another.\n");
  expect(() => write(out, tree({ "errors.ts": banner }))).toThrow(/errors\.ts/);
  expect(readdirSync(out)).toEqual(["errors.ts"]);
});

test.each<readonly [string, (place: string) => void]>([
  ["a folder at the place of a file", (place) => mkdirSync(place, { recursive: true })],
  ["a file at the place of a folder", (place) => writeFileSync(path.dirname(place), "mine")],
  [
    "a pipe",
    (place) => {
      mkdirSync(path.dirname(place));
      execFileSync("mkfifo", [place]);
    },
  ],
  ["a link that leads nowhere", (place) => symlinkSync("/nowhere/x", path.dirname(place))],
])("%s is in the way, and nothing is changed", (_what, make) => {
  write(out, tree({ "old/client.ts": banner }));
  make(path.join(out, "a/client.ts"));
  expect(() => write(out, tree({ "a/client.ts": banner }))).toThrow(
    /"?a\/client\.ts"? (needs a folder|is not in)|not overwritten: a\/client\.ts/,
  );
  expect(readFileSync(path.join(out, "old/client.ts"), "utf8")).toBe(banner);
});

test("a listed file behind a link that leads outside is not ours", () => {
  mkdirSync(path.join(folder, "elsewhere"));
  mkdirSync(out);
  writeFileSync(path.join(folder, "elsewhere/a.ts"), banner);
  symlinkSync(path.join(folder, "elsewhere"), path.join(out, "a"));
  symlinkSync(path.join(folder, "elsewhere/a.ts"), path.join(out, "b.ts"));
  writeFileSync(
    path.join(out, "contracts.json"),
    JSON.stringify({ format: 1, files: ["a/a.ts", "b.ts"] }),
  );
  expect(write(out, tree({})).removed).toEqual([]);
  expect(readFileSync(path.join(folder, "elsewhere/a.ts"), "utf8")).toBe(banner);
});

test("where case does not matter, a file whose name changes in case only is written, not lost with the old one", () => {
  const before = tree({ "Orders/index.ts": banner });
  write(out, before);
  const after = tree({ "orders/index.ts": banner });
  // What such a disk answers.
  const found = new Map(
    [...before].map(([file, text]) => [path.join(out, file).toLowerCase(), text]),
  );
  const texts = { get: (file: string) => found.get(file.toLowerCase()), set: () => {} };
  expect(compare(out, after, texts)).toMatchObject({
    stale: ["Orders/index.ts"],
    changed: ["orders/index.ts", "contracts.json"],
    foreign: [],
  });
});

test("symbolic links do not lead outside of the folder", () => {
  mkdirSync(path.join(folder, "elsewhere"));
  mkdirSync(out);
  symlinkSync(path.join(folder, "elsewhere"), path.join(out, "a"));
  expect(() => write(out, tree({ "a/client.ts": banner }))).toThrow(/output folder/);
  expect(readdirSync(path.join(folder, "elsewhere"))).toEqual([]);
});

test("what was a file when it was written, and is a link now, is not taken for that file", () => {
  mkdirSync(path.join(folder, "elsewhere"));
  const texts = createKnownTexts();
  const wanted = tree({ "a/client.ts": banner });
  write(out, wanted, texts);
  renameSync(path.join(out, "a/client.ts"), path.join(folder, "elsewhere/client.ts"));
  symlinkSync(path.join(folder, "elsewhere/client.ts"), path.join(out, "a/client.ts"));
  expect(() => write(out, wanted, texts)).toThrow(/output folder/);
});

test("comparing says what is missing, different or too much, and changes nothing", () => {
  write(out, tree({ "a/client.ts": banner, "a/server.ts": banner }));
  const wanted = tree({ "a/client.ts": `${banner}2`, "b/client.ts": banner });
  const found = compare(out, wanted);
  expect([...found.changed].toSorted()).toEqual(["a/client.ts", "b/client.ts", "contracts.json"]);
  expect(found.stale).toEqual(["a/server.ts"]);
  expect(compare(out, wanted)).toEqual(found);
});

test("what is stale is a diagnostic for each file, which says how", () => {
  write(out, tree({ "a.ts": `${banner}1`, "b.ts": `${banner}1`, "c.ts": `${banner}1` }));
  rmSync(path.join(out, "b.ts"));
  const found = compare(out, tree({ "a.ts": `${banner}2`, "b.ts": `${banner}1` }));
  const said = staleOutput("generated", found).map(
    ({ location, message }) => `${location.file}:${location.line} ${message}`,
  );
  expect(said).toEqual([
    "generated/a.ts:1 This file is not as the contracts give it.",
    "generated/b.ts:1 This file is missing.",
    "generated/c.ts:1 This file is of a contract that is no longer there.",
    "generated/contracts.json:1 This file is not as the contracts give it.",
  ]);
  expect(staleOutput(".", found)[0]?.location.file).toBe("a.ts");
});
