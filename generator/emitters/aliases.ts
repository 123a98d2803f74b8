import type { Model } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { instanceName } from "../model/type-id.ts";
import { group, type Layout } from "./layout.ts";
import type { Names } from "./naming.ts";
import { isRecursive } from "./traits.ts";
import { typedefComment } from "./type-comments.ts";
import type { TypeScope } from "./type-scope.ts";
import { annotated, typeLayout } from "./typescript.ts";
import { childTypes, namedType } from "./walk.ts";

/** The names of the types that a file declares itself, by id. */
export function aliasNames(
  model: Model,
  ids: ReadonlySet<string>,
  names: Names,
): ReadonlyMap<string, string> {
  const sorted = [...ids].toSorted();
  const plain = sorted.map((id) => model.types[id]?.name ?? id);
  const last = new Map(plain.map((name, index) => [name, index]));
  const shared = new Set(plain.filter((name, index) => last.get(name) !== index));
  return new Map(
    sorted.map((id) => {
      const name = model.types[id]?.name ?? id;
      return [id, names(shared.has(name) ? instanceName(id, name) : name)] as const;
    }),
  );
}

/** The declarations of {@link aliasNames}: `type Tree = { … };`. */
export function aliasLayouts(scope: TypeScope): Layout[] {
  return [...scope.aliases].map(([id, name]) =>
    group(annotated(`type ${name} =`, scope, namedType(scope.model, id)), ";"),
  );
}

/** The same in JavaScript: `/** @typedef {{ … }} Tree *\/`. */
export function aliasComments(scope: TypeScope): Layout[] {
  return [...scope.aliases].map(([id, name]) =>
    typedefComment(name, typeLayout(scope, namedType(scope.model, id))),
  );
}

/**
 * Whether a file that writes a named type which no contract exports declares it: one that is recursive, or would be long or deep where it is
 * used.
 */
export function isDeclared(model: Model, id: string): boolean {
  return isRecursive(model, id) || isLarge(model, id);
}

/** As many parts stand where the type is used; types of types would double them with each level. */
const longest = 500;

/** As many levels do. */
const deepest = 50;

const large = new WeakMap<Model, Map<string, boolean>>();

function isLarge(model: Model, id: string): boolean {
  const known = large.get(model) ?? new Map<string, boolean>();
  large.set(model, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const isIt = isTooMuch(model, namedType(model, id));
  known.set(id, isIt);
  return isIt;
}

/** Whether a type has too many parts or levels, written out; of those that are not, recursive ones and ones by their names, each is one part. */
function isTooMuch(model: Model, root: TypeModel): boolean {
  let parts = 0;
  const exceeds = (type: TypeModel, level: number): boolean => {
    parts += 1;
    if (parts > longest || level > deepest) return true;
    if (type.kind !== "ref")
      return childTypes(model, type).some((child) => exceeds(child, level + 1));
    const isByName = model.types[type.id]?.exported !== undefined || isRecursive(model, type.id);
    return !isByName && exceeds(namedType(model, type.id), level);
  };
  return exceeds(root, 0);
}
