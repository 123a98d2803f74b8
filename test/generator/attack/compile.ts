import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { resolveConfig } from "../../../generator/config.ts";
import { type Compilation, compile } from "../../../generator/pipeline.ts";
import { repository } from "../../support/read-contracts.ts";

/** Contracts on the disk, compiled to `<folder>/generated`. */
export function compileContracts(
  folder: string,
  contracts: Readonly<Record<string, string>>,
): Compilation {
  writeFiles(folder, Object.entries(contracts));
  const tsconfig = path.relative(folder, path.join(repository, "tsconfig.json"));
  const compiled = compile(resolveConfig({ root: folder, tsconfig }));
  writeFiles(path.join(folder, "generated"), compiled.files);
  return compiled;
}

function writeFiles(folder: string, files: Iterable<readonly [string, string]>): void {
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}
