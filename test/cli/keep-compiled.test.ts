import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { keepCompiled } from "../../cli/codegen/keep-compiled.ts";

let project = "";
beforeEach(() => (project = mkdtempSync(join(tmpdir(), "lagomorph-compiled-"))));
afterEach(() => rmSync(project, { recursive: true }));

test("the compiled code of the compiler is kept in the project's node_modules, and nowhere where there are none", () => {
  const folders: string[] = [];
  const enable = (folder: string): void => void folders.push(folder);
  keepCompiled(project, enable);
  expect(folders).toEqual([]);
  mkdirSync(join(project, "node_modules"));
  keepCompiled(join(project, "packages/server"), enable);
  expect(folders).toEqual([join(project, "node_modules/.cache/lagomorph/compiled")]);
});
