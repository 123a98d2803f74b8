import { dirname, join, resolve } from "node:path";

import { ts } from "./ts-morph.js";

import type { Disk } from "./disk.ts";
import type { ReadOptions } from "./options.ts";

/** The options for the type check, and what is wrong with the project's own, in TypeScript's words. */
export interface CompilerOptions {
  readonly options: ts.CompilerOptions;
  /** The tsconfig that was read, relative to the root. */
  readonly file?: string;
  readonly problem?: string;
}

const withoutConfig: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

// What a contract means must not depend on how loosely a project checks the rest of its code.
const always: ts.CompilerOptions = {
  strict: true,
  strictNullChecks: true,
  noImplicitAny: true,
  skipLibCheck: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  // Rules about style and output, which say nothing about types.
  noUnusedLocals: false,
  noUnusedParameters: false,
  erasableSyntaxOnly: false,
  isolatedDeclarations: false,
  declaration: false,
  composite: false,
  incremental: false,
};

/** Reads the project's `tsconfig.json` (its `extends` too); sensible NodeNext options where there is none. */
export function readCompilerOptions(from: ReadOptions, disk: Disk): CompilerOptions {
  const file = findConfig(from, disk);
  if (file === undefined) return { options: { ...withoutConfig, ...always } };
  const path = join(from.root, file);
  const read: { config?: unknown; error?: ts.Diagnostic } = ts.readConfigFile(path, () =>
    textOf(from, disk, file),
  );
  const { config, error } = read;
  if (error !== undefined)
    return { options: { ...withoutConfig, ...always }, file, problem: inWords(error) };
  const parsed = parseConfig(config, path, disk);
  const { plugins: _plugins, tsBuildInfoFile: _buildInfo, ...own } = parsed.options;
  const problem = parsed.errors.find(({ code }) => !aboutInputs.has(code));
  return {
    options: { ...own, ...always },
    file,
    ...(problem === undefined ? {} : { problem: inWords(problem) }),
  };
}

// The contracts are found by their folder, so it does not matter whether the config names any file.
const aboutInputs: ReadonlySet<number> = new Set([18002, 18003]);

function parseConfig(config: unknown, path: string, disk: Disk): ts.ParsedCommandLine {
  return ts.parseJsonConfigFileContent(
    config,
    disk.config,
    dirname(resolve(path)),
    undefined,
    path,
  );
}

function findConfig(from: ReadOptions, disk: Disk): string | undefined {
  if (from.tsconfig === false) return undefined;
  if (from.tsconfig !== undefined) return from.tsconfig;
  return textOf(from, disk, "tsconfig.json") === undefined ? undefined : "tsconfig.json";
}

function textOf({ root, files = {} }: ReadOptions, disk: Disk, file: string): string | undefined {
  return files[file] ?? withoutMark(disk.config.readFile(join(root, file)));
}

/** A byte order mark is no JSON. */
function withoutMark(text: string | undefined): string | undefined {
  return text?.replace(/^\uFEFF/, "");
}

function inWords(diagnostic: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
}
