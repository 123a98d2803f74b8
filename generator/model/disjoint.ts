import { isJsonOf } from "./json-values.ts";
import { isList, itemsOf, type List, tailOf } from "./list.ts";
import { resolve, type Resolved, type Types } from "./resolve.ts";
import type { ObjectType, Property, RecordType, TemplateType, TypeModel } from "./type.ts";

/** An object of JSON. */
export type AnyObject = ObjectType | RecordType;

/** Whether a type is an object in JSON. */
export function isObject(type: Resolved): type is AnyObject {
  return type.kind === "object" || type.kind === "record";
}

/** Whether some JSON value may be of both types, as far as kinds, literals, the ends of templates and what stands in objects and lists tell. */
export function shareValues(a: TypeModel, b: TypeModel, known: Known): boolean {
  return share(a, b, start(known));
}

/** Whether no object is both: by a property that one of them requires, or by one that the other, a closed one, does not have. */
export function areObjectsDisjoint(a: AnyObject, b: AnyObject, known: Known): boolean {
  return areApart(a, b, start(known));
}

/** Whether no array is both: by its length, or by an item of one of the first that one of them requires. */
export function areListsDisjoint(a: List, b: List, known: Known): boolean {
  return areListsApart(a, b, start(known));
}

/** All types, and what those look like that were asked about. */
export interface Known {
  readonly types: Types;
  readonly looks: Map<TypeModel, Looks>;
  /** Whether a `bigint` travels as an integer, as over the wires of other frameworks. */
  readonly hasIntegers?: boolean;
}

interface Search extends Known {
  /** How many objects and lists are around. */
  readonly depth: number;
  /** How many pairs of them may still be held against each other. */
  readonly pairs: { left: number };
}

/** Deeper nobody looks for what tells two types apart, and not in all pairs of long unions. */
const deepest = 3;
const mostPairs = 200;

function start(known: Known): Search {
  return { ...known, depth: 0, pairs: { left: mostPairs } };
}

function share(a: TypeModel, b: TypeModel, search: Search): boolean {
  const [first, second] = [looksOf(a, search), looksOf(b, search)];
  if ([...first.values].some((value) => overlaps(value, second.values))) return true;
  if (first.templates.some((each) => fitsText(each, second))) return true;
  if (second.templates.some((each) => fitsText(each, first))) return true;
  if (pairsShare(first.objects, second.objects, search, areApart)) return true;
  return pairsShare(first.lists, second.lists, search, areListsApart);
}

function pairsShare<Type>(
  first: readonly Type[],
  second: readonly Type[],
  search: Search,
  isApart: (a: Type, b: Type, search: Search) => boolean,
): boolean {
  const { depth, pairs } = search;
  const isApartHere = (a: Type, b: Type): boolean => {
    pairs.left -= 1;
    return isApart(a, b, { ...search, depth: depth + 1 });
  };
  const count = first.length * second.length;
  if (count > 0 && (depth >= deepest || count > pairs.left)) return true;
  return first.some((a) => second.some((b) => !isApartHere(a, b)));
}

function areApart(a: AnyObject, b: AnyObject, search: Search): boolean {
  const named = propertiesOf(a).flatMap((property) => {
    const other = propertiesOf(b).find(({ name }) => name === property.name);
    if (other === undefined || (mayMiss(property, search) && mayMiss(other, search))) return [];
    return [[property.type, other.type] as const];
  });
  const shared = [...named, ...takenByIndex(a, b, search), ...takenByIndex(b, a, search)];
  // What is no object itself is held against each other first: mostly that tells.
  const flat = { ...search, depth: deepest };
  return (
    shared.some(([first, second]) => !share(first, second, flat)) ||
    shared.some(([first, second]) => !share(first, second, search)) ||
    isClosedTo(a, b, search) ||
    isClosedTo(b, a, search)
  );
}

/** What an object requires that has no name in the other, which says of all names what they hold. */
function takenByIndex(
  a: AnyObject,
  b: AnyObject,
  search: Search,
): (readonly [TypeModel, TypeModel])[] {
  const values = b.kind === "record" ? b.values : b.patterns === undefined && b.additional;
  if (values === undefined || values === false) return [];
  const names = new Set(propertiesOf(b).map(({ name }) => name));
  return propertiesOf(a)
    .filter((each) => !names.has(each.name) && !mayMiss(each, search))
    .map(({ type }) => [type, values] as const);
}

/** Whether an object refuses a name that the other requires. */
function isClosedTo(a: AnyObject, b: AnyObject, search: Search): boolean {
  if (a.kind !== "object" || a.closed !== true) return false;
  const names = new Set(a.properties.flatMap(({ name, was = [] }) => [name, ...was]));
  return propertiesOf(b).some((each) => !names.has(each.name) && !mayMiss(each, search));
}

function areListsApart(a: List, b: List, search: Search): boolean {
  if (longest(a) < shortest(b) || longest(b) < shortest(a)) return true;
  const required = Math.max(requiredStart(a), requiredStart(b));
  return Array.from({ length: required }, (_, index) => index).some((index) => {
    // Of what stands behind a rest nothing is known by its place.
    const isKnown = [a, b].every((each) => index < fixedLength(each) || tailOf(each).length === 0);
    const [first, second] = isKnown ? [itemAt(a, index), itemAt(b, index)] : [];
    return first !== undefined && second !== undefined && !share(first, second, search);
  });
}

/** How many items of a list are written one by one. */
export function fixedLength(list: List): number {
  return list.kind === "tuple" ? list.items.length : 0;
}

function longest(list: List): number {
  const isFixed = list.kind === "tuple" && list.rest === undefined;
  return isFixed ? list.items.length : Number.POSITIVE_INFINITY;
}

function shortest(list: List): number {
  return requiredStart(list) + tailOf(list).length;
}

function requiredStart(list: List): number {
  return list.kind === "tuple" ? list.items.filter((item) => item.optional !== true).length : 0;
}

/** The type at a place of a list. */
export function itemAt(list: List, index: number): TypeModel | undefined {
  if (list.kind === "tuple") return list.items[index]?.type ?? list.rest;
  return itemsOf(list)[0];
}

/** The properties of an object that have names. */
export function propertiesOf(type: AnyObject): ObjectType["properties"] {
  return type.kind === "object" ? type.properties : [];
}

/** The types of what has no name of its own. */
export function othersOf(type: AnyObject): readonly TypeModel[] {
  if (type.kind === "record") return [type.values];
  const patterns = (type.patterns ?? []).map(({ values }) => values);
  return type.additional === undefined ? patterns : [...patterns, type.additional];
}

/** Whether an object may come without a property, or with it by another name. */
export function mayMiss({ type, optional, default: given, was }: Property, known: Known): boolean {
  if (optional === true || given !== undefined || was !== undefined) return true;
  const { values } = looksOf(type, known);
  return values.has("undefined") || values.has("unknown");
}

/** What a type looks like in JSON: kinds (`"string"`), literals (`string:"a"`), and what has parts. */
export interface Looks {
  readonly values: Set<string>;
  readonly templates: TemplateType[];
  readonly objects: AnyObject[];
  readonly lists: List[];
}

function looksOf(type: TypeModel, known: Known): Looks {
  const before = known.looks.get(type);
  if (before !== undefined) return before;
  const looks: Looks = { values: new Set(), templates: [], objects: [], lists: [] };
  look(type, { ...known, looks });
  known.looks.set(type, looks);
  return looks;
}

function look(
  type: TypeModel,
  at: Pick<Known, "types" | "hasIntegers"> & { readonly looks: Looks },
): void {
  const { values, templates, objects, lists } = at.looks;
  const resolved = resolve(type, at.types);
  if (resolved === undefined) values.add("unknown");
  else if (resolved.kind === "union") for (const each of resolved.members) look(each, at);
  else if (resolved.kind === "template") templates.push(resolved);
  else if (isObject(resolved)) objects.push(resolved);
  else if (isList(resolved)) lists.push(resolved);
  else for (const value of valuesOf(resolved)) values.add(value);
  if (resolved !== undefined && (isObject(resolved) || isList(resolved)))
    values.add(isList(resolved) ? "array:" : "object:");
  if (at.hasIntegers === true && resolved?.kind.startsWith("bigint") === true) values.add("number");
}

/** The same of what has no parts. */
function valuesOf(type: Resolved): readonly string[] {
  switch (type.kind) {
    case "literal":
    case "bigint-literal":
      return [literalText(type.value)];
    case "enum":
      return type.members.map(({ value }) => literalText(value));
    case "date":
    case "url":
    case "bytes":
    case "bigint":
      return ["string"];
    default:
      return [type.kind];
  }
}

function literalText(value: string | number | boolean): string {
  return `${typeof value}:${JSON.stringify(value)}`;
}

function overlaps(value: string, others: ReadonlySet<string>): boolean {
  if (value === "unknown" || others.has("unknown")) return true;
  const [kind = value] = value.split(":", 1);
  // Objects and lists are held against each other one by one.
  if (value === "object:" || value === "array:") return false;
  if (others.has(value)) return true;
  if (kind !== value) return others.has(kind);
  return [...others].some((other) => other.startsWith(`${value}:`));
}

/** Whether a text of a template may be one of another type, for two templates as far as their ends tell. */
function fitsText(template: TemplateType, { values, templates }: Looks): boolean {
  if (values.has("string") || values.has("unknown")) return true;
  const texts = [...values].flatMap((value) => {
    return value.startsWith("string:") ? [String(JSON.parse(value.slice("string:".length)))] : [];
  });
  if (texts.some((text) => isJsonOf(text, template, {}))) return true;
  const [start, end] = endsOf(template);
  return templates.some((other) => {
    const [otherStart, otherEnd] = endsOf(other);
    const starts = start.startsWith(otherStart) || otherStart.startsWith(start);
    return starts && (end.endsWith(otherEnd) || otherEnd.endsWith(end));
  });
}

function endsOf({ parts }: TemplateType): readonly [start: string, end: string] {
  const [first, last] = [parts[0], parts.at(-1)];
  return [typeof first === "string" ? first : "", typeof last === "string" ? last : ""];
}
