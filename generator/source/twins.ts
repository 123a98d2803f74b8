import type { Model, NamedType } from "../model/contract.ts";

/** Ids of types whose names were taken end in a number, which depends on all that was read before. */
const numbered = /~\d+$/;

/** Whether the id of a type depends on what was read before it. */
export function isNumbered(id: string): boolean {
  return numbered.test(id);
}

/**
 * A model in which types that only their numbers tell apart are one: what is read again by itself has no number, and cannot be told from what was
 * read before it.
 */
export function withoutTwins(model: Model): Model {
  const ids = Object.keys(model.types).filter(isNumbered);
  if (ids.length === 0) return model;
  const first = firstOfEach(model.types, new Set(ids.map(plainId)));
  const types = Object.entries(model.types).filter(([id]) => (first.get(id) ?? id) === id);
  const renamed = renameRefs({ ...model, types: Object.fromEntries(types) }, first);
  return renamed as Model; // of which only the ids of references are others
}

function plainId(id: string): string {
  return id.replace(numbered, "");
}

/** The first of those types that are the same, by the id of each: which are is known when to look once more parts none of them. */
function firstOfEach(
  types: Model["types"],
  plainIds: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const all = Object.entries(types).filter(([id]) => plainIds.has(plainId(id)));
  const sorted = all.toSorted(([a], [b]) => numberOf(a) - numberOf(b));
  let first = new Map(sorted.map(([id]) => [id, plainId(id)]));
  for (let parted = 0; parted !== new Set(first.values()).size;) {
    parted = new Set(first.values()).size;
    first = partedBy(sorted, first);
  }
  return first;
}

function partedBy(
  types: readonly (readonly [id: string, named: NamedType])[],
  before: ReadonlyMap<string, string>,
): Map<string, string> {
  const known = new Map<string, string>();
  return new Map(
    types.map(([id, named]) => {
      const key = JSON.stringify([plainId(id), renameRefs(named, before)]);
      const first = known.get(key) ?? id;
      known.set(key, first);
      return [id, first];
    }),
  );
}

function numberOf(id: string): number {
  return Number(numbered.exec(id)?.[0].slice(1) ?? 1);
}

function renameRefs(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => renameRefs(each, ids));
  const entries = Object.entries(value).map(([key, each]) => [key, renameRefs(each, ids)] as const);
  const copy = Object.fromEntries(entries);
  const isRef = "kind" in value && value.kind === "ref" && "id" in value;
  return isRef ? { ...copy, id: ids.get(String(value.id)) ?? value.id } : copy;
}
