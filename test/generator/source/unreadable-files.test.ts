import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import { afterEach, beforeEach, expect, test } from "vitest";

import { resolveConfig } from "../../../generator/config.ts";
import { fix } from "../../../generator/output/fix.ts";
import { type Compiler, createCompiler } from "../../../generator/pipeline.ts";
import { repository } from "../../support/read-contracts.ts";
import { shareDeclarations } from "../../support/shared-declarations.ts";

shareDeclarations();

let root = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lagomorph-unreadable-"));
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(repository, path.join(root, "node_modules/lagomorph"));
  put("package.json", '{ "type": "module" }');
  put("tsconfig.json", '{ "compilerOptions": { "module": "nodenext", "lib": ["es2023"] } }');
  put("contracts/shop.ts", shop);
});

afterEach(() => rmSync(root, { recursive: true }));

const shop =
  'import type { Service } from "lagomorph/contract";\nexport interface Shop extends Service<"shop"> { open(): boolean }\n';

function put(file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

function link(file: string, target: string): void {
  rmSync(path.join(root, file), { recursive: true, force: true });
  symlinkSync(target, path.join(root, file));
}

const compiler = (): Compiler => createCompiler(resolveConfig({ root }));

/** What is found, in a line each: `contracts/shop.ts:1:1 unreadable-file This …` */
function found(by = compiler()): string[] {
  return by
    .compile()
    .diagnostics.map(
      ({ location: { file, line, column }, name, message, suggestion }) =>
        `${file}:${line}:${column} ${name} ${message} ${suggestion}`,
    );
}

test.each([
  ["a link that leads nowhere", "contracts/b.ts", "nowhere", "leads nowhere (ENOENT)"],
  ["one that leads to itself", "contracts/b.ts", "b.ts", "leads back to itself (ELOOP)"],
  ["one to a folder", "contracts/b.ts", ".", "is a link to a folder"],
  ["one in the place of the contracts", "contracts", "nowhere", "leads nowhere (ENOENT)"],
  ["one there in a circle", "contracts", "contracts", "leads back to itself (ELOOP)"],
  ["one in the place of the tsconfig", "tsconfig.json", "tsconfig.json", "(ELOOP)"],
])("%s is told where it is, with what to do", (_, file, target, reason) => {
  link(file, target);
  expect(found()).toEqual([
    expect.stringMatching(
      /^\S+:1:1 unreadable-file This cannot be read: .*\. (?:Have the link lead|Move it out)/,
    ),
  ]);
  expect(found()[0]).toContain(`${file}:1:1`);
  expect(found()[0]).toContain(reason);
});

test("a file in the place of the folder of the contracts is told, with what to do", () => {
  rmSync(path.join(root, "contracts"), { recursive: true });
  put("contracts", shop);
  expect(found()).toEqual([
    "contracts:1:1 unreadable-file This cannot be read: it is no folder (ENOTDIR). Name the folder that holds the contracts with --contracts.",
  ]);
});

test.skipIf(process.getuid?.() === 0)(
  "a contract, a folder of them and what they import that may not be read are told",
  () => {
    put("contracts/more/depot.ts", "");
    put("contracts/told.ts", "");
    execFileSync("chmod", ["0", "contracts/more", "contracts/told.ts"], { cwd: root });
    expect(found()).toEqual([
      expect.stringMatching(/^contracts\/more:1:1 unreadable-file .*chmod \+rx/),
      expect.stringMatching(/^contracts\/told\.ts:1:1 unreadable-file .*EACCES/),
    ]);
    execFileSync("chmod", ["700", "contracts/more"], { cwd: root });
  },
);

test.skipIf(process.platform === "win32")(
  "a pipe is no contract, and nobody waits for what comes out of it",
  async () => {
    execFileSync("mkfifo", [path.join(root, "contracts/pipe.ts")]);
    const args = [path.join(repository, "dist/cli/main.js"), "codegen"];
    const ended = promisify(execFile)(process.execPath, args, { cwd: root, timeout: 60_000 });
    await expect(ended).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^contracts\/pipe\.ts:1:1 .*\n.*read: it is no file\.\n/),
    });
  },
  120_000,
);

test("who watches goes on when the link leads somewhere", () => {
  link("contracts/b.ts", "../later.ts");
  const watching = compiler();
  expect(found(watching)).toEqual([expect.stringContaining("unreadable-file")]);
  const target = path.join(root, "later.ts");
  expect(watching.inputs().map((input) => input.path)).toContain(
    path.join(root, "contracts/b.ts").split(path.sep).join("/"),
  );
  writeFileSync(target, shop.replaceAll(/shop/gi, "Depot"));
  expect(found(watching)).toEqual([]);
  expect(watching.compile().model.services.map(({ name }) => name)).toEqual(["Depot", "shop"]);
  unlinkSync(target);
  expect(found(watching)).toEqual([expect.stringContaining("unreadable-file")]);
});

/** UTF-16 as some editors save it. */
function wide(text: string, { mark, isBig }: { mark: boolean; isBig: boolean }): Buffer {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

test.each([
  ["UTF-16", { mark: true, isBig: false }],
  ["UTF-16 of the other order", { mark: true, isBig: true }],
  ["UTF-16 without a mark", { mark: false, isBig: false }],
  ["UTF-16 of the other order without a mark", { mark: false, isBig: true }],
])("a contract in %s is told its encoding, and what else is wrong with it", (_, how) => {
  put("contracts/shop.ts", wide(shop.replace("boolean", "symbol"), how));
  expect(found()).toEqual([
    expect.stringMatching(
      /^contracts\/shop\.ts:1:1 not-utf-8 This file is not UTF-8: it is UTF-16\. Save it as UTF-8/,
    ),
    expect.stringContaining("contracts/shop.ts:2:57 symbol-in-payload"),
  ]);
});

test("a contract of one byte a character is told where it shows", () => {
  const text = `/** A \uFFFD that is meant, ä and ß.\n * Größe */\n${shop}`;
  const [head = "", tail = ""] = text.split("Größe");
  put(
    "contracts/shop.ts",
    Buffer.concat([Buffer.from(head), Buffer.from("Gr\u00f6\u00dfe", "latin1"), Buffer.from(tail)]),
  );
  expect(found()).toEqual([
    expect.stringMatching(
      /^contracts\/shop\.ts:2:6 not-utf-8 This file is not UTF-8: its byte 0xF6 here would be a character of Latin-1/,
    ),
  ]);
});

test("what a contract imports is told its encoding, too, also while it is edited", () => {
  const types = 'export interface Sign { text: "größer" }\n';
  put("types.ts", types);
  put("contracts/shop.ts", `${shop.replace("open()", 'open(sign: import("../types.js").Sign)')}`);
  const watching = compiler();
  expect(found(watching)).toEqual([]);
  put("types.ts", Buffer.from(types, "latin1"));
  expect(found(watching)).toEqual([expect.stringMatching(/^types\.ts:1:34 not-utf-8 /)]);
  put("types.ts", types);
  expect(found(watching)).toEqual([]);
});

test("a byte order mark of UTF-8, and a character that stands for a wrong one, are fine", () => {
  put("contracts/shop.ts", `\uFEFF/** \uFFFD */\n${shop}`);
  expect(found()).toEqual([]);
});

test("no edit is carried out in a file of another encoding, which it would garble", () => {
  const bytes = Buffer.from(`/** Größe */\n${shop}`, "latin1");
  put("contracts/shop.ts", bytes);
  const { diagnostics, inputs } = compiler().compile();
  const [first] = diagnostics;
  const start = { line: 1, column: 1, offset: 0 };
  const edit = { file: "contracts/shop.ts", start, end: start, text: "// new\n" };
  const edited = first === undefined ? [] : [{ ...first, edit }];
  const again = () => ({ diagnostics: edited, inputs });
  expect(fix(root, again)).toEqual([]);
});
