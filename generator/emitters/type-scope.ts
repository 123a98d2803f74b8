import type { Model } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import type { Layout } from "./layout.ts";

/** What the printing of types in one file knows. */
export interface TypeScope {
  readonly model: Model;
  /** The namespace of each contract file that is imported. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** The names, in the file, of the types that cannot be written out: recursive ones that no contract exports. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Types as they were written between brackets, and after a mark. */
  readonly written: Map<TypeModel, TypeArgument>;
  readonly annotated: Map<TypeModel, Layout>;
}

/** A type between angle brackets. */
export interface TypeArgument {
  readonly layout: Layout;
  /** An object type, which keeps the brackets on its own lines when it stands alone. */
  readonly hugs?: boolean;
}

/** The last scope of each model, with the names by which it writes types. */
const last = new WeakMap<Model, { readonly names: string; readonly scope: TypeScope }>();

/** A scope; the files of a service, which come one after the other, have the same one where they have the same names. */
export function createTypeScope(
  model: Model,
  namespaces: ReadonlyMap<string, string>,
  aliases: ReadonlyMap<string, string>,
): TypeScope {
  const names = JSON.stringify([[...namespaces], [...aliases]]);
  const before = last.get(model);
  if (before?.names === names) return before.scope;
  const scope = { model, namespaces, aliases, written: new Map(), annotated: new Map() };
  last.set(model, { names, scope });
  return scope;
}
