import type { Types } from "./resolve.ts";

/**
 * The ids of the named types to which parts of a model refer, and those to which these do; of ids that nothing has, none. What a
 * part consists of does not change, so each is looked through once.
 */
export function reachableTypes(types: Types, parts: Iterable<object>): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [...parts];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    for (const id of referencesIn(part)) {
      const named = found.has(id) || !Object.hasOwn(types, id) ? undefined : types[id];
      if (named === undefined) continue;
      found.add(id);
      left.push(named);
    }
  }
  return found;
}

const known = new WeakMap<object, readonly string[]>();

function referencesIn(part: object): readonly string[] {
  const references = known.get(part) ?? findReferences(part);
  known.set(part, references);
  return references;
}

/** A value of a user that looks like a reference counts as one: that does no harm. */
function findReferences(part: object): string[] {
  const ids = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("kind" in value && value.kind === "ref" && "id" in value && typeof value.id === "string")
      ids.add(value.id);
    for (const child of Object.values(value)) visit(child);
  };
  visit(part);
  return [...ids];
}
