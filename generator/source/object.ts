import { ts } from "./ts-morph.js";

import { gather } from "../model/gather.ts";
import type { Property, TypeModel } from "../model/type.ts";
import { describeHidden } from "./hidden.ts";
import { isTooLarge } from "./bounds.ts";
import { toDoc } from "./comment.ts";
import { type Annotations, checkOldNames, readAnnotations } from "./annotations.ts";
import { doubtDeclared } from "./doubt.ts";
import { commentOf, type FoundComment } from "./doc.ts";
import { doubtMapped } from "./left-behind.ts";
import { hasHalf, readIndexes } from "./index-signature.ts";
import { propertyStep } from "../model/property-step.ts";
import { inside, type Place, type Slot } from "./place.ts";
import { isNeverUndefined, refuseListLike, refuseParts, refuseTaken } from "./object-parts.ts";
import { refuseInferred, refuseLostBases } from "./alias-rules.ts";
import { ownersOf } from "./owner-arguments.ts";
import { refuseAlias } from "./refuse-alias.ts";
import { declaredBy, type DeclaredBy } from "./declared-property.ts";
import { firstOf, isMapped } from "./mapped.ts";
import { orderedProperties } from "./property-order.ts";
import { report, type Reader } from "./reader.ts";
import { readRules } from "./rule.ts";
import { refuseMemberTags } from "./tags.ts";
import { unreadable } from "./unreadable.ts";
import { hides } from "./takes-sensitive.ts";
import { signaturesFor } from "./signatures-behind.ts";
import { isMark } from "./words.ts";
import { isByOthers } from "./written-by-others.ts";

/** `{ a: string }`, `interface A extends B`, `A & B`, `Record<string, T>`, and what mapped types resolve to. */
export function readObject(reader: Reader, type: ts.Type, place: Place): TypeModel {
  const refused = refuseObject(reader, type, place);
  if (refused) return unreadable;
  const owners = type.getProperties().flatMap((property) => ownersOf(reader, property));
  refuseLostBases(reader, { type, owners }, place);
  const count = type.getProperties().length;
  if (isTooLarge(reader, "properties", { count, place })) return unreadable;
  const properties: Property[] = [];
  for (const symbol of orderedProperties(reader, type, place.type)) {
    if (isSymbolBrand(symbol, type) || isNever(reader, symbol)) continue;
    const property = readProperty(reader, { symbol, owner: type }, place);
    if (property !== undefined) properties.push(property);
  }
  const { additional, patterns, ...rest } = readIndexes(reader, { type, properties }, place);
  const isOfSignature = (name: string): boolean =>
    signaturesFor(reader, type, reader.checker.getStringLiteralType(name)).length > 0;
  checkOldNames(reader, { properties, isOfSignature }, place);
  if (additional !== undefined && properties.length + patterns.length === 0)
    return { kind: "record", values: additional, ...(rest.rules && { rules: rest.rules }) };
  return {
    kind: "object",
    properties,
    ...(additional === undefined ? {} : { additional }),
    ...(patterns.length === 0 ? {} : { patterns }),
    ...rest,
  };
}

/** Reports an object that is not data, as a whole. */
function refuseObject(reader: Reader, type: ts.Type, place: Place): boolean {
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) {
    report(reader, "function-in-payload", { place, values: {} });
    return true;
  }
  return (
    refuseParts(reader, type, place) ||
    refuseTaken(reader, type, place) ||
    refuseListLike(reader, type, place) ||
    refuseEmpty(reader, type, place)
  );
}

/** `{}`: anything but null. An interface without properties is an empty object. */
function refuseEmpty(reader: Reader, type: ts.Type, place: Place): boolean {
  const target = (type as Partial<ts.TypeReference>).target ?? type; // an instance of a generic interface is one, too
  if (target.isClassOrInterface() || type.getProperties().length > 0) return false;
  if (reader.checker.getIndexInfosOfType(type).length > 0) return false;
  const text = reader.checker.typeToString(type);
  // The checker makes `never` of an intersection only when somebody looks into it.
  if (text === "never") report(reader, "unsatisfiable-type", { place, values: { why: "" } });
  else report(reader, "opaque-object", { place, values: { type: text } });
  return true;
}

/** `readonly name?: T` */
function readProperty(
  reader: Reader,
  { symbol, owner }: { readonly symbol: ts.Symbol; readonly owner: ts.Type },
  outer: Place,
): Property | undefined {
  const name = propertyName(reader, symbol, outer);
  if (name === undefined) return undefined;
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  const declaration = symbol.declarations?.[0];
  const type = reader.checker.getTypeOfSymbol(symbol);
  const slot = slotOf(reader, symbol, owner);
  const place = inside(outer, propertyStep(name), {
    node: nameNode(declaration) ?? outer.node,
    slot,
  });
  const declared = declaredBy(reader, { symbol, type, outer, owner });
  const { comments, type: typeNode, mapped } = declared;
  const rules = gather(comments, (each) => readRules(reader, each, place));
  const node = typeNode ?? place.node;
  const hidden = place.hidden === true || comments.some(hides);
  const at = { ...place, node, type: typeNode, rules, mapped: mapped ?? place.mapped, hidden };
  const isTold = checkDeclared(reader, { symbol, type, declared }, place);
  const isOwn = declaration !== undefined && !isByOthers(reader, declaration.getSourceFile());
  if ((type.flags & ts.TypeFlags.Undefined) !== 0) refuseUndefined(reader, name, { at, isOwn });
  const comment = commentOf(symbol);
  if (isOwn) refuseMemberTags(reader, comment, { place: at, what: "a property of data" });
  const model = reader.readType(reader, type, at);
  if (isTold) reader.facts.told.add(model);
  const annotations = readAnnotations(reader, { comments, type: model, place: at });
  return {
    name,
    type: model,
    ...(optional ? { optional } : {}),
    ...(isReadonly(symbol) ? { readonly: true } : {}),
    ...withoutLostNames(reader, symbol, annotations),
    ...toDocOf(comment ?? comments[0]),
  };
}

/** What `undefined` means in a property. */
function slotOf(reader: Reader, symbol: ts.Symbol, owner: ts.Type): Slot {
  if ((symbol.flags & ts.SymbolFlags.Optional) !== 0) return "optional-property";
  return isNeverUndefined(reader, symbol, owner) ? "without-undefined" : "value";
}

/** Reports a property that is nothing but `undefined`, where that does not say what `?` does: a doubt about what its author alone can change. */
function refuseUndefined(
  reader: Reader,
  property: string,
  { at: place, isOwn }: { readonly at: Place; readonly isOwn: boolean },
): void {
  if (place.slot === "without-undefined") {
    const why = `: \`${property}\` is \`undefined\` in one part and never in another one`;
    report(reader, "unsatisfiable-type", { place, values: { why } });
  } else if (place.slot === "value" && isOwn)
    report(reader, "undefined-property", { place, values: { property } });
}

/** A mapped type that gives a property another name leaves the old ones behind. */
function withoutLostNames(
  reader: Reader,
  symbol: ts.Symbol,
  { was, ...others }: Annotations,
): Annotations {
  const isKept = was !== undefined && firstOf(reader, symbol).name === symbol.name;
  return isKept ? { ...others, was } : others;
}

function toDocOf(comment: FoundComment | undefined): Pick<Property, "doc"> {
  const doc = comment === undefined ? undefined : toDoc(comment);
  return doc === undefined ? {} : { doc };
}

/** Reports what the tags of a property cannot follow: an inferred type, another type that a mapped type makes. Says whether there was a warning. */
function checkDeclared(
  reader: Reader,
  {
    symbol,
    type,
    declared,
  }: { readonly symbol: ts.Symbol; readonly type: ts.Type; readonly declared: DeclaredBy },
  place: Place,
): boolean {
  const { type: node, mapped, value, leftBehind, lost } = declared;
  const isMade = isMapped(symbol);
  const isJoined = mapped !== undefined || (!isMade && symbol.declarations?.length !== 1);
  doubtDeclared(reader, { type, node, isMade, isJoined });
  if (lost !== undefined) refuseAlias(reader, lost, { place, node: place.node });
  if (value !== undefined) refuseInferred(reader, value, place);
  return leftBehind !== undefined && doubtMapped(reader, leftBehind, place);
}

/** The name of a property that can be sent; reports one that cannot. The mark of a declared error is none of its data. */
function propertyName(reader: Reader, symbol: ts.Symbol, outer: Place): string | undefined {
  if (isSendable(symbol)) return symbol.name;
  if (isMark(reader, symbol, "ServiceError")) return undefined;
  const node = nameNode(symbol.declarations?.[0]) ?? outer.node;
  const isSymbolKey = hasSymbolKey(symbol);
  const step = isSymbolKey ? "[symbol]" : propertyStep(symbol.name);
  const place = inside(outer, step, { node, slot: "value" });
  const values = { property: JSON.stringify(symbol.name).slice(1, -1) };
  const hidden = describeHidden(symbol);
  if (hidden !== undefined) {
    const type = classNameOf(symbol);
    report(reader, "class-with-behaviour", { place, values: { type, member: hidden } });
  } else if (isSymbolKey) report(reader, "symbol-key", { place, values: {} });
  else if (isWriteOnly(symbol)) report(reader, "write-only-property", { place, values });
  else report(reader, "reserved-property", { place, values });
  return undefined;
}

/** `User & { readonly [brand]: "Checked" }`: a part of an intersection that is nothing but a symbol, for TypeScript alone. */
function isSymbolBrand(symbol: ts.Symbol, outer: ts.Type): boolean {
  if (!hasSymbolKey(symbol) || !outer.isIntersection()) return false;
  const own = outer.types.filter((part) =>
    part.getProperties().some(({ escapedName }) => escapedName === symbol.escapedName),
  );
  return own.every((part) => part.getProperties().every(hasSymbolKey));
}

/** `{ [symbol]?: never }`: what cannot be there. */
function isNever({ checker }: Reader, symbol: ts.Symbol): boolean {
  if (!hasSymbolKey(symbol) || (symbol.flags & ts.SymbolFlags.Optional) === 0) return false;
  const type = checker.getTypeOfSymbol(symbol);
  return (type.flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) !== 0;
}

/** The class that declares a hidden property, which an interface may extend. */
function classNameOf({ declarations }: ts.Symbol): string {
  const node = declarations?.[0]?.parent;
  return node !== undefined && ts.isClassLike(node) ? (node.name?.text ?? "class") : "class";
}

function isSendable(symbol: ts.Symbol): boolean {
  return (
    !hasSymbolKey(symbol) &&
    !isWriteOnly(symbol) &&
    symbol.name !== "__proto__" &&
    !hasHalf(symbol.name) &&
    describeHidden(symbol) === undefined
  );
}

function hasSymbolKey(symbol: ts.Symbol): boolean {
  return String(symbol.escapedName).startsWith("__@");
}

/** `set a(value: string)` without `get a()` */
function isWriteOnly(symbol: ts.Symbol): boolean {
  const accessors = ts.SymbolFlags.Accessor & symbol.flags;
  return accessors === ts.SymbolFlags.SetAccessor;
}

function isReadonly(symbol: ts.Symbol): boolean {
  // Internal to the checker: properties of mapped types carry `readonly` (8) in their check flags only.
  const { links } = symbol as { links?: { checkFlags?: number } };
  if (((links?.checkFlags ?? 0) & 8) !== 0) return true;
  const node = symbol.valueDeclaration;
  if (node === undefined) return false;
  const declared = ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Readonly;
  return declared !== 0 || (symbol.flags & ts.SymbolFlags.Accessor) === ts.SymbolFlags.GetAccessor;
}

function nameNode(node: ts.Node | undefined): ts.Node | undefined {
  return node === undefined ? undefined : (ts.getNameOfDeclaration(node as ts.Declaration) ?? node); // symbols hold declarations
}
