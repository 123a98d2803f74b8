import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { catalogue } from "../../../generator/diagnostics/index.ts";
import { brief, readContracts, repository } from "../../support/read-contracts.ts";

const folder = join(repository, "docs/diagnostics");
const entries = Object.entries(catalogue);

/** The files of the fences under a heading; a fence without `file=` is the contract. */
function readExample(name: string, heading: "Wrong" | "Right"): Record<string, string> {
  const page = readFileSync(join(folder, `${name}.md`), "utf8");
  const section = page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const fences = section.matchAll(/```\w+(?: file=(\S+))?\n([\s\S]*?)```/g);
  return Object.fromEntries(
    [...fences].map(([, file = "contracts/shop.ts", text = ""]) => [file, text]),
  );
}

describe("the page of each diagnostic", () => {
  test("exists, and there is no page without a diagnostic", () => {
    const pages = readdirSync(folder).filter((file) => file !== "README.md");
    expect(pages.toSorted()).toEqual(entries.map(([name]) => `${name}.md`).toSorted());
  });

  test.each(entries)("%s: starts with its code and its name", (name, { code }) => {
    expect(readFileSync(join(folder, `${name}.md`), "utf8")).toMatch(new RegExp(`^# ${code} ${name}\n`));
  });

  test.each(entries)("%s: the wrong contract gives it", (name) => {
    const { diagnostics } = readContracts(readExample(name, "Wrong"));
    expect(diagnostics.map((diagnostic) => diagnostic.name)).toContain(name);
  });

  test.each(entries)("%s: the right contract is clean", (name) => {
    const { diagnostics } = readContracts(readExample(name, "Right"));
    expect(diagnostics.map(brief)).toEqual([]);
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
