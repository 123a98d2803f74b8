import type { Resolved } from "./resolve.ts";
import type { TupleType, TypeModel } from "./type.ts";

/** What is an array in JSON. */
export type List = Extract<Resolved, { kind: "array" | "tuple" | "map" | "set" }>;

/** Whether a type is an array in JSON. */
export function isList(type: Resolved): type is List {
  return ["array", "tuple", "map", "set"].includes(type.kind);
}

/** The types of what stands in a list. */
export function itemsOf(list: List): readonly TypeModel[] {
  switch (list.kind) {
    case "array":
    case "set":
      return [list.items];
    case "map":
      return [{ kind: "tuple", items: [{ type: list.keys }, { type: list.values }] }];
    case "tuple":
      return [...list.items, ...tailOf(list)]
        .map(({ type }) => type)
        .concat(list.rest === undefined ? [] : [list.rest]);
    default:
      return list satisfies never;
  }
}

/** What stands after the rest of a tuple. */
export function tailOf(list: List): NonNullable<TupleType["tail"]> {
  return list.kind === "tuple" ? (list.tail ?? []) : [];
}
