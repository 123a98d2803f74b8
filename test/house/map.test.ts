import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Folders whose every source file is in the map. */
const mapped = ["runtime", "generator", "cli", "bench", "scripts", "examples", "contracts"];

/** What the lines of the map are about: files, and folders that end in `/`. */
function readMap(): string[] {
  const text = readFileSync(join(root, "AGENTS.md"), "utf8");
  return [...text.matchAll(/^- `([^`]+)` – \S/gm)].map(([, path = ""]) => path);
}

function sourceFiles(): string[] {
  return mapped.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|js|hbs)$/.test(file) && !/\/generated\//.test(file))
      .map((file) => join(folder, file)),
  );
}

describe("the map in AGENTS.md", () => {
  const map = readMap();

  test("names each source file once", () => {
    const sources = sourceFiles();
    expect(sources.length).toBeGreaterThan(150);
    expect(map.filter((path) => !path.startsWith("test/")).toSorted()).toEqual(sources.toSorted());
  });

  test("names each folder of tests", () => {
    const folders = readdirSync(join(root, "test"), { withFileTypes: true });
    const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => `test/${name}/`);
    expect(map).toEqual(expect.arrayContaining(names));
  });

  test("names nothing that is not there", () => {
    expect(map.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
