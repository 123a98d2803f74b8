import { ts } from "./ts-morph.js";

import type { TypeModel } from "../model/type.ts";
import { checkKeys } from "./map-keys.ts";
import { inside, unwrapTypeNode, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { typeArguments } from "./words.ts";

/** `Map<K, V>`, `ReadonlySet<T>` */
export function readCollection(reader: Reader, type: ts.Type, place: Place): TypeModel {
  const isReadonly = type.symbol.name.startsWith("Readonly");
  const mark = isReadonly ? { readonly: true as const } : {};
  const nodes = argumentNodes(place.type);
  const [first, second] = typeArguments(reader, type).map((part, index) =>
    readPart(reader, part, { place, node: nodes?.[index], step: steps[index] ?? "" }),
  );
  const unknown: TypeModel = { kind: "unknown" };
  if (type.symbol.name.endsWith("Set")) return { kind: "set", items: first ?? unknown, ...mark };
  const keys = first ?? unknown;
  // A type that is only referred to is not read yet.
  reader.later.push(() => checkKeys(reader, keys, place));
  return { kind: "map", keys, values: second ?? unknown, ...mark };
}

/** The way into a `Map`'s entries; the first is also the way into a `Set`. */
const steps = ["[]", "[value]"] as const;

function readPart(
  reader: Reader,
  type: ts.Type,
  at: { readonly place: Place; readonly node: ts.TypeNode | undefined; readonly step: string },
): TypeModel {
  return reader.readType(reader, type, inside(at.place, at.step, { type: at.node, slot: "item" }));
}

function argumentNodes(node: ts.TypeNode | undefined): readonly ts.TypeNode[] | undefined {
  const written = unwrapTypeNode(node);
  const isCollection =
    written !== undefined &&
    ts.isTypeReferenceNode(written) &&
    /^(Readonly)?(Map|Set)$/.test(written.typeName.getText());
  return isCollection ? written.typeArguments : undefined;
}
