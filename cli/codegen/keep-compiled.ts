import nodeModule from "node:module";
import path from "node:path";

import { cacheFolder } from "../../generator/up-to-date.ts";

/** Has Node keep compiled code in a folder. Never throws: what cannot be written is compiled again. */
type Enable = (folder: string) => unknown;

/**
 * Has Node keep the compiled code of what is loaded from now on, beside the stamps of the project: to load TypeScript is a fifth of
 * what it takes to compile a few contracts. Nothing where Node cannot, before 22.1, or the project has no `node_modules`.
 */
export function keepCompiled(
  root: string,
  enable: Enable | undefined = enableOf(nodeModule),
): void {
  const folder = enable === undefined ? undefined : cacheFolder(root);
  if (folder !== undefined) enable?.(path.join(folder, "compiled"));
}

function enableOf(module: object): Enable | undefined {
  // The types are those of Node 20; from 22.1 on it is a function that takes a folder.
  return (module as { readonly enableCompileCache?: Enable }).enableCompileCache;
}
