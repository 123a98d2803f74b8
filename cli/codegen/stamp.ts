import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import type { CodegenOptions } from "./run.ts";
import { findInputs } from "./inputs.ts";

/** Everything that decides what a compilation gives, and what it gave, as one hash. */
type Stamp = string;

/** Nothing has changed since the last run that ended well: neither inputs, options and compiler, nor the outputs. */
export function isUpToDate(root: string, options: CodegenOptions): boolean {
  const stored = readText(stampFile(root, options));
  return stored !== undefined && stored === makeStamp(root, options);
}

/** Notes that the outputs on disk are what the inputs give. A stamp that cannot be written costs time only. */
export function rememberStamp(root: string, options: CodegenOptions): void {
  const file = stampFile(root, options);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, makeStamp(root, options));
  } catch {
    // A read-only project.
  }
}

/** One stamp a pair of folders: under `node_modules/.cache` where there is one. */
function stampFile(root: string, { contracts, out }: CodegenOptions): string {
  const name = createHash("sha256")
    .update(JSON.stringify([contracts, out]))
    .digest("hex")
    .slice(0, 16);
  const modules = path.join(root, "node_modules");
  return existsSync(modules)
    ? path.join(modules, ".cache", "lagomorph", `codegen-${name}`)
    : path.join(root, `.lagomorph-codegen-${name}`);
}

function makeStamp(root: string, options: CodegenOptions): Stamp {
  const hash = createHash("sha256");
  const { contracts, out, strict = false, importExtension = "" } = options;
  hash.update(JSON.stringify([process.version, contracts, out, strict, importExtension]));
  for (const file of compilerFiles()) addFile(hash, file);
  for (const file of findInputs(root, contracts)) addFile(hash, file);
  for (const file of listFiles(path.join(root, out))) addFile(hash, file);
  return hash.digest("hex");
}

/** The compiler itself, and the versions of what it stands on. */
function compilerFiles(): readonly string[] {
  const folder = fileURLToPath(new URL("../../generator", import.meta.url));
  return listFiles(folder);
}

function addFile(hash: Hash, file: string): void {
  const text = readText(file);
  hash.update(JSON.stringify([file, text === undefined ? null : text.length]));
  if (text !== undefined) hash.update(text);
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
