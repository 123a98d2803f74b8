import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { untilLoaded } from "../../generator/until-loaded.ts";
import type { ImportedModule } from "../../runtime/host/index.ts";
import { Misuse } from "../misuse.ts";

/** Imports modules by their paths; `services.ts:Math` means one of its exports. Throws {@link Misuse} for what is no module. */
export async function importModules(names: readonly string[]): Promise<readonly ImportedModule[]> {
  const wanted = names.map(parse);
  for (const { name, path } of wanted)
    if (!existsSync(path)) throw new Misuse(`there is no module ${name}`);
  if (wanted.some(({ path }) => /\.[cm]?tsx?$/.test(path))) await takeTypeScript();
  const modules: ImportedModule[] = [];
  for (const { name, path, only } of wanted)
    modules.push({ name, only, exports: await importModule(name, path) });
  return modules;
}

interface Wanted {
  readonly name: string;
  readonly path: string;
  readonly only: string | undefined;
}

function parse(text: string): Wanted {
  const [, name = text, only] = /^(.+):([A-Za-z_$][\w$]*)$/.exec(text) ?? [];
  return { name, path: resolve(name), only };
}

async function importModule(
  name: string,
  path: string,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    // A module is an object of its exports.
    const loading = import(pathToFileURL(path).href) as Promise<Readonly<Record<string, unknown>>>;
    const exports = await untilLoaded(loading);
    return isInDefault(exports) ? exports.default : exports;
  } catch (error) {
    throw new Error(`cannot import ${name}: ${wordsOf(error)}`, { cause: error });
  }
}

/** Whether all that a module exports is in one object: so Node sees a CommonJS module that tsx has made of TypeScript. */
function isInDefault(
  exports: Readonly<Record<string, unknown>>,
): exports is { readonly default: Readonly<Record<string, unknown>> } {
  const { default: only, ...others } = exports;
  return typeof only === "object" && only !== null && Object.keys(others).length === 0;
}

/** What went wrong, and where in the code of people: the first line of the stack that is theirs. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = (error.stack ?? "").split("\n");
  const at = lines.find((line) => /^\s+at /.test(line) && !/node:|node_modules/.test(line));
  return at === undefined ? error.message : `${error.message} (${at.trim()})`;
}

/** Node runs TypeScript by itself from 22.18 on; before that tsx does, which the project has. */
async function takeTypeScript(): Promise<void> {
  // Types of older versions of Node do not know it.
  const { typescript } = process.features as { readonly typescript?: string | boolean };
  if (typescript !== undefined && typescript !== false) return;
  const tsx = findTsx();
  if (tsx === undefined) {
    throw new Misuse(
      `Node ${process.versions.node} runs no TypeScript by itself: npm install --save-dev tsx, or use Node 22.18 or later`,
    );
  }
  // It registers itself, as with `node --import tsx`.
  await import(pathToFileURL(tsx).href);
}

/** The project's own, else one that is installed beside this package. */
function findTsx(): string | undefined {
  for (const from of [join(process.cwd(), "package.json"), import.meta.url]) {
    try {
      return createRequire(from).resolve("tsx");
    } catch {
      // Not from there.
    }
  }
  return undefined;
}
