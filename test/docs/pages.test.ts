import { afterAll, describe, expect, test } from "vitest";
import { Project, promisedOutput, readSnippets } from "./pages.ts";

const patience = 120_000;

describe.each([
  "README.md",
  "docs/guide.md",
  "docs/contracts.md",
  "docs/emitters.md",
  "docs/encryption.md",
  "docs/gateway.md",
  "docs/nameko.md",
  "docs/nuropb.md",
  "docs/testing.md",
])("the snippets of %s", (page) => {
  const files = readSnippets(page);
  const project = new Project(files);
  afterAll(() => project.remove());

  test(
    "are contracts that the compiler takes, and TypeScript that compiles",
    { timeout: patience },
    () => {
      expect(files.size).toBeGreaterThan(1);
      expect(project.compile()).toEqual([]);
      expect(project.typeErrors()).toEqual([]);
    },
  );

  test("run, and print what they say", { timeout: patience }, () => {
    const printed = project.run();
    for (const line of promisedOutput(files)) expect(printed).toContain(line);
  });
});
