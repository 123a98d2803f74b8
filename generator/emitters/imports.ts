import { posix } from "node:path";

import type { EmitSettings, ImportExtension } from "./emitter.ts";
import { camelCase, type Names } from "./naming.ts";
import { importPath } from "./text.ts";

/** One import of a namespace. */
export interface ImportView {
  readonly name: string;
  /** A string literal. */
  readonly from: string;
}

/** What the types of a generated file need from contracts. */
export interface TypeImports {
  readonly imports: readonly ImportView[];
  /** The namespace of a contract file. */
  readonly namespaces: ReadonlyMap<string, string>;
}

/** What decides the imports of a file. */
export interface ImportOptions {
  readonly settings: EmitSettings;
  readonly names: Names;
  /** The contract's own file, which is imported as `contract`. */
  readonly own: string;
  /** How many folders the file is below the output folder. */
  readonly depth: 0 | 1;
}

/** The imports of contract files, in the order of their names. */
export function typeImports(files: ReadonlySet<string>, options: ImportOptions): TypeImports {
  const namespaces = new Map<string, string>();
  const imports = [...files].toSorted().map((file) => {
    const name = options.names(file === options.own ? "contract" : camelCase(baseName(file)));
    namespaces.set(file, name);
    return { name, from: importPath(contractPath(file, options)) };
  });
  return { imports, namespaces };
}

/** The paths of one compilation: the files of a service import the same ones. */
const paths = new WeakMap<EmitSettings, Map<string, string>>();

/** A contract file as a generated file imports it: `../../contracts/math.ts`. */
function contractPath(file: string, options: ImportOptions): string {
  const known = paths.get(options.settings) ?? new Map<string, string>();
  paths.set(options.settings, known);
  const key = `${options.depth} ${file}`;
  const path = known.get(key) ?? findPath(file, options);
  known.set(key, path);
  return path;
}

function findPath(file: string, { settings, depth }: ImportOptions): string {
  const root = settings.root ?? "/";
  const from = posix.join(root, settings.out, depth === 1 ? "service" : ".");
  const path = posix.relative(from, posix.join(root, file));
  return withExtension(path.startsWith("../") ? path : `./${path}`, settings.importExtension);
}

/** Without an extension nobody looks for `.mts` and `.cts`, nor for `a.js.ts`: these keep theirs, as JavaScript. */
function withExtension(path: string, extension: ImportExtension): string {
  const declaration = path.replace(/\.d\.([cm]?)ts$/, ".$1js");
  const isAsWritten = declaration === path && extension === ".ts";
  const javascript = isAsWritten ? path : declaration.replace(/\.([cm]?)tsx?$/, ".$1js");
  return extension === "none"
    ? javascript.replace(/(?<!\/|\.[cm]?[jt]sx?|\.json)\.js$/, "")
    : javascript;
}

function baseName(file: string): string {
  return (file.split("/").at(-1) ?? file).replace(/(\.d)?\.[cm]?tsx?$/, "");
}
