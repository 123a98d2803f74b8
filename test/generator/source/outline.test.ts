import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { tokenOutline } from "../../../generator/source/outline.ts";
import { quickOutline } from "../../../generator/source/quick-outline.ts";

const folder = fileURLToPath(new URL("../golden", import.meta.url));
const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.[jt]s$/.test(file) && !file.includes("contracts") && file.includes(path.sep))
  .map((file) => readFileSync(path.join(folder, file), "utf8"));

/** What may turn code into other code, wherever it is put. */
const intruders = [
  ...Array.from("/\"'`\\\n<>=;{}()[]#@*!.\u2028\u2029é1\u0000\t"),
  ...[
    "//",
    "/*",
    "*/",
    "/**/",
    "/x/",
    "${",
    "\\n",
    "\\u0041",
    "\\x4",
    "'\\\n'",
    '"\u2028"',
    "<!--",
  ],
  ...[
    "import(",
    "import\n(",
    "static {",
    "static/**/{",
    " 1n ",
    " 0x1f ",
    " 01 ",
    " 1_0 ",
    " 1.5n ",
    " .5 ",
  ],
  ...[
    "<<",
    ">>",
    "\n<<<<<<<",
    "\n=======",
    "\n>>>>>>>",
    "\n|||||||",
    "#!x",
    "<=",
    "=>",
    "\uFEFF",
    "}\n",
  ],
  ...[
    'import "./\\x61";\n',
    "import '';\n",
    "export * from 'a\\\\b';\n",
    "{}\n",
    "async function f() {}\n",
  ],
];

/** Numbers from 0 up to `end`, always the same ones. */
function createPlaces(): (end: number) => number {
  let state = 1;
  return (end) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % end;
  };
}

test("generated code is outlined without its tokens", () => {
  const quick = texts.filter((text) => quickOutline(text) !== undefined);
  expect(texts.length).toBeGreaterThan(20);
  expect(quick.length / texts.length).toBeGreaterThan(0.7);
});

test("a text is outlined however many words stand in a bracket", () => {
  const outline = quickOutline(`const x = [${"a ".repeat(5_000_000)}];\n`);
  expect([...(outline?.kinds ?? [])]).toEqual(["const"]);
});

test("the quick outline of a text is that of its tokens, or none, whatever was put into it", () => {
  const place = createPlaces();
  const changed = intruders.flatMap((intruder) =>
    Array.from({ length: 10 }, () => {
      const text = texts[place(texts.length)] ?? "";
      const at = place(Math.min(text.length, 4000) + 1);
      return text.slice(0, at) + intruder + text.slice(at);
    }),
  );
  const compared = changed.flatMap((text) => {
    const quick = quickOutline(text);
    return quick === undefined ? [] : [{ text, quick }];
  });
  expect(compared.length).toBeGreaterThan(intruders.length);
  for (const { text, quick } of compared) expect(quick, text).toEqual(tokenOutline(text));
});

test.each([
  'export const x = /["]/; globalThis.PWN = 1; // "\n',
  "globalThis.PWN = 1;\n",
  "`${globalThis.PWN}`;\n",
  'export class X { y = import("node:fs"); }\n',
  "export class X { static { globalThis.PWN = 1; } }\n",
  "const x = 1\u2028globalThis.PWN = 1;\n",
  "// \u2028globalThis.PWN = 1;\n",
  'const x = "\\\nglobalThis.PWN = 1";\n',
  'import "\\u0061";\n',
  "const x = (1];\n",
  "export class X {\n",
  "/* const x = 1;\n",
])("%j is left to the tokens", (text) => {
  expect(quickOutline(text)).toBeUndefined();
});
