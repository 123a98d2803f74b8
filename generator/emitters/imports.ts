import { posix } from "node:path";

import type { Model } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import type { EmitSettings, ImportExtension } from "./emitter.ts";
import { camelCase, type Names } from "./naming.ts";
import { importPath } from "./text.ts";
import { visitTypes } from "./walk.ts";

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

/** The contract files to whose exports the types refer, in the order of their names. */
export function typeImports(
  model: Model,
  types: readonly TypeModel[],
  options: ImportOptions,
): TypeImports {
  const files = new Set<string>();
  for (const type of types) {
    visitTypes(model, type, (each) => {
      const exported = each.kind === "ref" ? model.types[each.id]?.exported : undefined;
      if (exported !== undefined) files.add(exported);
      if (each.kind === "literal" && each.member !== undefined) files.add(each.member.file);
      return exported === undefined;
    });
  }
  const namespaces = new Map<string, string>();
  const imports = [...files].toSorted().map((file) => {
    const name = options.names(file === options.own ? "contract" : camelCase(baseName(file)));
    namespaces.set(file, name);
    return { name, from: importPath(contractPath(file, options)) };
  });
  return { imports, namespaces };
}

/** A contract file as a generated file imports it: `../../contracts/math.ts`. */
function contractPath(file: string, { settings, depth }: ImportOptions): string {
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
