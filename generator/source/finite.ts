import type { NamedType } from "../model/contract.ts";
import type { ObjectType, Property, TypeModel } from "../model/type.ts";
import { report, type Reader } from "./reader.ts";

interface Names {
  readonly types: ReadonlyMap<string, NamedType>;
  /** Those of which a value is known that ends. */
  readonly known: ReadonlySet<string>;
}

/** Reports types that hold themselves, of which no value ever ends: `interface A { a: A }`. */
export function checkFinite(reader: Reader): void {
  const { types, seen } = reader.named;
  const known = finiteTypes(types);
  const reported = new Set<string>();
  for (const id of types.keys()) {
    if (known.has(id) || reported.has(id)) continue;
    const circle = circleOf(id, { types, known });
    const place = seen.get(id)?.place;
    if (!circle.has(id) || place === undefined) continue;
    for (const each of circle) reported.add(each);
    const name = types.get(id)?.name ?? id;
    const why = `: each \`${name}\` would hold another, without end`;
    report(reader, "unsatisfiable-type", { place, values: { why } });
  }
}

/** The types of which some value ends: found from those that need no other. */
function finiteTypes(types: Names["types"]): Names["known"] {
  const known = new Set<string>();
  for (let before = -1; before < known.size;) {
    before = known.size;
    for (const [id, { type }] of types)
      if (!known.has(id) && ends(type, { types, known })) known.add(id);
  }
  return known;
}

/** Whether a type has a value that ends, when those do that are known. */
function ends(type: TypeModel, names: Names): boolean {
  switch (type.kind) {
    case "ref":
      // What was refused is not there, and is reported already.
      return names.known.has(type.id) || !names.types.has(type.id);
    case "branded":
      return ends(type.base, names);
    case "union":
      return type.members.some((member) => ends(member, names));
    default:
      return neededBy(type).every((each) => ends(each, names));
  }
}

/** The types of which every value of a type holds one. */
function neededBy(type: TypeModel): readonly TypeModel[] {
  switch (type.kind) {
    case "object":
      return requiredOf(type).map((property) => property.type);
    case "tuple":
      return [...type.items, ...(type.tail ?? [])].flatMap((item) =>
        item.optional === true ? [] : [item.type],
      );
    case "array":
    case "set":
      return (type.rules?.minItems ?? 0) > 0 ? [type.items] : [];
    case "map":
      return (type.rules?.minItems ?? 0) > 0 ? [type.keys, type.values] : [];
    default:
      return [];
  }
}

function requiredOf({ properties }: ObjectType): readonly Property[] {
  return properties.filter(({ optional }) => optional !== true);
}

/** The types without an end to which one leads, itself among them when it is one of a circle. */
function circleOf(start: string, { types, known }: Names): ReadonlySet<string> {
  const found = new Set<string>();
  const go = (type: TypeModel | undefined): void => {
    if (type === undefined) return;
    if (type.kind === "ref") {
      if (known.has(type.id) || found.has(type.id)) return;
      found.add(type.id);
      go(types.get(type.id)?.type);
    } else if (type.kind === "union") type.members.forEach(go);
    else if (type.kind === "branded") go(type.base);
    else neededBy(type).forEach(go);
  };
  go(types.get(start)?.type);
  return found;
}
