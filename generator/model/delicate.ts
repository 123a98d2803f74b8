import { itemsOf } from "./list.ts";
import type { Types } from "./resolve.ts";
import type { TypeModel } from "./type.ts";
import { isTextForm } from "./wire-text.ts";

/** What else counts as delicate; by default nothing does. */
type Also = (type: TypeModel) => boolean;

/** The ids of the named types of which a value is another one in memory than on the wire, or has a brand, at any depth. */
export function delicateTypes(types: Types, also?: Also): ReadonlySet<string> {
  const holders = new Map<string, string[]>();
  const found: string[] = [];
  for (const [id, { type }] of Object.entries(types)) {
    const names: string[] = [];
    if (isDelicateItself(type, names, also)) found.push(id);
    for (const name of names) holders.set(name, [...(holders.get(name) ?? []), id]);
  }
  const delicate = new Set(found);
  for (const id of delicate) for (const holder of holders.get(id) ?? []) delicate.add(holder);
  return delicate;
}

/** Whether a value of a type is another one in memory than on the wire, or has a brand. */
export function isDelicate(type: TypeModel, delicate: ReadonlySet<string>, also?: Also): boolean {
  const names: string[] = [];
  return isDelicateItself(type, names, also) || names.some((name) => delicate.has(name));
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

/** The types directly in a type. */
function partsOf(type: TypeModel): readonly TypeModel[] {
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
