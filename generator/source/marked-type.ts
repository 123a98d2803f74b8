import { ts } from "./ts-morph.js";

import type { Property, TypeModel } from "../model/type.ts";
import { narrowestList } from "./list-parts.ts";
import { markedBy, type Marks } from "./marked-text.ts";
import { inside, type Place } from "./place.ts";
import { narrowestData } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { demandsIn } from "./type-tag.ts";

/** A list, a collection or an object that carries marks, in the reading with marks: branded with them. */
export function readMarked(reader: Reader, type: ts.Type, place: Place): TypeModel | undefined {
  const { marks } = reader;
  if (marks === undefined || !type.isIntersection()) return undefined;
  const own = type.types.filter((part) => isMark(reader, marks, part));
  const others = type.types.filter((part) => !own.includes(part));
  const values = others.filter((part) => demandsIn(reader, part).length === 0);
  const base =
    values.length === 1
      ? values[0]
      : (narrowestList(reader, values) ?? narrowestData(reader, values));
  if (own.length === 0 || base === undefined) return undefined;
  const at = inside(place, "", { node: place.node, slot: place.slot });
  const names = own.flatMap((part) => propertiesOf(reader, part)).map(({ name }) => name);
  return brandedWith(marks, reader.readType(reader, base, at), names);
}

function isMark(reader: Reader, { word }: Marks, part: ts.Type): boolean {
  const properties = propertiesOf(reader, part);
  return properties.length > 0 && properties.every(({ name }) => name.startsWith(word));
}

/** The properties of a mark: of a list of marks those of its items. */
function propertiesOf({ checker }: Reader, part: ts.Type): readonly ts.Symbol[] {
  if ((part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return [];
  const [item] = checker.isArrayType(part)
    ? checker.getTypeArguments(part as ts.TypeReference) // an array is a reference
    : [part];
  return item === undefined || (item.flags & ts.TypeFlags.StructuredType) === 0 || item.isUnion()
    ? []
    : item.getProperties();
}

/**
 * An object without the properties that are marks: branded with those that a mapped type has taken over, if they are of what is hidden. What is
 * demanded of an object holds for it, and not for others that are made of it.
 */
export function withoutMarks(
  { marks }: Reader,
  model: TypeModel,
  isIntersection: boolean,
): TypeModel {
  if (marks === undefined || model.kind !== "object") return model;
  const isOfMark = ({ name }: Property): boolean => name.startsWith(marks.word);
  const found = model.properties.filter(isOfMark);
  if (found.length === 0) return model;
  const kept = found.filter(
    ({ name, type }) =>
      type.kind === "literal" && (isIntersection || markedBy(marks, name)?.of === "secret"),
  );
  const properties = model.properties.filter((each) => !isOfMark(each));
  return brandedWith(
    marks,
    { ...model, properties },
    kept.map(({ name }) => name),
  );
}

/** An object whose keys carry marks, or are made of hidden texts: branded with them. */
export function withKeyMarks(reader: Reader, type: ts.Type, model: TypeModel): TypeModel {
  const { marks, checker } = reader;
  if (marks === undefined) return model;
  const keys = checker.getIndexInfosOfType(type).map(({ keyType }) => keyType);
  const branded = keys.filter((each) => each.isIntersection());
  const names = branded.flatMap((each) => each.getProperties()).map(({ name }) => name);
  const hidden = keys.flatMap((each) => hiddenIn(reader, each));
  return brandedWith(marks, model, [...names, ...hidden]);
}

/** Marks of what is hidden in a text that is made of others, `Bearer ${string & Mark}`, and in names of properties. */
export function hiddenIn(reader: Reader, type: ts.Type): readonly string[] {
  const { marks } = reader;
  if (marks === undefined) return [];
  const names = textsIn(type).flatMap((text) =>
    text.isIntersection() ? text.types.flatMap((part) => propertiesOf(reader, part)) : [],
  );
  return names.flatMap(({ name }) => (markedBy(marks, name)?.of === "secret" ? [name] : []));
}

/** The texts that a template or a mapping such as `Uppercase` makes one of. */
function textsIn(type: ts.Type): readonly ts.Type[] {
  if ((type.flags & ts.TypeFlags.StringMapping) !== 0)
    return textsIn((type as ts.StringMappingType).type); // the flag says that it is one
  if ((type.flags & ts.TypeFlags.TemplateLiteral) === 0) return [type];
  return (type as ts.TemplateLiteralType).types.flatMap(textsIn); // likewise
}

/** A type that carries marks, in the reading with marks. */
export function withMarks({ marks }: Reader, base: TypeModel, names: readonly string[]): TypeModel {
  return marks === undefined ? base : brandedWith(marks, base, names);
}

function brandedWith(marks: Marks, base: TypeModel, names: readonly string[]): TypeModel {
  const brand = [...new Set(names)].filter((name) => markedBy(marks, name) !== undefined);
  if (brand.length === 0) return base;
  return {
    kind: "branded",
    base,
    brand: brand.map((name) => ({ name, type: { kind: "literal", value: 0 } })),
  };
}
