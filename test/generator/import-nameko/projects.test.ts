import { describe, expect, test } from "vitest";

import { compileDrafts, draftProject, findings, projects } from "./drafts.ts";

const drafts = {
  legacy: draftProject("legacy"),
  shop: draftProject("shop"),
  types: draftProject("types"),
};
const compiled = compileDrafts(drafts);

describe("contracts that are drafted from Python", () => {
  test.each(projects)("the compiler takes: %s", (name) => {
    expect(findings(compiled[name])).toEqual([]);
  });

  test.each(projects)("are as they are expected: %s", async (name) => {
    for (const { path, text } of drafts[name].files) {
      await expect(text).toMatchFileSnapshot(`expected/${name}/${path}`);
    }
    const notes = drafts[name].notes.map(
      ({ place, subject, text }) =>
        `${place.file}:${place.line}:${place.column} ${subject}: ${text}`,
    );
    await expect(`${notes.join("\n")}\n`).toMatchFileSnapshot(`expected/${name}/notes.txt`);
  });
});
