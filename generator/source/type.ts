import { isDeepStrictEqual } from "node:util";

import { ts } from "./ts-morph.js";

import type { TypeModel } from "../model/type.ts";
import { nameOfId } from "../model/type-id.ts";
import { aliasRules, refuseLostRules, type Written } from "./alias-rules.ts";
import { listBehind, onlyBase, readArray, readListBehind, readTuple } from "./array.ts";
import { isTooManyParts } from "./bounds.ts";
import { readBranded } from "./brand.ts";
import { isClassInstance, readClass } from "./class.ts";
import { readCollection } from "./collection.ts";
import { constrain } from "./constrain.ts";
import { doubtWritten } from "./doubt.ts";
import { isEnum, readEnum } from "./enum.ts";
import { fittingRules } from "./fitting-rules.ts";
import { readMarked, withKeyMarks, withoutMarks } from "./marked-type.ts";
import { refer } from "./named-types.ts";
import { readObject } from "./object.ts";
import { type Place, unwrapTypeNode } from "./place.ts";
import { isPlainNode } from "./plain-node.ts";
import {
  isCollection,
  isPlatformData,
  isPlatformSymbol,
  isSentByItself,
  platformName,
  readPlatformType,
} from "./platform.ts";
import { readPrimitive } from "./primitive.ts";
import { type Nameless, report, type Reader } from "./reader.ts";
import { isReference, markOf, wordOf } from "./words.ts";
import { namelessId } from "./type-id.ts";
import { readUnion } from "./union.ts";
import { unreadable } from "./unreadable.ts";
import { keysNode } from "./written.ts";
import { refuseUnresolvedParts } from "./unresolved.ts";

// Deeper than any type that somebody wrote without recursion.
const deepest = 100;

/** A type as it stands at a place: a reference when it has a name, else all of it. */
export function readType(reader: Reader, type: ts.Type, place: Place): TypeModel {
  const model = readAt(reader, type, place);
  if (reader.doubt !== "none") reader.facts.places.set(model, place);
  return model;
}

function readAt(reader: Reader, type: ts.Type, place: Place): TypeModel {
  if (place.depth > deepest) return refuseDepth(reader, type, place);
  if (isTooManyParts(reader, place)) return unreadable;
  const plain = readPlain(reader, type, place);
  if (plain !== undefined) return plain;
  const { rules, node, mapped } = readWritten(reader, type, place);
  const all = [...rules, ...(place.rules ?? [])];
  const isHolder =
    reader.checker.isArrayType(type) ||
    reader.checker.isTupleType(type) ||
    isCollection(reader, type) ||
    ((type.isUnion() || isRecordOf(reader, type)) && isTaken(place));
  // They have no name of their own, and the nodes of what they hold stand behind the alias, or behind `T[K]` and `User["port"]`.
  const taken = isHolder && node !== undefined ? { ...place, type: node, mapped } : place;
  const keys = keysNode(reader, type, node);
  const at = keys === undefined ? taken : { ...taken, keys: { of: type, node: keys } };
  const model = readUnruled(reader, type, at);
  if (isRefused(model)) return model;
  return constrain(reader, { model, place }, fittingRules(reader, { type, place }, all));
}

/** What is refused needs no word about what is demanded of it. */
function isRefused(model: TypeModel): boolean {
  return model === unreadable || (model.kind === "union" && model.members.includes(unreadable));
}

/** What is read in the same way wherever it stands, `string` and what was referred to by its name before, where nothing more is demanded of it. */
function readPlain(reader: Reader, type: ts.Type, place: Place): TypeModel | undefined {
  const { type: node, rules = [] } = place;
  if (node === undefined || rules.length > 0 || !isPlainNode(reader, node)) return undefined;
  if ((type.flags & plainFlags) !== 0) return readPrimitive(reader, type, place);
  const id = reader.facts.referred.get(type);
  return id === undefined ? undefined : { kind: "ref", id };
}

const plainFlags =
  ts.TypeFlags.String |
  ts.TypeFlags.Number |
  ts.TypeFlags.Boolean |
  ts.TypeFlags.Null |
  ts.TypeFlags.StringLiteral |
  ts.TypeFlags.NumberLiteral |
  ts.TypeFlags.BooleanLiteral;

/** `Record<"a" | "b", Port>`, whose rules are those of its arguments. */
function isRecordOf(reader: Reader, { aliasSymbol }: ts.Type): boolean {
  return aliasSymbol?.name === "Record" && isPlatformSymbol(reader, aliasSymbol);
}

/** `T[K]` in a mapped type, `User["port"]`, `(Port | null) & (number | null)`: not as the type was written. */
function isTaken({ type, mapped }: Place): boolean {
  const node = unwrapTypeNode(type);
  if (mapped !== undefined || node === undefined) return mapped !== undefined;
  return ts.isIndexedAccessTypeNode(node) || ts.isIntersectionTypeNode(node);
}

/** How a type was written, and the rules of the aliases by which it was; there is none behind `string` and `Item[]`. */
function readWritten(reader: Reader, type: ts.Type, place: Place): Written {
  if (place.type !== undefined && isPlainNode(reader, place.type))
    return { rules: [], node: unwrapTypeNode(place.type), mapped: place.mapped };
  const written = aliasRules(reader, type, place);
  doubtWritten(reader, type, { at: place.type, behind: written.node });
  if (!isRefusedHolder(reader, type)) refuseLostRules(reader, { type, node: written.node }, place);
  refuseUnresolvedParts(reader, written.node, place);
  return written;
}

/** `AsyncIterable<Name>` in a payload, which is refused as a whole. */
function isRefusedHolder(reader: Reader, type: ts.Type): boolean {
  if (reader.checker.isArrayType(type) || reader.checker.isTupleType(type)) return false;
  if (type.isUnion() || platformName(reader, type) === undefined) return false;
  return !isCollection(reader, type) && !isPlatformData(reader, type);
}

function readUnruled(reader: Reader, type: ts.Type, place: Place): TypeModel {
  return readPrimitive(reader, type, place) ?? readCompound(reader, type, place);
}

function readCompound(reader: Reader, type: ts.Type, place: Place): TypeModel {
  const refused = readSpecialClass(reader, type, place);
  return refused ?? refer(reader, type, place) ?? readInPlace(reader, type, place);
}

/** All of a type, also when it has a name: what stands behind a reference. */
export function readStructure(reader: Reader, type: ts.Type, place: Place): TypeModel {
  if (isEnum(type)) return readEnum(reader, type, place);
  const marked = readMarked(reader, type, place);
  if (marked !== undefined) return marked;
  if (type.isUnion()) return readUnion(reader, type, place);
  if (reader.checker.isArrayType(type)) return readArray(reader, type, place);
  if (reader.checker.isTupleType(type)) return readTuple(reader, type, place);
  if (isCollection(reader, type)) return readCollection(reader, type, place);
  const list = listBehind(reader, type);
  if (list !== undefined) return readListBehind(reader, { type, node: list }, place);
  if (isClassInstance(type)) return readClass(reader, type, place);
  const branded = type.isIntersection() ? readBranded(reader, type, place) : undefined;
  if (branded !== undefined) return branded;
  const object = readObject(reader, type, place);
  return withKeyMarks(reader, type, withoutMarks(reader, object, type.isIntersection()));
}

/** A nameless type; when it turns out to contain itself it is given a name after all. */
function readInPlace(reader: Reader, type: ts.Type, place: Place): TypeModel {
  if (!isStructured(type)) return readStructure(reader, type, place);
  const known = refersBack(reader, type);
  if (known !== undefined) return known;
  const { spent } = reader;
  const before = spent.parts;
  const entry: Nameless = { isCircular: false };
  reader.open.set(type, entry);
  const model = readStructure(reader, type, place);
  reader.open.delete(type);
  const { id } = entry;
  if (entry.isCircular) reader.closed.set(type, { id, model, parts: spent.parts - before });
  return id === undefined ? model : named(reader, id, model);
}

/** A nameless type of more types than these is given a name where it is met again among those that lead to one another: they would be read again and again. */
const mostAgain = 30;

/** A reference to a nameless type that is being read, or that was read and is too much to be read again. */
function refersBack(reader: Reader, type: ts.Type): TypeModel | undefined {
  const open = reader.open.get(type);
  if (open !== undefined) {
    const all = [...reader.open];
    for (const [, each] of all.slice(all.findIndex(([first]) => first === type)))
      each.isCircular = true;
    return { kind: "ref", id: (open.id ??= namelessId(reader, type)) };
  }
  const closed = reader.closed.get(type);
  if (closed === undefined) return undefined;
  for (const each of reader.open.values()) each.isCircular = true;
  if (closed.id === undefined && closed.parts <= mostAgain) return undefined;
  return named(reader, (closed.id ??= namelessId(reader, type)), closed.model);
}

function named(reader: Reader, id: string, type: TypeModel): TypeModel {
  const { types } = reader.named;
  const read = { name: nameOfId(id), type };
  // It is read wherever it stands, and stays the object that it was.
  if (!isDeepStrictEqual(types.get(id), read)) types.set(id, read);
  return { kind: "ref", id };
}

/** Objects without a name; only they can contain themselves without one. */
function isStructured(type: ts.Type): boolean {
  return (
    (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && !isReference(type)
  );
}

/** `Date` and other classes of the platform, services, the words of a contract: known by who declares them. */
function readSpecialClass(reader: Reader, type: ts.Type, place: Place): TypeModel | undefined {
  const word = wordOf(reader, type);
  if (word !== undefined) return refuseWord(reader, { word, place });
  if (type.isUnion() || reader.checker.isArrayType(type) || reader.checker.isTupleType(type))
    return undefined;
  const platform = platformName(reader, type);
  const base = platform === undefined ? dataBehind(reader, type) : undefined;
  if (base !== undefined) return readPlatformType(reader, base, place);
  if (platform !== undefined) {
    const isRead = isCollection(reader, type) || isPlatformData(reader, type);
    return isRead ? undefined : readPlatformType(reader, type, place);
  }
  return isService(reader, type) ? refuseService(reader, type, place) : undefined;
}

/** `interface Stamp extends Date {}`, mongoose's `NativeDate`: a `Date` by another name. */
function dataBehind(reader: Reader, type: ts.Type): ts.Type | undefined {
  const symbol = type.symbol as ts.Symbol | undefined; // absent for primitives and unions
  const node = symbol === undefined ? undefined : onlyBase(symbol);
  if (node === undefined) return undefined;
  const base = reader.checker.getTypeAtLocation(node);
  return isSentByItself(reader, base) ? base : dataBehind(reader, base);
}

function isService(reader: Reader, type: ts.Type): boolean {
  const known = reader.facts.services.get(type);
  if (known !== undefined) return known;
  const answer = markOf(reader, type, "Service") !== undefined;
  reader.facts.services.set(type, answer);
  return answer;
}

function refuseService(reader: Reader, type: ts.Type, place: Place): TypeModel {
  report(reader, "service-in-payload", {
    place,
    values: { type: reader.checker.typeToString(type) },
  });
  return unreadable;
}

const insteadOfWord: Readonly<Record<string, string>> = {
  Event: "Declare it as a member of the service: `name: Event<T>`.",
  On: "Declare it as a member of the service.",
  OnTopic: "Declare it as a member of the service.",
  Every: "Declare it as a member of the service.",
  Cron: "Declare it as a member of the service.",
  Consume: "Declare it as a member of the service.",
  Publish: "Declare it as a member of the service.",
  Command: "Write `Command` as the whole result of a method.",
  Throws: "Write `Throws<T, E>` as the whole result of a method.",
  Service: "Send data that identifies the service.",
  ServiceError: "Declare an interface that extends it.",
};

function refuseWord(reader: Reader, { word, place }: { word: string; place: Place }): TypeModel {
  const instead = insteadOfWord[word] ?? "Write the data itself.";
  report(reader, "word-in-payload", { place, values: { type: word, instead } });
  return unreadable;
}

/** Somebody wrote all these levels, or one that leads to itself with another type each time. */
function refuseDepth(reader: Reader, type: ts.Type, place: Place): TypeModel {
  if (isWrittenOut(place)) {
    report(reader, "nested-too-deeply", { place, values: { most: String(deepest) } });
    return unreadable;
  }
  const name = reader.checker.typeToString(type);
  report(reader, "infinite-type", { place, values: { type: name.slice(0, 60) } });
  return unreadable;
}

/** Whether each level has been written in a place of its own. */
function isWrittenOut(place: Place): boolean {
  const seen = new Set<ts.TypeNode>();
  for (let at: Place | undefined = place; at !== undefined && at.depth > 0; at = at.parent) {
    if (at.type === undefined || seen.has(at.type)) return false;
    seen.add(at.type);
  }
  return true;
}
