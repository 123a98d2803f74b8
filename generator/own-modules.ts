import { readFileSync } from "node:fs";
import path from "node:path";

/** The configuration files that are looked for; a project has one of them, or none. */
export const configNames = ["lagomorph.config.ts", "lagomorph.config.js", "lagomorph.config.json"];

/** What other tools call theirs, and is not looked for. */
export const otherConfigNames: readonly string[] = ["mts", "cts", "mjs", "cjs", "yaml", "yml"].map(
  (ending) => `lagomorph.config.${ending}`,
);

/**
 * The configuration of a project, there or not, and the modules that it names by paths, and these in their turn: by their absolute
 * paths, what is in them; `undefined` where nothing is, which may come. Found by the texts alone, so some may be meant otherwise.
 */
export function ownModules(root: string): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  const look = (file: string): void => {
    if (found.has(file) || !isCode.test(file)) return;
    const text = textOf(file);
    found.set(file, text);
    // Of data only the configuration names modules: a tsconfig names what is compiled.
    if (file.endsWith(".json") && !configNames.includes(path.basename(file))) return;
    for (const [, named = ""] of (text ?? "").matchAll(quotedPath))
      for (const target of targetsOf(path.resolve(path.dirname(file), named))) look(target);
  };
  for (const name of configNames) look(path.join(root, name));
  return found;
}

/** The text of a file; `undefined` where there is none. */
export function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const isCode = /\.[cm]?[jt]s(on)?$/;

/** As imports have it, or as a list of emitters may. */
const quotedPath = /["'`](\.\.?\/[^"'`\n]+|[^"'`\n:]+\.[cm]?[jt]s)["'`]/g;

/** The files that may be meant by a path. */
function targetsOf(named: string): string[] {
  const asFile = extensions.map((extension) => `${named}${extension}`);
  const asFolder = extensions.map((extension) => path.join(named, `index${extension}`));
  return [named, named.replace(/\.([cm]?)js$/, ".$1ts"), ...asFile, ...asFolder];
}

const extensions = [".ts", ".js", ".mts", ".mjs", ".cts", ".cjs", ".json"];
