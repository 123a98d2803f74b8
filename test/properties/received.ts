import { type Term, toJson, toMemory } from "./term.ts";

/** A value as it travels, and what comes of it. */
export interface Wire {
  readonly json: unknown;
  readonly memory: unknown;
}

type ObjectTerm = Extract<Term, { readonly kind: "object" }>;

/** What whoever receives a value finds: with the defaults of what did not come. */
export function toReceived(term: Term): unknown {
  switch (term.kind) {
    case "array":
      return [...term.items, ...(term.filled ?? [])].map(toReceived);
    case "set":
      return new Set(term.items.map(toReceived));
    case "map":
      return new Map(term.entries.map(([key, value]) => [toReceived(key), toReceived(value)]));
    case "object": {
      const all = [...term.entries, ...(term.filled ?? [])];
      return Object.fromEntries(all.map(({ name, value }) => [name, toReceived(value)]));
    }
    default:
      return toMemory(term);
  }
}

/** Other ways to send a value: with the old names of its properties, and without what has a default. */
export function otherWires(term: Term): readonly Wire[] {
  const old = changed(term, (object) => ({
    ...object,
    entries: object.entries.map((each) => ({ ...each, name: each.was ?? each.name })),
  }));
  const less = changed(term, (object) => {
    const fallen = object.entries.flatMap(({ name, fallback }) =>
      fallback === undefined ? [] : [{ name, value: fallback }],
    );
    return {
      ...object,
      entries: object.entries.filter(({ fallback }) => fallback === undefined),
      filled: [...(object.filled ?? []), ...fallen],
    };
  });
  return [
    { json: toJson(old), memory: toReceived(term) },
    { json: toJson(less), memory: toReceived(less) },
  ];
}

/** What came, without the old names that another member of a union has let pass as fields that it does not know. */
export function withoutOldNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOldNames);
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [withoutOldNames(key), withoutOldNames(item)]));
  if (value instanceof Set) return new Set([...value].map(withoutOldNames));
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).filter(([name]) => !/^old\d+$/.test(name));
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutOldNames(item)]));
}

/** A value in which each object was changed. */
function changed(term: Term, change: (object: ObjectTerm) => ObjectTerm): Term {
  const inner = (each: Term): Term => changed(each, change);
  switch (term.kind) {
    case "object": {
      const entries = term.entries.map((each) => ({ ...each, value: inner(each.value) }));
      return change({ ...term, entries });
    }
    case "array":
    case "set":
      return { ...term, items: term.items.map(inner) };
    case "map":
      return {
        ...term,
        entries: term.entries.map(([key, value]) => [inner(key), inner(value)] as const),
      };
    default:
      return term;
  }
}
