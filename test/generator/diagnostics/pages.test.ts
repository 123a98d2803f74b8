import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { catalogue } from "../../../generator/diagnostics/index.ts";
import {
  brief,
  type Contracts,
  readBatch,
  readContracts,
  repository,
} from "../../support/read-contracts.ts";

const folder = join(repository, "docs/diagnostics");
const entries = Object.entries(catalogue);
const names = Object.keys(catalogue);

/** No contract of a page's size gives these, or none that others can be compiled beside: the tests that give them. */
const unprovoked: ReadonlyMap<string, string> = new Map([
  ["internal-error", "attack/oversized.ts"],
  ["nested-too-deeply", "source/limits.test.ts"],
  ["not-utf-8", "source/unreadable-files.test.ts"],
  ["stale-output", "../cli/codegen.test.ts"],
  ["too-slow", "source/limits.test.ts"],
  ["too-much-to-read", "source/limits.test.ts"],
  ["unreadable-file", "source/unreadable-files.test.ts"],
  ["unsafe-output", "output/verify.test.ts"],
]);

type Heading = "Wrong" | "Right";

function readSection(name: string, heading: Heading): string {
  const page = readFileSync(join(folder, `${name}.md`), "utf8");
  return page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
}

/** The files of the fences under a heading; a fence without `file=` is the contract. */
function readExample(name: string, heading: Heading): Record<string, string> {
  const fences = readSection(name, heading).matchAll(/```\w+(?: file=(\S+))?\n([\s\S]*?)```/g);
  return Object.fromEntries(
    [...fences].map(([, file = "contracts/shop.ts", text = ""]) => [file, text]),
  );
}

/** What the wrong contract gives: the page's own code, and those that are named beside the contract. */
function codesOf(name: string, own: string): string[] {
  const prose = readSection(name, "Wrong").replaceAll(/```[\s\S]*?```/g, "");
  return [own, ...(prose.match(/LAG\d{4}/g) ?? [])].toSorted();
}

// Their contracts change what others mean, or are no contracts.
const alone: ReadonlySet<string> = new Set(["ambient-type", "augmented-type", "no-contracts"]);

/** The examples under a heading, as many in one project as can be. */
function readExamples(heading: Heading): Readonly<Record<string, Contracts>> {
  const examples = names.map((name) => [name, readExample(name, heading)] as const);
  const isAlone = ([name, files]: (typeof examples)[number]): boolean =>
    alone.has(name) || Object.keys(files).some((file) => !file.startsWith("contracts/"));
  const own = examples
    .filter(isAlone)
    .map(([name, files]) => [name, readContracts(files)] as const);
  const together = readBatch(Object.fromEntries(examples.filter((example) => !isAlone(example))));
  return { ...together, ...Object.fromEntries(own) };
}

describe("the page of each diagnostic", () => {
  const wrong = readExamples("Wrong");
  const right = readExamples("Right");

  test("exists, and there is no page without a diagnostic", () => {
    const pages = readdirSync(folder).filter((file) => file !== "README.md");
    expect(pages.toSorted()).toEqual(names.map((name) => `${name}.md`).toSorted());
  });

  test.each(entries)("%s: starts with its code and its name", (name, { code }) => {
    expect(readFileSync(join(folder, `${name}.md`), "utf8")).toMatch(
      new RegExp(`^# ${code} ${name}\n`),
    );
  });

  test("is listed, in the order of the codes, with what its page begins with", () => {
    const rows = readFileSync(join(folder, "README.md"), "utf8").match(/^\| LAG.*$/gm) ?? [];
    const expected = entries
      .toSorted(([, a], [, b]) => (a.code < b.code ? -1 : 1))
      .map(([name, { code, severity }]) => `| ${code} | [${name}](${name}.md) | ${severity} |`);
    expect(rows.map((row) => row.split(" | ").slice(0, 3).join(" | ") + " |")).toEqual(expected);
    for (const row of rows) {
      const [, name = "", text = ""] = /\[(.+?)\]\(.+?\) \| \w+ \| (.+)\. \|$/.exec(row) ?? [];
      const page = readFileSync(join(folder, `${name}.md`), "utf8").replaceAll("\n", " ");
      expect(page).toContain(text.replaceAll("\\|", "|"));
      expect(text.length).toBeGreaterThan(15);
    }
  });

  test.each(entries.filter(([name]) => !unprovoked.has(name)))(
    "%s: the wrong contract gives it, and nothing that the page does not name",
    (name, { code }) => {
      const codes = new Set(wrong[name]?.diagnostics.map((diagnostic) => diagnostic.code));
      expect([...codes].toSorted()).toEqual(codesOf(name, code));
    },
  );

  test.each([...unprovoked])("%s: is given by %s instead", (name, file) => {
    expect(readFileSync(join(repository, "test/generator", file), "utf8")).toMatch(
      new RegExp(`[ "]${name}[ "]`),
    );
  });

  test.each(names)("%s: the right contract is clean", (name) => {
    expect(right[name]?.diagnostics.map(brief)).toEqual([]);
  });
});

describe("the catalogue", () => {
  test("has each code once", () => {
    const codes = entries.map(([, { code }]) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("says what to write instead, for every diagnostic", () => {
    for (const [name, { suggestion }] of entries) expect(suggestion, name).not.toBe("");
  });
});
