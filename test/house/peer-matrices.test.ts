import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const directions = ["TypeScript → Python:", "Python → TypeScript:"] as const;

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

/** The first cells of the table below "What is tested". */
function documentedRows(peer: string): string[] {
  const [, section = ""] = read(`docs/${peer}.md`).split("\n## What is tested\n");
  const [own = ""] = section.split("\n## ");
  return [...own.matchAll(/^\| ([^|]+?) +\| ✓ +\| ✓ +\|$/gm)].map(([, title = ""]) => title);
}

/** The titles of the tests of a direction, without it. */
function testedRows(peer: string, direction: (typeof directions)[number]): string[] {
  const source = read(`test/${peer}/matrix.test.ts`);
  const [, block = ""] = source.split(`describe("${direction}", () => {\n`);
  const [own = ""] = block.split("\n  });\n");
  const inside = [...own.matchAll(/^ +test\("([^"]+)"/gm)].map(([, title = ""]) => title);
  const restarts = read(`test/${peer}/restart.test.ts`);
  const elsewhere = [...restarts.matchAll(new RegExp(`test\\("${direction} ([^"]+)"`, "g"))];
  return [...inside, ...elsewhere.map(([, title = ""]) => title)];
}

describe.each([
  ["nameko", 17],
  ["nuropb", 14],
])("the table of what is tested beside %s", (peer, rows) => {
  test.each(directions)("has a line for each test of %s and no other", (direction) => {
    expect(testedRows(peer, direction)).toHaveLength(rows);
    expect(documentedRows(peer).toSorted()).toEqual(testedRows(peer, direction).toSorted());
  });
});
