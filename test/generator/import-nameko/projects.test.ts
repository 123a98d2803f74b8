import { describe, expect, test } from "vitest";

import { importNameko } from "../../../generator/import-nameko/index.ts";
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

test("entrypoints are nameko's, also where its own files are given", () => {
  const { services } = importNameko([
    { path: "lib/nameko/rpc.py", text: "class Rpc: pass\nrpc = Rpc.decorator\n" },
    {
      path: "shop.py",
      text: 'from nameko.rpc import rpc\nclass S:\n    name = "s"\n    @rpc\n    def f(self): pass\n',
    },
  ]);
  expect(services).toMatchObject([{ name: "s", members: { method: 1 } }]);
});
