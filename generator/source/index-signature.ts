import { ts } from "./ts-morph.js";

import { fits, isNumericName, template } from "../../runtime/template.ts";
import { hasMapping, takeTemplateApart } from "../model/template-parts.ts";
import type { ObjectRules } from "../model/rules.ts";
import type { PatternProperties, Property, TypeModel } from "../model/type.ts";
import { isWithin } from "../model/within.ts";
import { refuseRuled } from "./alias-rules.ts";
import { insteadOfKeys, refuseAlias } from "./refuse-alias.ts";
import { doubtDeclared, doubtText } from "./doubt.ts";
import { commentOfNode } from "./doc.ts";
import { mappedKeys, mappedNode } from "./declared-property.ts";
import { madeFrom, type SignatureBehind } from "./made-signatures.ts";
import { joinNodes } from "./join-nodes.ts";
import { namesOfKeys, readKeyRules } from "./key-rules.ts";
import { partsWithin } from "./overridden.ts";
import { inside, type Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { hasRules } from "./ruled-alias.ts";
import { refuseUnhidden } from "./refuse-unhidden.ts";
import { readRules } from "./rule.ts";
import { templateOf } from "./template.ts";
import { refuseRuledBrand } from "./ruled-brand.ts";
import { writtenNode } from "./written.ts";
import { membersOf } from "./type-parts.ts";

/** What index signatures say: the type of everything that has no name, and of names that fit a pattern. */
export interface Indexes {
  readonly additional?: TypeModel;
  readonly patterns: readonly PatternProperties[];
  /** No property is allowed. */
  readonly closed?: true;
  /** TypeScript takes the named properties beside them in an intersection only. */
  readonly apart?: true;
  /** What is demanded of the keys. */
  readonly rules?: ObjectRules;
}

/** An object whose properties were read. */
export interface NamedPart {
  readonly type: ts.Type;
  readonly properties: readonly Property[];
}

/** ``[key: string]: T``, ``[key: `data-${string}`]: T``, `[index: number]: T`, `Record<Id, T>` */
export function readIndexes(reader: Reader, part: NamedPart, place: Place): Indexes {
  const { type } = part;
  const patterns: PatternProperties[] = [];
  let additional: TypeModel | undefined;
  let isApart = false;
  if (isWithoutProperties(reader, type)) return { patterns, closed: true };
  const infos = indexInfos(reader, type);
  for (const info of infos) {
    const at = valuesPlace(reader, { type, info }, place);
    const keys = keysOf(info.keyType);
    if (keys === "symbol") report(reader, "symbol-key", { place: at, values: {} });
    else {
      if (keys !== "string") refuseKeys(reader, { keys, info, owner: place, type }, at);
      if (at.hidden !== true) refuseUnhidden(reader, info.declaration?.type, at);
      doubtKeys(reader, info, place.type);
      const values = reader.readType(reader, info.type, at);
      if (checkNames(reader, { part, info, values, place: at })) isApart = true;
      if (keys === "string") additional = values;
      else patterns.push({ keys, values });
    }
  }
  const propertyNames = readKeyRules(reader, { type, infos }, place);
  return {
    patterns,
    ...(additional === undefined ? {} : { additional }),
    ...(propertyNames === undefined ? {} : { rules: { propertyNames } }),
    ...(isApart ? { apart: true } : {}),
  };
}

interface KeysAt {
  readonly keys: PatternProperties["keys"];
  readonly info: ts.IndexInfo;
  readonly owner: Place;
  readonly type: ts.Type;
}

/** Reports keys with rules that are no texts, and those of which JSON, or a schema, can say nothing. */
function refuseKeys(reader: Reader, { keys, info, owner, type }: KeysAt, place: Place): void {
  const made = partsWithin(reader, type).flatMap(namesOfKeys);
  for (const each of new Set([writtenKeys(reader, owner) ?? info.keyType, ...made]))
    if (keysOf(each) !== "string") refuseRuledBrand(reader, each, place, insteadOfKeys);
  refuseLostKeys(reader, info, place);
  refuseHalves(reader, keys, place);
  if (hasMapping(keys)) doubtMapping(reader, info.keyType, place);
}

/**
 * Index signatures as they are written. What the checker makes of ``{ [K in string]: T } & { [K in string]?: T | undefined }``
 * holds each member of the one union with each of the other, where the smaller union is all that is left.
 */
function indexInfos({ checker }: Reader, type: ts.Type): readonly ts.IndexInfo[] {
  const infos = checker.getIndexInfosOfType(type);
  if (!type.isIntersection()) return infos;
  const written = type.types.flatMap((part) => checker.getIndexInfosOfType(part));
  return infos.map((info) => {
    const same = written.filter(({ keyType }) => keyType === info.keyType);
    return same.find((each) => same.every((other) => isPartOf(each.type, other.type))) ?? info;
  });
}

/** Whether each member of a union is one of the other's too. */
function isPartOf(type: ts.Type, other: ts.Type): boolean {
  const others = new Set(membersOf(other));
  return membersOf(type).every((member) => others.has(member));
}

/** `Record<string, never>`, `{ [key: string]: never }`: an object that has no property at all. */
function isWithoutProperties({ checker }: Reader, type: ts.Type): boolean {
  const infos = checker.getIndexInfosOfType(type);
  const [info, another] = infos;
  if (info === undefined || another !== undefined || type.getProperties().length > 0) return false;
  const isAny = (info.keyType.flags & ts.TypeFlags.String) !== 0;
  return isAny && (info.type.flags & ts.TypeFlags.Never) !== 0;
}

function keysOf(type: ts.Type): "string" | "symbol" | PatternProperties["keys"] {
  // A brand of strings is strings.
  if (type.isIntersection()) return keysOf(type.types.find(isPrimitive) ?? type);
  if ((type.flags & ts.TypeFlags.String) !== 0) return "string";
  if ((type.flags & ts.TypeFlags.Number) !== 0) return { kind: "number" };
  return templateOf(type) ?? "symbol";
}

function isPrimitive(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0;
}

/** `Record<Token<User>, T>`, whose keys may be hidden elsewhere. */
function doubtKeys(reader: Reader, info: ts.IndexInfo, written: ts.TypeNode | undefined): void {
  const node = mappedKeys(reader, written);
  if (info.declaration === undefined) doubtText(reader, info.keyType, node);
}

/** `Id` of `Record<Id, T>`, whose name the checker forgets. */
function writtenKeys(reader: Reader, place: Place): ts.Type | undefined {
  const node = mappedKeys(reader, place.type);
  const type = node === undefined ? undefined : reader.checker.getTypeFromTypeNode(node);
  return type?.isIntersection() === true ? type : undefined;
}

/** `[key: Id]: T`, where the alias has rules. */
function refuseLostKeys(reader: Reader, { declaration }: ts.IndexInfo, place: Place): void {
  const [key] = declaration?.parameters ?? [];
  if (key?.type !== undefined) refuseRuled(reader, [key.type], place);
}

/** ``[key: `\ud800${string}`]: T``, of whose names there is no text in UTF-8. */
function refuseHalves(reader: Reader, keys: PatternProperties["keys"], place: Place): void {
  if (keys.kind === "number") return;
  const half = takeTemplateApart(keys).texts.find(hasHalf);
  if (half === undefined) return;
  const property = JSON.stringify(half).slice(1, -1);
  report(reader, "reserved-property", { place, values: { property } });
}

/** Whether half of a character stands in a text, `"\ud800"`, of which no UTF-8 is made, nor a reference in JSON Schema. */
export function hasHalf(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

/** `[key: Uppercase<string>]: T`, of whose names JSON Schema knows nothing. */
function doubtMapping(reader: Reader, keys: ts.Type, place: Place): void {
  report(reader, "string-mapping", { place, values: { type: reader.checker.typeToString(keys) } });
}

interface IndexAt {
  readonly part: NamedPart;
  readonly info: ts.IndexInfo;
  readonly values: TypeModel;
  readonly place: Place;
}

/**
 * In `{ id: number } & { [key: string]: string }` no value of `id` is right; TypeScript refuses that in an interface, and not in an intersection or a mapped type.
 * Of `{ tags?: Tags } & JsonObject` all values are right that JSON can be, though TypeScript does not take an interface for a `JsonObject`.
 * Says whether there are names that TypeScript would refuse in an interface.
 */
function checkNames(reader: Reader, { part, info, values, place }: IndexAt): boolean {
  if (part.type.isClassOrInterface()) return false;
  const wrong = part.properties.filter(
    ({ name }) => appliesTo(info, name) && !isTaken(reader, { type: part.type, name, info }),
  );
  if (wrong.length === 0) return false;
  reader.later.push(({ types }) => {
    const [property] = wrong.filter(({ type }) => !isWithin(type, values, types));
    if (property === undefined) return;
    const named = { property: property.name };
    report(reader, "conflicting-index-signature", { place, values: named });
  });
  return true;
}

function isTaken(
  { checker }: Reader,
  { type, name, info }: { type: ts.Type; name: string; info: ts.IndexInfo },
): boolean {
  const property = type.getProperty(name);
  if (property === undefined) return true;
  const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
  const parts = partsOf({ type: checker.getTypeOfSymbol(property), isOptional });
  return parts.every((each) => checker.isTypeAssignableTo(each, info.type));
}

/** Whether an index signature is about a name. */
function appliesTo({ keyType }: ts.IndexInfo, name: string): boolean {
  const keys = keysOf(keyType);
  if (keys === "string" || keys === "symbol") return keys === "string";
  if (keys.kind === "number") return isNumericName(name);
  const { texts, holes } = takeTemplateApart(keys);
  return fits(
    name,
    template(
      texts,
      holes.map(({ hole, mappings = [] }) => [hole, ...mappings].join(" ")),
    ),
  );
}

/** The types of a property, without the `undefined` of one that may be absent. */
function partsOf(property: { readonly type: ts.Type; readonly isOptional: boolean }): ts.Type[] {
  const { type, isOptional } = property;
  return membersOf(type).filter(
    (part) => !isOptional || (part.flags & ts.TypeFlags.Undefined) === 0,
  );
}

/** Where the values of an index signature stand, with what is demanded of them where the type extends or joins others with such a signature. */
function valuesPlace(
  reader: Reader,
  { type, info }: { readonly type: ts.Type; readonly info: ts.IndexInfo },
  place: Place,
): Place {
  const same = partsWithin(reader, type).flatMap((part) =>
    reader.checker
      .getIndexInfosOfType(part)
      .filter(({ keyType }) => keyType === info.keyType)
      .map((each) => ({ part, each })),
  );
  const behind = same.flatMap(({ part, each }) => madeFrom(reader, part, each));
  const kept = behind.filter(({ isRemade }) => !isRemade);
  const written = new Set(kept.map((each) => each.type));
  const all = [...same.map(({ each }) => each), ...kept].flatMap((each) => each.declaration ?? []);
  const declared = [...new Set(all)];
  for (const each of declared) written.add(each.type);
  const made = behind.length > 0 ? [] : mappedNodes(reader, info, place.type);
  const nodes = [...new Set([...written, ...made])];
  const { type: node, comments, lost } = joinNodes(reader, nodes, info.type);
  const isMade = info.declaration === undefined;
  doubtDeclared(reader, { type: info.type, node, isMade, isJoined: nodes.length > 1 });
  const at = inside(place, "[key]", { type: node, slot: "value" });
  if (lost !== undefined) refuseAlias(reader, lost, { place: at, node: at.node });
  for (const each of behind) {
    refuseRuled(reader, each.given, at);
    if (each.isRemade) refuseRemade(reader, each, at);
  }
  const narrowed = comments.map((each) => ({ ...each, isNarrowed: true }));
  const own = declared.flatMap((each) => {
    const comment = commentOfNode(each);
    return comment === undefined ? [] : [{ ...comment, isNarrowed: declared.length > 1 }];
  });
  return { ...at, rules: [...own, ...narrowed].flatMap((each) => readRules(reader, each, at)) };
}

/** Reports what is demanded of the values of an index signature to which a mapped type gives another type. */
function refuseRemade(reader: Reader, { type, declaration }: SignatureBehind, place: Place): void {
  if (refuseRuled(reader, [type], place) || declaration === undefined) return;
  const comment = commentOfNode(declaration);
  const [parameter] = declaration.parameters;
  const found = { name: `[${parameter?.getText()}]`, node: type };
  if (comment !== undefined && hasRules(reader, comment, found))
    refuseAlias(reader, found, { place, node: place.node });
}

/** `Record<string, T>` → `T`, also in an intersection */
function mappedNodes(
  reader: Reader,
  info: ts.IndexInfo,
  type: ts.TypeNode | undefined,
): readonly ts.TypeNode[] {
  const { checker } = reader;
  const node = type === undefined ? undefined : writtenNode(reader, type);
  if (node === undefined || !ts.isIntersectionTypeNode(node))
    return [mappedNode(reader, node) ?? []].flat();
  const own = node.types.filter((each) =>
    checker
      .getIndexInfosOfType(checker.getTypeFromTypeNode(each))
      .some(({ keyType }) => keyType === info.keyType),
  );
  return own.flatMap((each) => mappedNodes(reader, info, each));
}
