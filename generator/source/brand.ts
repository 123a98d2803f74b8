import { ts } from "./ts-morph.js";

import type { LeafType } from "../model/contract.ts";
import type { BrandedType, Property, TypeModel } from "../model/type.ts";
import { narrowestList, refuseLostList } from "./list-parts.ts";
import { insteadOfList } from "./object-parts.ts";
import { propertyStep } from "../model/property-step.ts";
import { inside, unwrapTypeNode, type Place } from "./place.ts";
import { isThisMark, platformName } from "./platform.ts";
import { report, type Reader } from "./reader.ts";
import { readArrays, readNarrowest } from "./several.ts";
import { templateOf } from "./template.ts";
import { typeTagOf, withTags } from "./type-tag.ts";
import { unreadable } from "./unreadable.ts";
import { isList } from "./type-parts.ts";

/**
 * `string & { readonly __brand: "Id" }`, `Date & Checked`, `string & {}`: a value that is no object of properties, and what
 * TypeScript alone knows of it. `undefined` for an intersection of objects.
 */
export function readBranded(
  reader: Reader,
  type: ts.IntersectionType,
  place: Place,
): TypeModel | undefined {
  const values = type.types.filter((part) => isValue(reader, part));
  if (values.length === 0) return undefined;
  const [base] = values.length > 1 ? [narrowestList(reader, values)] : values;
  if (base === undefined)
    return (
      readArrays(reader, type, place) ??
      readNarrowest(reader, type, place) ??
      refuseSeveral(reader, type, place)
    );
  const parts = type.types.filter((part) => !values.includes(part));
  const wrong = parts.flatMap((part) => propertyOf(reader, base, part) ?? [])[0];
  if (wrong !== undefined) return refuseProperty(reader, { type, base, wrong }, place);
  if (parts.some((part) => part.getCallSignatures().length > 0)) {
    report(reader, "function-in-payload", { place, values: {} });
    return unreadable;
  }
  const node = unwrapTypeNode(place.type);
  // In which the part is found that is the base.
  const written = node !== undefined && ts.isIntersectionTypeNode(node) ? node : undefined;
  const others = values.filter((each) => each !== base);
  if (others.some((list) => refuseLostList(reader, { list, written }, place))) return unreadable;
  const at = { ...inside(place, "", { node: place.node, slot: place.slot }), type: written };
  const properties = parts.flatMap((part) => part.getProperties());
  const tags = properties.flatMap((each) => typeTagOf(reader, each) ?? []);
  const read = reader.readType(reader, base, at);
  const ruled = withTags(reader, { model: read, place }, tags);
  // `number & Min<1>` is a number to whoever has one.
  if (tags.length > 0 && tags.length === properties.length) return ruled;
  const brand = properties.flatMap((each) => toBrand(reader, each));
  return { kind: "branded", base: ruled, brand };
}

/** Whether a part of an intersection is a value by itself: a primitive, a list, a `Date`. */
function isValue(reader: Reader, part: ts.Type): boolean {
  if ((part.flags & ts.TypeFlags.NonPrimitive) !== 0) return false;
  if ((part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return true;
  if (isThisMark(reader, part)) return false;
  return isList(reader, part) || platformName(reader, part) !== undefined;
}

/** A property of a part that values of the base have, or could have: no brand, and nothing that could be checked or sent. */
function propertyOf(reader: Reader, base: ts.Type, part: ts.Type): ts.Symbol | undefined {
  const own = reader.checker.getApparentType(base);
  const isPrimitive = (base.flags & ts.TypeFlags.Object) === 0;
  return part.getProperties().find((property) => {
    if (String(property.escapedName).startsWith("__@")) return false;
    if (own.getProperty(property.name) !== undefined) return true;
    // An array may have properties, a primitive cannot.
    return !isPrimitive && !property.name.startsWith("__");
  });
}

interface WrongBrand {
  readonly type: ts.Type;
  readonly base: ts.Type;
  readonly wrong: ts.Symbol;
}

function refuseProperty(
  reader: Reader,
  { type, base, wrong }: WrongBrand,
  place: Place,
): TypeModel {
  const at = inside(place, propertyStep(wrong.name), { type: place.type, slot: "value" });
  if (isList(reader, base)) {
    const values = { instead: insteadOfList(reader, type, base) };
    report(reader, "array-with-properties", { place, values });
  } else {
    const { checker } = reader;
    const values = {
      type: checker.typeToString(type),
      property: wrong.name,
      instead: checker.typeToString(base),
    };
    report(reader, "branded-primitive", { place: at, values });
  }
  return unreadable;
}

function refuseSeveral(reader: Reader, type: ts.IntersectionType, place: Place): TypeModel {
  const isText = type.types.every(
    (part) => !isValue(reader, part) || templateOf(part) !== undefined,
  );
  const name = reader.checker.typeToString(type);
  if (isText) report(reader, "template-literal-type", { place, values: { type: name } });
  else {
    const why = `: ${name} is several things at once`;
    report(reader, "unsatisfiable-type", { place, values: { why } });
  }
  return unreadable;
}

/** A property of a brand, where its type is a literal; others cannot be written where they are not in scope. */
function toBrand(reader: Reader, symbol: ts.Symbol): Property[] {
  if (String(symbol.escapedName).startsWith("__@")) return [];
  const type = reader.checker.getNonNullableType(reader.checker.getTypeOfSymbol(symbol));
  const literal = literalOf(reader, type);
  if (literal === undefined) return [];
  const node = symbol.valueDeclaration;
  const isReadonly =
    node !== undefined && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Readonly) !== 0;
  return [
    {
      name: symbol.name,
      type: { kind: "literal", value: literal },
      ...((symbol.flags & ts.SymbolFlags.Optional) === 0 ? {} : { optional: true }),
      ...(isReadonly ? { readonly: true } : {}),
    },
  ];
}

function literalOf(reader: Reader, type: ts.Type): string | number | boolean | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if ((type.flags & ts.TypeFlags.BooleanLiteral) === 0) return undefined;
  return reader.checker.typeToString(type) === "true";
}

/** Whether nothing of a brand is left unwritten: a symbol that is its key, a property of another type than a literal. */
export function isWrittenOut(reader: Reader, type: ts.Type, { brand }: BrandedType): boolean {
  const parts = type.isIntersection() ? type.types.filter((part) => !isValue(reader, part)) : [];
  const properties = parts.flatMap((part) => part.getProperties());
  return properties.filter((each) => typeTagOf(reader, each) === undefined).length <= brand.length;
}

/** A literal or a primitive, which can be written wherever a type can. */
export function leafOf(type: ts.Type): LeafType | undefined {
  const { String, Number, Boolean, BigInt } = ts.TypeFlags;
  if (type.isStringLiteral() || type.isNumberLiteral())
    return { kind: "literal", value: type.value };
  if ((type.flags & String) !== 0) return { kind: "string" };
  if ((type.flags & Number) !== 0) return { kind: "number" };
  if ((type.flags & Boolean) !== 0) return { kind: "boolean" };
  return (type.flags & BigInt) === 0 ? undefined : { kind: "bigint" };
}
