import { dirname, join } from "node:path";

import { ts } from "ts-morph";

/** The extension of relative imports that a project's tsconfig allows: `.ts` where it says so, else `.js`. */
export function readImportExtension(root: string, tsconfig = "tsconfig.json"): ".ts" | ".js" {
  const file = join(root, tsconfig);
  if (!ts.sys.fileExists(file)) return ".js";
  const host = { ...ts.sys, readDirectory: () => [] };
  const config: unknown = ts.readConfigFile(file, (path) => ts.sys.readFile(path)).config;
  const { options } = ts.parseJsonConfigFileContent(config ?? {}, host, dirname(file));
  const allowsTs =
    options.allowImportingTsExtensions === true || options.rewriteRelativeImportExtensions === true;
  return allowsTs ? ".ts" : ".js";
}
