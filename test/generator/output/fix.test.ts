import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import {
  createDiagnostic,
  type Diagnostic,
  type Edit,
} from "../../../generator/diagnostics/index.ts";
import { ask, type Input } from "../../../generator/inputs/index.ts";
import { fix } from "../../../generator/output/fix.ts";

let root = "";
let file = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lagomorph-fix-"));
  file = path.join(root, "a.ts");
});

afterEach(() => rmSync(root, { recursive: true }));

/** The first `any` of the file is to be `unknown`. */
function look(more: Partial<Edit> = {}): { diagnostics: Diagnostic[]; inputs: Input[] } {
  const offset = readFileSync(file, "utf8").indexOf("any");
  const inputs: Input[] = [{ question: "text", path: file, answer: ask("text", file) }];
  if (offset === -1) return { diagnostics: [], inputs };
  const start = { line: 1, column: offset + 1, offset };
  const end = { line: 1, column: offset + 4, offset: offset + 3 };
  const edit: Edit = { file: "a.ts", start, end, text: "unknown", ...more };
  const location = { file: "a.ts", line: 1, column: offset + 1, length: 3 };
  return {
    diagnostics: [
      createDiagnostic("any-in-contract", {
        location,
        path: "",
        values: { instead: "Write the type; for any JSON value write `unknown`." },
        edit,
      }),
    ],
    inputs,
  };
}

test("edits are carried out in rounds, and what was done is told with what stood there", () => {
  writeFileSync(file, "type A = any | any;");
  expect(fix(root, look)).toMatchObject([
    { file: "a.ts", start: { column: 10 }, before: "any", text: "unknown" },
    { file: "a.ts", start: { column: 20 }, before: "any", text: "unknown" },
  ]);
  expect(readFileSync(file, "utf8")).toBe("type A = unknown | unknown;");
  expect(readdirSync(root)).toEqual(["a.ts"]);
});

test("a file that has changed since it was read is read again before it is edited", () => {
  writeFileSync(file, "type A = any;");
  let isFirst = true;
  const done = fix(root, () => {
    const found = look();
    if (isFirst) writeFileSync(file, "// Somebody saved this meanwhile.\ntype A = any;");
    isFirst = false;
    return found;
  });
  expect(done).toHaveLength(1);
  expect(readFileSync(file, "utf8")).toBe("// Somebody saved this meanwhile.\ntype A = unknown;");
});

test("a file that changes whenever it is read is left alone", () => {
  let count = 0;
  writeFileSync(file, "type A = any;");
  const done = fix(root, () => {
    const found = look();
    writeFileSync(file, `type A${count++} = any;`);
    return found;
  });
  expect(done).toEqual([]);
  expect(readFileSync(file, "utf8")).toBe(`type A${count - 1} = any;`);
});

test("guesses are left to their author, and so is a text that was given and not read", () => {
  writeFileSync(file, "type A = any;");
  expect(fix(root, () => look({ isGuess: true }))).toEqual([]);
  expect(fix(root, () => ({ ...look(), inputs: [] }))).toEqual([]);
  expect(readFileSync(file, "utf8")).toBe("type A = any;");
});

test.skipIf(process.platform === "win32")("a link stays a link, and a file keeps its mode", () => {
  const target = path.join(root, "target.ts");
  writeFileSync(target, "type A = any;");
  chmodSync(target, 0o640);
  symlinkSync(target, file);
  expect(fix(root, look)).toHaveLength(1);
  expect(readFileSync(target, "utf8")).toBe("type A = unknown;");
  expect(lstatSync(file).isSymbolicLink()).toBe(true);
  expect(statSync(target).mode & 0o777).toBe(0o640);
});
