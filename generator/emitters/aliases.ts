import type { Model } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { group, type Layout } from "./layout.ts";
import type { Names } from "./naming.ts";
import { annotated, type TypeScope } from "./typescript.ts";
import { namedType, visitTypes } from "./walk.ts";

/** The types in `types` that a file must declare itself: recursive ones that no contract exports. By id. */
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
      if (!isExported && isRecursive(model, found.id)) ids.add(found.id);
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
