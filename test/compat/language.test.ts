import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { generate } from "../../generator/index.ts";
import { type Case, readCases } from "../generator/conformance/cases.ts";
import { withEcho } from "../generator/conformance/echo.ts";
import { repository } from "../support/read-contracts.ts";
import { compile, isWhole, patience, strictest, type Version, versions } from "./compilers.ts";

/** `S13` needs a file that nothing imports. */
const cases = readCases().filter(({ id, verdict }) => verdict !== "reject" && id !== "S13");

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "lagomorph-language-"));
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(repository, path.join(root, "node_modules/lagomorph"));
  symlinkSync(path.join(repository, "node_modules/@types"), path.join(root, "node_modules/@types"));
  put("package.json", JSON.stringify({ type: "module" }));
  put("tsconfig.json", JSON.stringify({ compilerOptions: relaxed("6.0") }));
  const folders = cases.flatMap((each) => [putCase(each, each.ts, ""), putOwn(each)]);
  put("equal.ts", [equality, ...folders.map(comparison)].join("\n"));
  if (generate({ root, importExtension: ".js" }).failed) throw new Error("A case was refused.");
}, 120_000);

afterAll(() => rmSync(root, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** The contract of a case, in a folder of its own: its name. */
function putCase({ id, files = {} }: Case, text: string, ending: string): string {
  const folder = `${id}${ending}`;
  put(`contracts/${folder}/test.ts`, withEcho(text, folder.toLowerCase()));
  for (const [name, each] of Object.entries(files)) put(`contracts/${folder}/${name}`, each);
  return folder;
}

/** The same with a type that its file does not export: generated code writes it out instead of importing it. */
function putOwn(each: Case): string {
  const own = /export (?=(declare )?(type|interface|class|const enum|enum) T\b)/g;
  return putCase(each, each.ts.replaceAll(own, ""), "_own");
}

/** What the cases themselves do not keep: they have enums, and names that nobody uses. */
function relaxed(version: Version): Readonly<Record<string, unknown>> {
  const { erasableSyntaxOnly: _, ...options } = strictest(version);
  return { ...options, module: "NodeNext", noUnusedLocals: false };
}

/** `Same` is identity; `Alike` takes `{ a: A } & { b: B }` for `{ a: A; b: B }`, and nothing for `any`. */
const equality = `
type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends (<X>() => X extends B ? 1 : 2) ? true : false;
type IsAny<A> = 0 extends 1 & A ? true : false;
type Alike<A, B> = Same<A, B> extends true ? true
  : true extends IsAny<A> | IsAny<B> ? false
  : [A] extends [B] ? ([B] extends [A] ? true : false) : false;
`;

function comparison(folder: string): string {
  const is = folder.endsWith("_own") ? "Alike" : "Same";
  const [contract, client, skeleton] = ["S", "C", "K"].map((kind) => `${kind}_${folder}["echo"]`);
  return `
import type { S as S_${folder} } from "./contracts/${folder}/test.js";
import type { SClient as C_${folder}, SSkeleton as K_${folder} } from "./generated/${folder.toLowerCase()}/index.js";
export const argument_${folder}: ${is}<Parameters<${client}>[0], Parameters<${contract}>[0]> = true;
export const result_${folder}: ${is}<Awaited<ReturnType<${client}>>, ReturnType<${contract}>> = true;
export const served_${folder}: ${is}<Parameters<${skeleton}>, Parameters<${contract}>> = true;
export const answered_${folder}: ${is}<ReturnType<${skeleton}>, ReturnType<${contract}> | Promise<ReturnType<${contract}>>> = true;
`;
}

const chosen = isWhole ? versions : versions.slice(-1);

test.each(chosen)(
  "in TypeScript %s the contracts of the whole type language and what is generated from them compile, with the types of the contracts",
  async (version) => {
    const include = ["equal.ts", "contracts", "generated"];
    const options = relaxed(version);
    const { found, files } = await compile({ version, root, options, include });
    expect(found).toEqual([]);
    expect(files.filter((file) => file.includes("/generated/")).length).toBeGreaterThan(1000);
  },
  2 * patience,
);

test.each(chosen)(
  "in TypeScript %s generated code has no unused name, and leaves nothing but types to erase",
  async (version) => {
    const options = { ...strictest(version), module: "NodeNext" };
    const { found } = await compile({ version, root, options, include: ["generated"] });
    expect(found.filter((line) => !line.startsWith("contracts/"))).toEqual([]);
  },
  2 * patience,
);
