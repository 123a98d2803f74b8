import type { Model } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
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
  return new Map(
    [...ids].toSorted().map((id) => [id, names(model.types[id]?.name ?? id)] as const),
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
 * Whether a file that writes a named type which no contract exports declares it: one that is recursive, or would be long where it is
 * used.
 */
export function isDeclared(model: Model, id: string): boolean {
  return isRecursive(model, id) || sizeOf(model, id) > longest;
}

/** As many parts stand where the type is used; types of types would double them with each level. */
const longest = 500;

const sizes = new WeakMap<Model, Map<string, number>>();

/** Of how many parts a named type consists, written out; recursive ones, which are not, count as one. */
function sizeOf(model: Model, id: string): number {
  const known = sizes.get(model) ?? new Map<string, number>();
  sizes.set(model, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  known.set(id, 1);
  const size = countParts(model, namedType(model, id));
  known.set(id, size);
  return size;
}

function countParts(model: Model, type: TypeModel): number {
  if (type.kind === "ref")
    return model.types[type.id]?.exported === undefined ? sizeOf(model, type.id) : 1;
  return childTypes(model, type).reduce((sum, child) => sum + countParts(model, child), 1);
}
