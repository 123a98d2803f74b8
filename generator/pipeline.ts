import { check } from "./checks/index.ts";
import type { Config } from "./config.ts";
import { type Diagnostic, hasErrors, sortDiagnostics } from "./diagnostics/index.ts";
import { emit } from "./emitters/index.ts";
import type { Model } from "./model/contract.ts";
import type { FileTree } from "./output/file-tree.ts";
import { render } from "./render/render.ts";
import { readImportExtension } from "./source/import-extension.ts";
import { readModel } from "./source/index.ts";

/** What a compilation gives: every file to be, or, where the contracts have errors, none. */
export interface Compilation {
  readonly files: FileTree;
  readonly model: Model;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** There are errors; in strict mode warnings are. */
  readonly failed: boolean;
}

/** The compiler: contracts in, a tree of files out. Reads the disk, and writes nothing. */
export function compile(config: Config): Compilation {
  const read = readModel(readOptions(config));
  const diagnostics = sortDiagnostics([...read.diagnostics, ...check(read.model)]);
  const { model } = read;
  if (hasErrors(diagnostics, config.strict)) {
    return { files: new Map(), model, diagnostics, failed: true };
  }
  const emissions = emit(model, { out: config.out, importExtension: importExtension(config) });
  return { files: render(emissions), model, diagnostics, failed: false };
}

function readOptions({
  root,
  contracts,
  tsconfig,
  files,
}: Config): Parameters<typeof readModel>[0] {
  return { root, contracts, files, ...(tsconfig === undefined ? {} : { tsconfig }) };
}

function importExtension({ root, importExtension: wanted, tsconfig }: Config): ".ts" | ".js" {
  if (wanted !== undefined) return wanted;
  return tsconfig === false ? ".js" : readImportExtension(root, tsconfig);
}
