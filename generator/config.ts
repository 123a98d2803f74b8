import path from "node:path";

import type { FileEmitter, ImportExtension } from "./emitters/index.ts";
import type { StampKey } from "./inputs/index.ts";
import { checkPackage, type PythonOptions } from "./python/index.ts";

/** What to compile, and to where. */
export interface GenerateOptions {
  /** The project's folder. Default: the working directory. */
  readonly root?: string;
  /** The folder of the contracts, relative to the root. Default: `contracts`. */
  readonly contracts?: string;
  /** The folder of generated code, relative to the root. Default: `generated`. */
  readonly out?: string;
  /** The tsconfig, relative to the root; `false`: none. Default: `tsconfig.json`, when there is one. */
  readonly tsconfig?: string | false;
  /** The extension of relative imports in generated code. Default: `.ts` where the tsconfig allows it, else `.js`. */
  readonly importExtension?: ImportExtension;
  /** Warnings are errors. Default: false. */
  readonly strict?: boolean;
  /** Files of one's own beside ours: functions from the compiled contracts to files. Default: none. */
  readonly emitters?: readonly FileEmitter[];
  /** Types for callers in Python, who use nameko. Default: none are written. */
  readonly python?: PythonOptions;
  /** Templates of one's own, by name: files relative to the root. One that has the name of ours replaces it. Default: none. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Files that are not on disk, or not as they are there: paths relative to the root → text. Default: none. */
  readonly files?: Readonly<Record<string, string>>;
  /** Hears how far a compilation is. Default: nobody does. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a compilation is. */
export interface Progress {
  /** `reading`: contracts; `writing`: services. */
  readonly doing: "reading" | "writing";
  readonly done: number;
  readonly total: number;
}

/** Options with their defaults. */
export interface Config {
  /** Absolute. */
  readonly root: string;
  /** Relative to the root, with `/`. */
  readonly contracts: string;
  readonly out: string;
  readonly tsconfig: string | false | undefined;
  readonly importExtension: ImportExtension | undefined;
  readonly strict: boolean;
  readonly emitters: readonly FileEmitter[];
  readonly python: PythonOptions | undefined;
  readonly templates: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly onProgress: (progress: Progress) => void;
}

/** Fills in the defaults. Throws for a folder that no package of Python can be. */
export function resolveConfig(options: GenerateOptions): Config {
  const root = path.resolve(options.root ?? ".");
  return {
    root,
    contracts: relativeTo(root, options.contracts ?? "contracts"),
    out: relativeTo(root, options.out ?? "generated"),
    tsconfig: options.tsconfig,
    importExtension: options.importExtension,
    strict: options.strict ?? false,
    emitters: options.emitters ?? [],
    python: options.python === undefined ? undefined : checkPackage(options.python),
    templates: options.templates ?? {},
    files: options.files ?? {},
    onProgress: options.onProgress ?? (() => {}),
  };
}

/** By what the stamp of a project is found; none where emitters run, which may go by anything. */
export function stampKey({ root, out, emitters, ...options }: Config): StampKey | undefined {
  return emitters.length > 0 ? undefined : { root, out, options: JSON.stringify(options) };
}

function relativeTo(root: string, folder: string): string {
  const relative = path.relative(root, path.resolve(root, folder)).split(path.sep).join("/");
  return relative === "" ? "." : relative;
}
