import type { TypeModel } from "../model/type.ts";
import { aliasLayouts, aliasNames } from "./aliases.ts";
import type { EmitInput } from "./emitter.ts";
import { type ImportView, typeImports } from "./imports.ts";
import type { Layout } from "./layout.ts";
import { mentionsOf } from "./mentions.ts";
import { createNames, globals, type Names } from "./naming.ts";
import { createTypeScope, type TypeScope } from "./type-scope.ts";

/** The names and types of one generated file. */
export interface FileScope {
  readonly types: TypeScope;
  readonly names: Names;
  readonly imports: readonly ImportView[];
  readonly aliases: readonly Layout[];
}

/** What a file's scope is made from. */
export interface FileScopeOptions {
  /** Every type that the file writes. */
  readonly types: readonly TypeModel[];
  /** Names that users see or chose, which ours must not hide. */
  readonly taken: readonly string[];
  /** How many folders the file is below the output folder. Default: 1. */
  readonly depth?: 0 | 1;
}

/** Chooses the names of a file: of its imports, and of the types that it must declare itself. */
export function createFileScope(
  {
    model,
    contract,
    settings,
  }: Pick<EmitInput, "model" | "settings"> & { contract: { file: string } },
  { types, taken, depth = 1 }: FileScopeOptions,
): FileScope {
  const names = createNames(taken, globals);
  const options = { settings, names, own: contract.file, depth };
  const { files, declared } = mentionsOf(model, types);
  const { imports, namespaces } = typeImports(files, options);
  const scope = createTypeScope(model, namespaces, aliasNames(model, declared, names));
  return { types: scope, names, imports, aliases: aliasLayouts(scope) };
}
