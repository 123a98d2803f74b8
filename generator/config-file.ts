import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import type { GenerateOptions } from "./config.ts";
import type { FileEmitter, ImportExtension, OutputFile } from "./emitters/index.ts";
import { withPlace } from "./error-place.ts";
import { configNames, otherConfigNames } from "./own-modules.ts";
import type { PythonOptions } from "./python/index.ts";
import { untilLoaded } from "./until-loaded.ts";
import { editDistance } from "../runtime/edit-distance.ts";

/** What `lagomorph.config.ts` exports as its default, and what `lagomorph.config.json` holds. Paths are relative to the file. */
export interface LagomorphConfig {
  /** See {@link GenerateOptions}, as for all options of the same name. */
  readonly contracts?: string;
  readonly out?: string;
  readonly tsconfig?: string | false;
  readonly importExtension?: ImportExtension;
  readonly strict?: boolean;
  readonly python?: PythonOptions;
  readonly templates?: Readonly<Record<string, string>>;
  /** Emitters, or modules whose default export is one. */
  readonly emitters?: readonly (FileEmitter | string)[];
}

/**
 * The options of a project's configuration file; none where there is none. A `.ts` or `.js` file is the user's own code, and
 * runs. Throws, in words for people, for what is wrong with it.
 */
export async function loadConfigFile(root: string): Promise<GenerateOptions> {
  const found = configNames.filter((name) => existsSync(path.join(root, name)));
  const other = otherConfigNames.find((each) => existsSync(path.join(root, each)));
  if (other !== undefined)
    throw new Error(`${other} is not read: call it ${configNames.join(", or ")}`);
  const [name] = found;
  if (name === undefined) return {};
  if (found.length > 1) throw new Error(`there are ${found.join(" and ")}: one of them must go`);
  const config = toConfig(await readConfig(path.join(root, name)), name);
  const { emitters = [], ...options } = config;
  const named = emitters.map(async (each, index) => {
    const emitter = await toEmitter(root, each, name);
    return withName(emitter, { root, name, emitter: emitterName(each, index) });
  });
  return { ...options, emitters: await Promise.all(named) };
}

async function readConfig(file: string): Promise<unknown> {
  if (!file.endsWith(".json")) return loadDefault(file, path.dirname(file));
  const text = readText(file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(`${path.basename(file)} is no JSON: ${messageOf(error)}`, { cause: error });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`${path.basename(file)} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/** The default export of a module. */
async function loadDefault(file: string, root: string): Promise<unknown> {
  const name = path.basename(file);
  try {
    return await untilLoaded(importDefault(file));
  } catch (error) {
    throw new Error(`${name} cannot be loaded: ${withPlace(error, root)}`, { cause: error });
  }
}

/** Node reads TypeScript itself where it can (from 22.18 on), else jiti does. */
async function importDefault(file: string): Promise<unknown> {
  if (!/\.[cm]?ts$/.test(file) || "typescript" in process.features) {
    // A module of the user's own: of whatever type.
    const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    return module.default;
  }
  const { createJiti } = await import("jiti");
  return createJiti(pathToFileURL(file).href).import(file, { default: true });
}

async function toEmitter(
  root: string,
  emitter: FileEmitter | string,
  config: string,
): Promise<FileEmitter> {
  if (typeof emitter !== "string") return emitter;
  try {
    const loaded = await loadDefault(path.resolve(root, emitter), root);
    if (isEmitter(loaded)) return loaded;
  } catch (error) {
    throw new Error(`${config}: the emitter \`${emitter}\`: ${messageOf(error)}`, { cause: error });
  }
  throw new Error(`${config}: the default export of \`${emitter}\` is no function, so no emitter`);
}

/** What an emitter is called in the file: by its path, its function's name, or its number. */
function emitterName(emitter: FileEmitter | string, index: number): string {
  if (typeof emitter === "string") return `\`${emitter}\``;
  return emitter.name === "" ? `number ${index + 1}` : `\`${emitter.name}\``;
}

/** An emitter whose failures say which emitter it is, and which file names it. */
function withName(
  emit: FileEmitter,
  {
    root,
    name,
    emitter,
  }: { readonly root: string; readonly name: string; readonly emitter: string },
): FileEmitter {
  const named: FileEmitter = (model, settings) => {
    try {
      return filesOf(emit(model, settings));
    } catch (error) {
      throw new Error(`${name}: the emitter ${emitter} failed: ${withPlace(error, root)}`, {
        cause: error,
      });
    }
  };
  // What it is called where its files are looked at.
  return Object.defineProperty(named, "name", { value: emitter });
}

/** What an emitter has given, which may be anything. Throws for what is no list of files. */
function filesOf(given: unknown): OutputFile[] {
  const expected = "a list of { path, text } or { path, template, view }";
  const isList = typeof given === "object" && given !== null && Symbol.iterator in given;
  if (given instanceof Promise) throw new Error(`${expected} is expected at once, not a promise`);
  if (!isList) throw new Error(`${expected} is expected`);
  // It is iterable; what of is looked at below.
  const files: readonly unknown[] = [...(given as Iterable<unknown>)];
  return files.map((file, index) => {
    if (isOutputFile(file)) return file;
    throw new Error(`${expected} is expected; entry ${index + 1} is none`);
  });
}

function isOutputFile(file: unknown): file is OutputFile {
  if (!isObject(file) || typeof file["path"] !== "string") return false;
  return (
    typeof file["text"] === "string" ||
    (typeof file["template"] === "string" && isObject(file["view"]))
  );
}

/** What each key takes. */
const keys: Readonly<Record<keyof LagomorphConfig, (value: unknown) => string | undefined>> = {
  contracts: (value) => (typeof value === "string" ? undefined : "a folder"),
  out: (value) => (typeof value === "string" ? undefined : "a folder"),
  tsconfig: (value) =>
    typeof value === "string" || value === false ? undefined : "a file, or false",
  importExtension: (value) =>
    value === ".ts" || value === ".js" || value === "none" ? undefined : '".ts", ".js" or "none"',
  strict: (value) => (typeof value === "boolean" ? undefined : "true or false"),
  python: (value) =>
    isObject(value) && typeof value["out"] === "string" && Object.keys(value).length === 1
      ? undefined
      : '{ out: "…" }, a folder within that of generated code',
  templates: (value) =>
    isObject(value) && Object.values(value).every((file) => typeof file === "string")
      ? undefined
      : "files by the names of templates",
  emitters: (value) =>
    Array.isArray(value) && value.every((each) => typeof each === "string" || isEmitter(each))
      ? undefined
      : "a list of functions and of paths to modules",
};

function toConfig(value: unknown, name: string): LagomorphConfig {
  if (!isObject(value)) throw new Error(`${name} must give an object with options`);
  for (const [key, each] of Object.entries(value)) {
    const problem = isKey(key) ? takes(keys[key](each)) : unknownKey(key);
    if (problem !== undefined) throw new Error(`${name}: \`${key}\` ${problem}`);
  }
  // Each key was looked at.
  return value;
}

function isKey(key: string): key is keyof LagomorphConfig {
  return Object.hasOwn(keys, key);
}

function takes(what: string | undefined): string | undefined {
  return what === undefined ? undefined : `takes ${what}`;
}

function unknownKey(key: string): string {
  const ranked = Object.keys(keys)
    .map((known) => ({ known, distance: editDistance(known.toLowerCase(), key.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [best] = ranked;
  const isNear = best !== undefined && best.distance <= Math.max(2, key.length / 3);
  const rest = isNear
    ? `did you mean \`${best.known}\`?`
    : `there are ${Object.keys(keys).join(", ")}`;
  return `is no option: ${rest}`;
}

function isEmitter(value: unknown): value is FileEmitter {
  return typeof value === "function";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
