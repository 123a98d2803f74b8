import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { ask, hashOf, type Input } from "./ask.ts";

/** By what a stamp is found, and for what it holds: where the project is, and every option that changes its output. */
export interface StampKey {
  /** Absolute. */
  readonly root: string;
  /** The folder of generated code, relative to the root. */
  readonly out: string;
  /** All options, as JSON. */
  readonly options: string;
}

/** What a compilation asked, and what it gave. */
interface Stamp {
  readonly compiler: string;
  readonly options: string;
  readonly inputs: readonly Input[];
  /** The hash of each generated file, by its path relative to the folder. */
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Whether a compilation would give what is there: the same compiler, the same options, the same answer to each question
 * that was asked, and every output as it was written. Goes by contents, not by times.
 */
export function hasValidStamp(key: StampKey): boolean {
  const stamp = readStamp(key);
  if (stamp === undefined || stamp.options !== key.options) return false;
  const folder = path.join(key.root, key.out);
  return (
    stamp.inputs.every(({ question, path: file, answer }) => ask(question, file) === answer) &&
    Object.entries(stamp.outputs).every(
      ([file, hash]) => ask("text", path.join(folder, file)) === hash,
    ) &&
    stamp.compiler === compilerHash()
  );
}

/** Notes what a compilation asked and gave. A stamp that cannot be written costs time only. */
export function rememberStamp(
  key: StampKey,
  {
    inputs,
    files,
  }: { readonly inputs: readonly Input[]; readonly files: ReadonlyMap<string, string> },
): void {
  const outputs = Object.fromEntries([...files].map(([file, text]) => [file, hashOf(text)]));
  const stamp: Stamp = { compiler: compilerHash(), options: key.options, inputs, outputs };
  const file = stampFile(key);
  if (file === undefined) return;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(stamp));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A read-only project.
  }
}

function readStamp(key: StampKey): Stamp | undefined {
  const file = stampFile(key);
  if (file === undefined) return undefined;
  try {
    // Nobody but `rememberStamp` writes there; what somebody else has broken is not valid, or does not match.
    return JSON.parse(readFileSync(file, "utf8")) as Stamp;
  } catch {
    return undefined;
  }
}

/** A stamp of each project and output folder; none where there is no folder for it. */
function stampFile({ root, out }: StampKey): string | undefined {
  const folder = cacheFolder(root);
  const name = `codegen-${hashOf(JSON.stringify([root, out])).slice(0, 16)}.json`;
  return folder === undefined ? undefined : path.join(folder, name);
}

/** Our part of the cache in the nearest `node_modules`, which may not be there yet; none where there is no `node_modules`. */
export function cacheFolder(root: string): string | undefined {
  for (let folder = root; ; folder = path.dirname(folder)) {
    const modules = path.join(folder, "node_modules");
    if (existsSync(modules)) return path.join(modules, ".cache", "lagomorph");
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** The compiler itself, and the packages on which it stands. */
function compilerHash(): string {
  const folder = fileURLToPath(new URL("..", import.meta.url));
  const hash = createHash("sha256").update(process.version);
  for (const file of [...filesOf(folder), ...["ts-morph", "handlebars"].map(packageFile)]) {
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/** The `package.json` of an installed package, which says its version. */
function packageFile(name: string): string {
  const main = fileURLToPath(import.meta.resolve(name));
  const end = main.lastIndexOf(`${path.sep}${name}${path.sep}`);
  return path.join(main.slice(0, end), name, "package.json");
}
