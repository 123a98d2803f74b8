import { ts } from "./ts-morph.js";

import { propertyStep } from "../model/property-step.ts";
import { inside, type Place } from "./place.ts";
import { isMapped, originOf } from "./mapped.ts";
import { ownersOf } from "./owner-arguments.ts";
import {
  insteadOfParts,
  isPlatformData,
  isPlatformSymbol,
  isThisMark,
  refusalOfBase,
} from "./platform.ts";
import { report, type Reader } from "./reader.ts";
import { isList, membersOf } from "./type-parts.ts";

/**
 * Reports a part of an intersection, or a base of an interface, that is no plain object: `string & Brand`,
 * `interface Ids extends Array<string>`, `interface Users extends Map<string, User>`.
 */
export function refuseParts(reader: Reader, type: ts.Type, place: Place): boolean {
  const parts = type.isIntersection() ? type.types : baseTypes(reader, type);
  return parts.some((part) => refusePart(reader, { type, part, place }));
}

interface PartAt {
  readonly type: ts.Type;
  readonly part: ts.Type;
  readonly place: Place;
}

function refusePart(reader: Reader, at: PartAt): boolean {
  const { type, part, place } = at;
  if (isList(reader, part)) {
    report(reader, "array-with-properties", {
      place,
      values: { instead: insteadOfList(reader, type, part) },
    });
    return true;
  }
  if (isThisMark(reader, part)) return false;
  if (isPlatformClass(reader, part)) return refusePlatformBase(reader, at);
  return (type.isIntersection() && refuseBrand(reader, at)) || refuseParts(reader, part, place);
}

/** What to write in the place of a list with properties: `[string, ...string[]]` where they are its first items, as of fp-ts' `NonEmptyArray<string>`. */
export function insteadOfList({ checker }: Reader, type: ts.Type, list: ts.Type): string {
  const items = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const all = new Set(list.getProperties().map(({ escapedName }) => escapedName));
  const own = type.getProperties().filter(({ escapedName }) => !all.has(escapedName));
  const firsts = own.flatMap((_, index) => own.find(({ name }) => name === String(index)) ?? []);
  if (items === undefined || own.length === 0 || firsts.length < own.length)
    return "an object that holds the array and the properties";
  const texts = firsts.map((each) => checker.typeToString(checker.getTypeOfSymbol(each)));
  const rest = checker.typeToString(items);
  return `\`[${texts.join(", ")}, ...${/^[\w.]+$/.test(rest) ? rest : `(${rest})`}[]]\``;
}

/** `interface Users extends Map<string, User>`: a plain `Map` would arrive. */
function refusePlatformBase(reader: Reader, { type, part, place }: PartAt): boolean {
  const values = { type: reader.checker.typeToString(type), ...refusalOfBase(part) };
  report(reader, "unsupported-platform-type", { place, values });
  return true;
}

/** `User & { readonly __brand: "Checked" }`: one property with two underscores, and nothing else. */
function refuseBrand(reader: Reader, { part, place }: PartAt): boolean {
  const [property, ...others] = part.getProperties();
  if (property === undefined || others.length > 0) return false;
  // GraphQL's own field, which is data.
  if (!property.name.startsWith("__") || property.name === "__typename") return false;
  // Mongoose's `__v`: whoever brands with any number tells nothing apart.
  if ((reader.checker.getTypeOfSymbol(property).flags & ts.TypeFlags.Number) !== 0) return false;
  if (property.name === "__proto__" || String(property.escapedName).startsWith("__@")) return false;
  const at = inside(place, propertyStep(property.name), { type: place.type, slot: "value" });
  report(reader, "brand-on-object", { place: at, values: { property: property.name } });
  return true;
}

/** `FixedLengthArray<string, 3>`: some of an array's methods, by which a value is read that is none. */
export function refuseListLike(reader: Reader, type: ts.Type, place: Place): boolean {
  if (type.getProperty("length") === undefined) return false;
  const isIterated = ({ escapedName }: ts.Symbol): boolean =>
    String(escapedName).startsWith("__@iterator");
  if (!type.getProperties().some(isIterated)) return false;
  const values = {
    type: reader.checker.typeToString(type),
    reason: "has an array's items and some of its methods, and an array would arrive",
    instead: "`T[]`, or a tuple such as `readonly [T, T]`",
  };
  report(reader, "unsupported-platform-type", { place, values });
  return true;
}

/** `Readonly<Date>`, `Omit<Map<string, User>, "clear">`, `Omit<string, "a">`, `Deep<string & Format<"email">>`: methods, and nothing of the value. */
export function refuseTaken(reader: Reader, type: ts.Type, place: Place): boolean {
  // Also where other types were made of the methods.
  const mayBeAll = type.getProperty("toString") !== undefined;
  const taken = type
    .getProperties()
    .filter(isMapped)
    .flatMap((property) => {
      const made = reader.checker.getNonNullableType(reader.checker.getTypeOfSymbol(property));
      const owners = ownersOf(reader, property);
      if (made.getCallSignatures().length > 0 || isMadeOfMethod(reader, property, made))
        return owners;
      return mayBeAll ? owners.filter((owner) => isMethodOf(reader, owner, property)) : [];
    });
  const from = taken.find((each) => isPlatformClass(reader, classBehind(reader, each)));
  if (from === undefined) return false;
  const owner = classBehind(reader, from);
  const values = {
    type: reader.checker.typeToString(type),
    reason: `takes the methods of \`${owner.symbol.name}\`, and not its value`,
    instead: from.isIntersection() ? leavingBrands : insteadOfParts(reader, owner),
  };
  report(reader, "unsupported-platform-type", { place, values });
  return true;
}

/** Nothing is in what `Deep<T>` makes of a method: `{ [K in keyof T]: Deep<T[K]> }`. */
function isMadeOfMethod({ checker }: Reader, property: ts.Symbol, made: ts.Type): boolean {
  const from = originOf(property);
  if (from === undefined || (made.flags & ts.TypeFlags.Object) === 0) return false;
  const isEmpty = made.getProperties().length + checker.getIndexInfosOfType(made).length === 0;
  return isEmpty && checker.getTypeOfSymbol(from).getCallSignatures().length > 0;
}

const leavingBrands =
  "a mapped type that leaves texts and numbers as they are: `T extends string | number ? T : { … }`";

function isMethodOf({ checker }: Reader, owner: ts.Type, { name }: ts.Symbol): boolean {
  const property = checker.getApparentType(owner).getProperty(name);
  return property !== undefined && checker.getTypeOfSymbol(property).getCallSignatures().length > 0;
}

/** `String` of a text, also with a brand; of several types, of the first. */
function classBehind(reader: Reader, type: ts.Type): ts.Type {
  const [first = type] = type.isUnion() ? type.types : [];
  const isObject = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.Object) !== 0;
  const branded = first.isIntersection() ? first.types.find((part) => !isObject(part)) : undefined;
  return reader.checker.getApparentType(branded ?? first);
}

function isPlatformClass(reader: Reader, type: ts.Type): boolean {
  const symbol = type.symbol as ts.Symbol | undefined; // absent for an intersection
  const kinds = ts.SymbolFlags.Class | ts.SymbolFlags.Interface;
  if (symbol === undefined || (symbol.flags & kinds) === 0) return false;
  return isPlatformSymbol(reader, symbol) && !isPlatformData(reader, type);
}

/** The types that an interface or class extends. */
function baseTypes(reader: Reader, type: ts.Type): readonly ts.Type[] {
  const target = (type as Partial<ts.TypeReference>).target ?? type; // a generic's bases are those of its target
  return target.isClassOrInterface() ? reader.checker.getBaseTypes(target) : [];
}

/**
 * Whether a property has to be there, and with a value, though TypeScript leaves `undefined` in its type: that of
 * `{ id: string | undefined } & { id?: string }`, to whose second part `undefined` is no value with `exactOptionalPropertyTypes`.
 */
export function isNeverUndefined(
  { checker, program }: Reader,
  { name }: ts.Symbol,
  owner: ts.Type,
): boolean {
  if (!owner.isIntersection()) return false;
  if (program.getCompilerOptions().exactOptionalPropertyTypes !== true) return false;
  return owner.types.some((part) => {
    const own = part.getProperty(name);
    if (own === undefined || (own.flags & ts.SymbolFlags.Optional) === 0) return false;
    const type = checker.getTypeOfSymbol(own);
    // What `?` adds is another one.
    const takesUndefined = (each: ts.Type): boolean =>
      each === checker.getUndefinedType() || (each.flags & ts.TypeFlags.Unknown) !== 0;
    return !membersOf(type).some(takesUndefined);
  });
}
