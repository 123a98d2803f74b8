import { dirname, join } from "node:path";

import { ts } from "./ts-morph.js";

import type { Disk } from "./disk.ts";
import type { ReadOptions } from "./options.ts";

/** The extension of relative imports that a project's tsconfig allows: `.ts` where it says so, else `.js`. */
export function readImportExtension(
  { root, tsconfig = "tsconfig.json" }: ReadOptions,
  disk: Disk,
): ".ts" | ".js" {
  if (tsconfig === false) return ".js";
  const file = join(root, tsconfig);
  const text = disk.config.readFile(file);
  if (text === undefined) return ".js";
  const read: { config?: unknown } = ts.parseConfigFileTextToJson(file, text);
  const { options } = ts.parseJsonConfigFileContent(read.config ?? {}, disk.config, dirname(file));
  const allowsTs =
    options.allowImportingTsExtensions === true || options.rewriteRelativeImportExtensions === true;
  return allowsTs ? ".ts" : ".js";
}
