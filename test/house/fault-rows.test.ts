import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { rows } from "../faults/rows.ts";
import { patternOf } from "../faults/vitest/choice.ts";
import { judge, type Report } from "../faults/vitest/report.ts";
import { vitestRows } from "../faults/vitest/rows.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The first cells of the tables of docs/faults.md that are names of rows. */
function documentedRows(): readonly string[] {
  const text = readFileSync(join(root, "docs/faults.md"), "utf8");
  const names = text.matchAll(/^\| (?:([BRSH]\d+(?:-[a-z]+)?)|`([a-z-]+)`) \|/gm);
  return [...names].map(([, name, bug]) => name ?? bug ?? "");
}

/** The source text of all tests, without the fault suite and this folder, and without what other tests make and remove meanwhile. */
function testSources(folder: string = join(root, "test")): string {
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^(faults$|house$|tmp-)/.test(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return testSources(path);
      return entry.name.endsWith(".ts") ? readFileSync(path, "utf8") : "";
    });
  return texts.join("\n");
}

describe("the rows of npm run test:faults", () => {
  test("are those of docs/faults.md, each once", () => {
    const names = rows.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(50);
    expect(names.toSorted()).toEqual(documentedRows().toSorted());
    expect(new Set(names).size).toBe(names.length);
  });

  test("that are tests name files and titles that are there", () => {
    const files = vitestRows.flatMap(({ choice }) => choice.files);
    expect(
      files.filter((file) => !file.endsWith(".test.ts") || !existsSync(join(root, file))),
    ).toEqual([]);
    const sources = testSources();
    const titles = vitestRows.flatMap(({ choice }) => choice.titles ?? []);
    expect(titles.filter((title) => !sources.includes(title))).toEqual([]);
  });

  test("that are tests print their name with their figures", () => {
    const sources = testSources();
    const isPrinted = (name: string): boolean =>
      sources.includes(`${name}: `) || sources.includes(`"${name}"`);
    expect(vitestRows.map(({ name }) => name).filter((name) => !isPrinted(name))).toEqual([]);
  });
});

describe("a row that is tests", () => {
  const choice = { files: ["test/a.test.ts"], titles: ["goes (on)", "ends"] };

  function report(...tests: readonly (readonly [fullName: string, status: string])[]): Report {
    const assertionResults = tests.map(([fullName, status]) => ({ fullName, status }));
    const file = { name: "/x/test/a.test.ts", status: "passed", message: "" };
    return { testResults: [{ ...file, assertionResults }] };
  }

  test("is kept when each of its titles has a test that passed", () => {
    const tests = report(["it goes (on) well", "passed"], ["it ends", "passed"], ["x", "skipped"]);
    expect(judge(tests, choice)).toEqual({ passed: 2, failures: [] });
    expect(new RegExp(patternOf(choice.titles)).test("it goes (on) well")).toBe(true);
  });

  test.each([
    ["no test has one of its titles", report(["it ends", "passed"])],
    ["all that have it are skipped", report(["it ends", "passed"], ["goes (on)", "skipped"])],
    [
      "one of several fails",
      report(["goes (on)", "passed"], ["ends", "passed"], ["ends", "failed"]),
    ],
    ["none of its files ran", { testResults: [] }],
  ])("is broken when %s", (_when, tests) => {
    expect(judge(tests, choice).failures).not.toEqual([]);
  });
});
