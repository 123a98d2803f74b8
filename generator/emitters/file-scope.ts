import type { TypeModel } from "../model/type.ts";
import { aliasComments, aliasLayouts, aliasNames } from "./aliases.ts";
import type { EmitInput } from "./emitter.ts";
import { type ImportView, type TypeImports, typeImports } from "./imports.ts";
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
  /** Types are written in comments of JavaScript, which import each where it stands. Default: false. */
  readonly inComments?: boolean;
}

/** Chooses the names of a file: of its imports, and of the types that it must declare itself. */
export function createFileScope(
  {
    model,
    contract,
    settings,
  }: Pick<EmitInput, "model" | "settings"> & { contract: { file: string } },
  { types, taken, depth = 1, inComments = false }: FileScopeOptions,
): FileScope {
  const names = createNames(taken, globals);
  const options = { settings, names, own: contract.file, depth };
  const { files, declared } = mentionsOf(model, types);
  const found = typeImports(files, options);
  const { imports, namespaces } = inComments ? importedInPlace(found) : found;
  const scope = createTypeScope(model, namespaces, aliasNames(model, declared, names));
  const aliases = inComments ? aliasComments(scope) : aliasLayouts(scope);
  return { types: scope, names, imports, aliases };
}

/** `import("../../contracts/math.ts")` in the place of a namespace. */
function importedInPlace({ imports, namespaces }: TypeImports): TypeImports {
  const paths = new Map(imports.map(({ name, from }) => [name, `import(${from})`]));
  const files = [...namespaces].map(([file, name]) => [file, paths.get(name) ?? name] as const);
  return { imports: [], namespaces: new Map(files) };
}
