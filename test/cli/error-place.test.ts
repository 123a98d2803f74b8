import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { withPlace } from "../../generator/error-place.ts";

const ours = new URL("../../generator/config-file.ts", import.meta.url).href;

function failure(message: string, stack: readonly string[]): Error {
  const error = new Error(message);
  error.stack = stack.join("\n");
  return error;
}

test.each([
  [
    "jiti's",
    failure('ParseError: Unexpected token, expected ","  \n /app/lagomorph.config.ts:3:6', []),
    'Unexpected token, expected "," (lagomorph.config.ts:3:7)',
  ],
  [
    "Node's, with a mark",
    failure("Nothing is exported", ["file:///app/a%20b/own.js:12", "import { x } from y", "  ^"]),
    "Nothing is exported (a b/own.js:12:3)",
  ],
  [
    "Node's, without one",
    failure("No enums", ["/app/own.ts:2", "enum A {}", "", "Error: No enums"]),
    "No enums (own.ts:2)",
  ],
  [
    "one that was thrown below packages and Node",
    failure("No page", [
      "Error: No page",
      "    at Object.parse (node:internal/url:1:2)",
      "    at parse (file:///app/node_modules/yaml/index.js:1:2)",
      "    at file:///app/emitters/own.js:7:9",
      `    at async loadDefault (${ours}:1:2)`,
    ]),
    "No page (emitters/own.js:7:9)",
  ],
  [
    "one of which Lagomorph itself says",
    failure("No list", [
      "Error: No list",
      `    at filesOf (${ours}:1:2)`,
      "    at start (/app/main.js:1:2)",
    ]),
    "No list",
  ],
  ["what is no error", "no page", "no page"],
])("where a configuration's code went wrong is said: %s", (_, error, words) => {
  expect(withPlace(error, "/app")).toBe(words);
});

test("where a module is no JavaScript is found among those that a configuration names", () => {
  const root = mkdtempSync(path.join(tmpdir(), "lagomorph-place-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const put = (file: string, text: string): void => writeFileSync(path.join(root, file), text);
  mkdirSync(path.join(root, "emitters"));
  put("lagomorph.config.json", '{ "emitters": ["emitters/own.mjs"] }');
  put("emitters/own.mjs", 'export { list as default } from "./list.mjs";\n');
  put("emitters/list.mjs", "export const list =\n  ;\n");
  const error = failure("Unexpected token ';'", ["SyntaxError", "    at translate (node:esm:1:2)"]);
  error.name = "SyntaxError";
  expect(withPlace(error, root)).toBe("Unexpected token ';' (emitters/list.mjs:2:3)");
});
