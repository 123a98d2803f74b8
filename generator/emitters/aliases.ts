import type { Model } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { group, type Layout } from "./layout.ts";
import type { Names } from "./naming.ts";
import { annotated, type TypeScope } from "./typescript.ts";
import { childTypes, namedType, visitTypes } from "./walk.ts";

/**
 * The types in `types` that a file must declare itself, of those that no contract exports: recursive ones, and those that
 * would be long where they are used. By id.
 */
export function aliasNames(
  model: Model,
  types: readonly TypeModel[],
  names: Names,
): ReadonlyMap<string, string> {
  const ids = new Set<string>();
  for (const type of types) {
    visitTypes(model, type, (found) => {
      if (found.kind !== "ref") return true;
      const isExported = model.types[found.id]?.exported !== undefined;
      if (!isExported && isDeclared(model, found.id)) ids.add(found.id);
      return !isExported;
    });
  }
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

function isDeclared(model: Model, id: string): boolean {
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

const recursive = new WeakMap<Model, Map<string, boolean>>();

/** A named type that contains itself. Asked again and again, so remembered with the model. */
export function isRecursive(model: Model, id: string): boolean {
  const known = recursive.get(model) ?? new Map<string, boolean>();
  recursive.set(model, known);
  const answer = known.get(id) ?? containsItself(model, id);
  known.set(id, answer);
  return answer;
}

function containsItself(model: Model, id: string): boolean {
  let found = false;
  visitTypes(model, namedType(model, id), (type) => {
    if (type.kind === "ref" && type.id === id) found = true;
    return !found;
  });
  return found;
}
