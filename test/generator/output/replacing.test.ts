import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, test } from "vitest";

import { write } from "../../../generator/output/write.ts";

function tree(text: string): Map<string, string> {
  const list = JSON.stringify({ format: 1, files: ["client.ts", "contracts.json"] });
  return new Map([
    ["client.ts", `// Generated from contracts/a.ts by Lagomorph.\n${text}`],
    ["contracts.json", list],
  ]);
}

test("who reads a file while it is written sees the old text or the new one", () => {
  const out = mkdtempSync(path.join(tmpdir(), "lagomorph-replacing-"));
  write(out, tree("old"));
  const reader = openSync(path.join(out, "client.ts"), "r");
  try {
    write(out, tree("the new text, which is longer"));
    // Who had opened the file before still has all of the old one.
    expect(readFileSync(reader, "utf8")).toBe(tree("old").get("client.ts"));
    expect(readFileSync(path.join(out, "client.ts"), "utf8")).toContain("which is longer");
    expect(readdirSync(out).toSorted()).toEqual(["client.ts", "contracts.json"]);
  } finally {
    closeSync(reader);
    rmSync(out, { recursive: true });
  }
});
