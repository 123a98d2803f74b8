import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect } from "vitest";

import { resolveConfig } from "../../generator/config.ts";
import { compile, type Compiler, createCompiler } from "../../generator/pipeline.ts";
import { repository } from "./read-contracts.ts";

/** A change of one file: its text to be, `undefined` to take it away. */
export type Edit = readonly [file: string, edit: (text: string) => string | undefined];

/** A project on the disk that is compiled, changed and compiled again. */
export interface ChangingProject {
  readonly root: string;
  /** Its files as they are. */
  readonly files: ReadonlyMap<string, string>;
  put(file: string, text: string | undefined): void;
  apply(edit: Edit): void;
  /** All files of the start as they were. */
  reset(): void;
  compiler(options?: Omit<Parameters<typeof resolveConfig>[0], "root">): Compiler;
  /** What a compiler with a memory gives is what a new one gives. */
  expectSame(compiler: Compiler, what?: string): void;
  remove(): void;
}

const tsconfig = {
  module: "nodenext",
  customConditions: ["lagomorph:source"],
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
};

/** Writes a project of these files, with Lagomorph installed. */
export function createChangingProject(own: Readonly<Record<string, string>>): ChangingProject {
  const start: Readonly<Record<string, string>> = {
    "tsconfig.json": JSON.stringify({ compilerOptions: tsconfig }),
    "package.json": '{ "type": "module" }',
    ...own,
  };
  const root = mkdtempSync(path.join(tmpdir(), "lagomorph-changing-"));
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(repository, path.join(root, "node_modules/lagomorph"));
  const files = new Map<string, string>();
  const put = (file: string, text: string | undefined): void => {
    const absolute = path.join(root, file);
    if (text === undefined) {
      files.delete(file);
      rmSync(absolute, { force: true });
      return;
    }
    files.set(file, text);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  };
  const reset = (): void => {
    for (const [file, text] of Object.entries(start)) put(file, text);
  };
  reset();
  return {
    root,
    files,
    put,
    reset,
    apply([file, edit]) {
      put(file, edit(files.get(file) ?? start[file] ?? ""));
    },
    compiler: (options = {}) => createCompiler(resolveConfig({ ...options, root })),
    expectSame(compiler, what) {
      const { inputs: _kept, ...kept } = compiler.compile();
      const { inputs: _fresh, ...fresh } = compile(resolveConfig({ root }));
      expect(kept.diagnostics, what).toEqual(fresh.diagnostics);
      expect(kept, what).toEqual(fresh);
      expect([...kept.files.keys()]).toEqual([...fresh.files.keys()]);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
