import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import {
  createGenerator,
  type FileEmitter,
  generate,
  type GenerateOptions,
} from "../../../generator/index.ts";
import { repository } from "../../support/read-contracts.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(path.join(repository, "test/generator/tmp-"));
  put(
    "contracts/clock.ts",
    'import type { Service } from "lagomorph/contract";\n/** Tells the time. */\nexport interface Clock extends Service<"clock"> { now(): string }\n',
  );
});

afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function read(file: string): string {
  return readFileSync(path.join(root, "generated", file), "utf8");
}

function options(more: Partial<GenerateOptions>): GenerateOptions {
  const tsconfig = path.relative(root, path.join(repository, "tsconfig.json"));
  return { root, tsconfig, ...more };
}

function files(...all: [path: string, text: string][]): FileEmitter {
  return () => all.map(([file, text]) => ({ path: file, text }));
}

test("an emitter's files have a banner, are listed, found stale and removed like ours", () => {
  const emitters = [
    files(["docs/a.md", "# A\n"], ["a.yaml", "a: 1\n"], ["a.json", "{}\n"], ["a.txt", "a\n"]),
  ];
  const first = createGenerator(options({ emitters }));
  expect(first.generate()).toMatchObject({ failed: false, totals: { files: 13 } });
  expect(read("docs/a.md")).toMatch(
    /^<!-- Generated from the contracts by Lagomorph\..* -->\n# A\n$/,
  );
  expect(read("a.yaml")).toMatch(/^# Generated from .*\na: 1\n$/);
  expect(read("a.json")).toBe("{}\n");
  expect(JSON.parse(read("contracts.json")).files).toContain("docs/a.md");
  put("generated/a.txt", "edited\n");
  expect(first.check().outdated).toEqual(["a.txt"]);
  put("generated/a.txt", "a\n");
  const gone = generate(options({ emitters: [files(["a.yaml", "a: 1\n"])] }));
  expect(gone.removed.toSorted()).toEqual(["a.json", "a.txt", "docs/a.md"]);
  expect(existsSync(path.join(root, "generated/docs"))).toBe(false);
});

test("a file that somebody wrote by hand is never overwritten by an emitter", () => {
  put("generated/notes.md", "mine\n");
  expect(() => generate(options({ emitters: [files(["notes.md", "theirs\n"])] }))).toThrow(
    "notes.md",
  );
  expect(read("notes.md")).toBe("mine\n");
  expect(existsSync(path.join(root, "generated/clock"))).toBe(false);
});

test.each([
  "../outside.md",
  "/etc/outside.md",
  "C:/outside.md",
  "a/../../outside.md",
  "./a.md",
  "a//b.md",
  "a\\b.md",
  "",
  "con.md",
  "a/nul",
  "a./b.md",
  "a\u0000.md",
  "a\u202E.md",
  "clock/client.ts",
  "Clock/CLIENT.ts",
  "clock",
  "contracts.json",
  "errors.ts",
  "error-classes.js",
  "error-classes.d.ts",
  "clock/client.ts/more.md",
])("the name %j is refused, and nothing is written", (name) => {
  expect(() => generate(options({ emitters: [files([name, "x"])] }))).toThrow(
    "an emitter names a file",
  );
  expect(existsSync(path.join(root, "generated"))).toBe(false);
});

test("two emitters cannot give one file, whatever the case of its letters", () => {
  const emitters = [files(["docs/a.md", "1"]), files(["Docs/A.md", "2"])];
  expect(() => generate(options({ emitters }))).toThrow('is taken by "docs/a.md"');
  expect(() => generate(options({ emitters: [files(["a", "1"]), files(["a/b", "2"])] }))).toThrow(
    "is taken by",
  );
});

test("a template of one's own replaces ours, keeps the banner, and is read again when it changes", () => {
  put("codegen/index.hbs", "export const where = {{client}};\n");
  const generator = createGenerator(options({ templates: { index: "codegen/index.hbs" } }));
  generator.generate();
  expect(read("clock/index.ts")).toMatch(
    /^\/\/ Generated from .*\nexport const where = "\.\/client\.ts";\n$/,
  );
  put("codegen/index.hbs", "export const there = {{client}};\n");
  expect(generator.generate().written).toEqual(["clock/index.ts"]);
  expect(generator.inputFiles()).toContain(path.join(root, "codegen/index.hbs"));
  put("codegen/index.hbs", "{{client}}\n {{nothing}}\n");
  expect(() => generator.generate()).toThrow(
    'codegen/index.hbs:2:4: what is given to it has no "nothing"',
  );
  put("codegen/index.hbs", "\n{{#each client}}\n{{/if}}");
  expect(() => generator.generate()).toThrow("codegen/index.hbs: each doesn't match if - 2:3");
  put("codegen/index.hbs", "\n{{#each\n");
  expect(() => generator.generate()).toThrow(
    "codegen/index.hbs:2: it is no template of Handlebars: {{#each",
  );
  const missing = options({ templates: { index: "codegen/none.hbs" } });
  const waiting = createGenerator(missing);
  expect(() => waiting.generate()).toThrow(
    'the template "index" cannot be read from codegen/none.hbs',
  );
  expect(waiting.hasChanged()).toBe(false);
  put("codegen/none.hbs", "export const now = {{client}};\n");
  expect(waiting.hasChanged()).toBe(true);
  expect(waiting.generate().written).toContain("clock/index.ts");
});

test("a template by which no file is made is refused, where its name was meant to be another", () => {
  put("banner.hbs", "{{> banner}}\n");
  // The place would be one in the partial.
  expect(() => generate(options({ templates: { json: "banner.hbs" } }))).toThrow(
    'banner.hbs: what is given to it has no "banner"',
  );
  put("own.hbs", "x\n");
  const named = (name: string) => ({ templates: { [name]: "own.hbs" } });
  expect(() => generate(options(named("clinet")))).toThrow(
    'no file is made by the template "clinet": did you mean "client"?',
  );
  expect(() => generate(options(named("page")))).toThrow(
    /^no file is made by the template "page": there are client, /,
  );
  const emitters: FileEmitter[] = [
    () => [],
    function pages() {
      return [{ path: "a.md", template: "clinet", view: {} }];
    },
  ];
  expect(generate(options({ ...named("page"), emitters: [() => []] })).failed).toBe(false);
  expect(generate(options({ ...named("clinet"), emitters })).failed).toBe(false);
  expect(() => generate(options({ ...named("page"), emitters }))).toThrow(
    'a.md: there is no template "clinet": there are page, client,',
  );
});

test("an emitter that names a file wrongly is named", () => {
  const emitters: FileEmitter[] = [
    files(["a.md", ""]),
    function pages() {
      return [{ path: "a.md", text: "" }];
    },
  ];
  expect(() => generate(options({ emitters }))).toThrow(
    'the emitter pages names a file "a.md", which is there already',
  );
});

test("an emitter may use a template", () => {
  put("codegen/list.hbs", "{{#each names}}- {{this}}\n{{/each}}");
  const emit: FileEmitter = (model) => [
    { path: "list.md", template: "list", view: { names: model.services.map(({ name }) => name) } },
  ];
  generate(options({ emitters: [emit], templates: { list: "codegen/list.hbs" } }));
  expect(read("list.md")).toMatch(/-->\n- clock\n$/);
});
