import { itemsOf } from "./list.ts";
import type { Types } from "./resolve.ts";
import type { TypeModel } from "./type.ts";
import { isTextForm } from "./wire-text.ts";

/** What else counts as delicate; by default nothing does. */
type Also = (type: TypeModel) => boolean;

/**
 * Says whether a value of a type is another one in memory than on the wire, or has a brand, at any depth. Named types are looked into
 * when somebody asks, each once.
 */
export function createDelicate(types: Types, also?: Also): (type: TypeModel) => boolean {
  const known = new Map<string, boolean>();
  const isNamed = (name: string): boolean => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const names = new Set([name]);
    // It grows meanwhile.
    for (const id of names) {
      const { type } = (Object.hasOwn(types, id) ? types[id] : undefined) ?? {};
      if (type === undefined || known.get(id) === false) continue;
      const inner: string[] = [];
      if (known.get(id) === true || isDelicateItself(type, inner, also)) {
        known.set(name, true);
        return true;
      }
      for (const each of inner) names.add(each);
    }
    for (const id of names) known.set(id, false);
    return false;
  };
  return (type) => {
    const names: string[] = [];
    return isDelicateItself(type, names, also) || names.some(isNamed);
  };
}

/** Whether an object gets what did not come, or came by an old name. */
export function isFilled(type: TypeModel): boolean {
  if (type.kind !== "object") return false;
  return type.properties.some(
    ({ default: given, was }) => given !== undefined || was !== undefined,
  );
}

/** The same without looking behind names, which are listed. */
function isDelicateItself(type: TypeModel, names: string[], also?: Also): boolean {
  if (type.kind === "branded" || also?.(type) === true) return true;
  if (type.kind === "ref") {
    names.push(type.id);
    return false;
  }
  if (type.kind === "map" || type.kind === "set" || isTextForm(type)) return true;
  return partsOf(type).some((part) => isDelicateItself(part, names, also));
}

/** The types directly in a type; not those behind names. */
export function partsOf(type: TypeModel): readonly TypeModel[] {
  switch (type.kind) {
    case "object":
      return [
        ...type.properties.map((property) => property.type),
        ...(type.patterns ?? []).map(({ values }) => values),
        ...(type.additional === undefined ? [] : [type.additional]),
      ];
    case "record":
      return [type.values];
    case "union":
      return type.members;
    case "array":
    case "set":
    case "map":
    case "tuple":
      return itemsOf(type);
    default:
      return [];
  }
}
