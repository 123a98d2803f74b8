import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, expect, test } from "vitest";

import { readSnippets } from "../docs/pages.ts";
import { runCommand } from "../support/run-command.ts";
import { shareDeclarations } from "../support/shared-declarations.ts";

shareDeclarations();

const project = fileURLToPath(new URL("../..", import.meta.url));

let root = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lagomorph-config-"));
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(project, path.join(root, "node_modules/lagomorph"));
  put("package.json", '{ "type": "module" }');
  // Without the declarations of the browser, which take half of the time to read.
  put("tsconfig.json", '{ "compilerOptions": { "module": "nodenext", "lib": ["es2023"] } }');
  put(
    "api/math.ts",
    'import type { Service } from "lagomorph/contract";\nexport interface Math extends Service<"math"> { add(x: number, y: number): number }\n',
  );
});

afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const codegen = (...flags: string[]) => runCommand(root, ["codegen", ...flags]);

test("a JSON file gives the options, and flags win", async () => {
  put("lagomorph.config.json", '{ "contracts": "api", "out": "made", "importExtension": ".js" }');
  expect(await codegen()).toMatchObject({ status: 0, stderr: expect.stringContaining("→ made/") });
  expect(readFileSync(path.join(root, "made/math/index.ts"), "utf8")).toContain('"./client.js"');
  expect(await codegen()).toMatchObject({
    status: 0,
    stderr: expect.stringContaining("made/ is up to date"),
  });
  expect((await codegen("--out", "other", "--import-extension", ".ts")).status).toBe(0);
  expect(readFileSync(path.join(root, "other/math/index.ts"), "utf8")).toContain('"./client.ts"');
});

test("types for Python are generated where they are asked for, and go when they no longer are", async () => {
  put("lagomorph.config.json", '{ "contracts": "api", "python": { "out": "types" } }');
  expect((await codegen()).status).toBe(0);
  const module = path.join(root, "generated/types/math.py");
  expect(readFileSync(module, "utf8")).toMatch(/^# Generated from .*\n[\s\S]*def add\(self\)/);
  expect(await codegen()).toMatchObject({
    status: 0,
    stderr: expect.stringContaining("is up to date"),
  });
  writeFileSync(module, readFileSync(module, "utf8").replace("add", "sub"));
  expect(await codegen("--check")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("types/math.py"),
  });
  put("lagomorph.config.json", '{ "contracts": "api" }');
  expect((await codegen()).status).toBe(0);
  expect(existsSync(path.join(root, "generated/types"))).toBe(false);
  expect((await codegen("--python", "other")).status).toBe(0);
  expect(existsSync(path.join(root, "generated/other/py.typed"))).toBe(true);
});

test.each([
  ['{ "contract": "api" }', "`contract` is no option: did you mean `contracts`?"],
  ['{ "watchful": 1 }', "`watchful` is no option: there are contracts, out,"],
  ['{ "strict": "yes" }', "`strict` takes true or false"],
  ['{ "importExtension": ".mjs" }', '`importExtension` takes ".ts", ".js" or "none"'],
  ['{ "python": "types" }', '`python` takes { out: "…" }'],
  ['{ "python": { "out": "../types" } }', 'types for Python cannot be "../types"'],
  ['{ "emitters": [1] }', "`emitters` takes a list of functions and of paths to modules"],
  [
    '{ "emitters": ["./none.ts"] }',
    "lagomorph: lagomorph.config.json: the emitter `./none.ts`: none.ts cannot be loaded",
  ],
  ["[]", "must give an object with options"],
  ["{", "is no JSON"],
])("%s is refused", async (text, message) => {
  put("lagomorph.config.json", text);
  const { status, stderr } = await codegen();
  expect(stderr).toContain(message);
  expect(stderr).toContain("lagomorph: ");
  expect(stderr).not.toContain("    at ");
  expect(status).toBe(1);
  expect(existsSync(path.join(root, "generated"))).toBe(false);
});

test.each([
  ['["./emit.js"]', "`./emit.js` failed: no page"],
  ["[function pages() { return [].page.name; }]", "`pages` failed: Cannot read properties of"],
  ["[() => [], () => { throw 'no page'; }]", "number 2 failed: no page"],
  ["[() => 'a page']", "number 1 failed: a list of { path, text } or { path, template, view } is"],
  ["[async () => []]", "number 1 failed: a list of { path, text } or { path, template, view } is"],
  ["[() => [{ path: 'a.txt', text: '' }, { path: 'b.txt' }]]", "number 1 failed: a list of"],
])("an emitter that fails is named, with the file that names it: %s", async (emitters, message) => {
  put("emit.js", "export default function* () { throw new Error('no page'); }\n");
  put("lagomorph.config.js", `export default { contracts: "api", emitters: ${emitters} };\n`);
  const { status, stderr } = await codegen();
  expect(stderr).toContain(`lagomorph: lagomorph.config.js: the emitter ${message}`);
  expect(stderr).not.toContain("    at ");
  expect(status).toBe(1);
});

test("an emitter in TypeScript that fails is told with its line, and its column where that is its own", async () => {
  put(
    "emit.ts",
    "interface A { b: string }\nexport default () => {\n  const a = undefined as unknown as A; throw new Error(a?.b ?? 'no page');\n};\n",
  );
  put("lagomorph.config.json", '{ "contracts": "api", "emitters": ["./emit.ts"] }');
  const { stderr } = await codegen();
  const place = "typescript" in process.features ? "emit.ts:3:46" : "emit.ts:3";
  expect(stderr).toContain(`the emitter \`./emit.ts\` failed: no page (${place})\n`);
});

test("two files are one too many", async () => {
  put("lagomorph.config.json", "{}");
  put("lagomorph.config.ts", "export default {};\n");
  expect(await codegen()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("one of them must go"),
  });
});

test("one by a name that is not looked for is told of, and not passed over", async () => {
  put("lagomorph.config.mjs", "export default {};\n");
  expect(await codegen()).toMatchObject({
    status: 1,
    stderr:
      "lagomorph: lagomorph.config.mjs is not read: call it lagomorph.config.ts, or lagomorph.config.js, or lagomorph.config.json\n",
  });
});

test("what docs/emitters.md shows works as it stands", async () => {
  rmSync(path.join(root, "api"), { recursive: true });
  for (const [file, text] of readSnippets("docs/emitters.md")) put(file, text);
  expect(await codegen()).toMatchObject({ status: 0 });
  const [, promised] =
    /```yaml\n([\s\S]*?)```/.exec(readFileSync(path.join(project, "docs/emitters.md"), "utf8")) ??
    [];
  expect(readFileSync(path.join(root, "generated/services.yaml"), "utf8")).toBe(promised);
});

test("the example's emitter writes a page about each service", async () => {
  cpSync(path.join(project, "examples/emitter"), root, { recursive: true });
  expect(await codegen()).toMatchObject({ status: 0 });
  const page = readFileSync(path.join(root, "generated/reference/orders.md"), "utf8");
  expect(page).toContain("| `place` | method | Places an order; gives its number. |");
  expect(page).toContain("place(article, count?)");
  expect((await codegen("--check")).status).toBe(0);
});
