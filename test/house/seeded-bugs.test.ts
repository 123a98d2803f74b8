import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { seededBugs } from "../faults/seeded/bugs.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test.each(seededBugs)("the bug $name can be put into the sources as they are", ({ changes }) => {
  for (const { file, find } of changes)
    expect(readFileSync(join(root, file), "utf8").split(find)).toHaveLength(2);
});
