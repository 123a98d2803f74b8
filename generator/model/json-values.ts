import { fits as fitsTemplate, isNumericName, template } from "../../runtime/template.ts";
import { keepsBigint } from "./bigint-rules.ts";
import { resolve, type Resolved, type Types } from "./resolve.ts";
import { keepsList, keepsNames, keepsNumber, keepsObject, keepsString } from "./rule-values.ts";
import type { ListRules } from "./rules.ts";
import { takeTemplateApart } from "./template-parts.ts";
import type {
  ArrayType,
  JsonValue,
  ObjectType,
  Property,
  RecordType,
  SetType,
  TemplateType,
  TupleType,
  TypeModel,
} from "./type.ts";

/** Whether a JSON value is one of a type, as it crosses the wire. */
export function isJsonOf(value: JsonValue, type: TypeModel, types: Types): boolean {
  const resolved = resolve(type, types);
  return resolved === undefined || fits(value, resolved, types);
}

function fits(value: JsonValue, type: Resolved, types: Types): boolean {
  const inner = (item: JsonValue, of: TypeModel): boolean => isJsonOf(item, of, types);
  switch (type.kind) {
    case "unknown":
      return true;
    case "undefined":
      return false;
    case "null":
      return value === null;
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number" && keepsNumber(value, type.rules);
    case "string":
      return typeof value === "string" && keepsString(value, type.rules);
    case "literal":
      return value === type.value;
    case "enum":
      return type.members.some((member) => member.value === value);
    case "union":
      return type.members.some((member) => inner(value, member));
    case "array":
    case "set":
      return fitsList(value, listRules(type), (item) => inner(item, type.items));
    case "map":
      return fitsList(value, type.rules, (entry) =>
        isEntry(entry, [type.keys, type.values], inner),
      );
    case "tuple":
      return isList(value) && fitsTuple(value, type, inner);
    case "record":
      return isObject(value) && fitsRecord(value, type, inner);
    case "object":
      return isObject(value) && fitsObject(value, { type, types }, inner);
    default:
      return typeof value === "string" && isText(value, type);
  }
}

function listRules(type: ArrayType | SetType): ListRules {
  return { ...type.rules, ...(type.kind === "set" ? { uniqueItems: true } : {}) };
}

function fitsList(
  value: JsonValue,
  rules: ListRules | undefined,
  isItem: (item: JsonValue) => boolean,
): boolean {
  return isList(value) && keepsList(value, rules) && value.every(isItem);
}

function fitsRecord(
  value: { readonly [key: string]: JsonValue },
  { rules, values }: RecordType,
  inner: Inner,
): boolean {
  const isKept = keepsObject(value, rules) && keepsNames(Object.keys(value), rules);
  return isKept && Object.values(value).every((item) => inner(item, values));
}

type Inner = (value: JsonValue, type: TypeModel) => boolean;

export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEntry(
  entry: JsonValue,
  [keys, values]: readonly [TypeModel, TypeModel],
  inner: Inner,
): boolean {
  if (!isList(entry)) return false;
  const [key, value, ...rest] = entry;
  if (key === undefined || value === undefined || rest.length > 0) return false;
  return inner(key, keys) && inner(value, values);
}

function fitsTuple(value: readonly JsonValue[], type: TupleType, inner: Inner): boolean {
  const { items, rest, tail = [] } = type;
  const least = items.filter((item) => item.optional !== true).length + tail.length;
  if (value.length < least || (rest === undefined && value.length > items.length)) return false;
  const last = value.length - tail.length;
  return value.every((item, index) => {
    const of = index >= last ? tail[index - last]?.type : (items[index]?.type ?? rest);
    return of !== undefined && inner(item, of);
  });
}

function fitsObject(
  value: { readonly [key: string]: JsonValue },
  { type, types }: { readonly type: ObjectType; readonly types: Types },
  inner: Inner,
): boolean {
  const named = type.properties.every((property) => {
    const item = Object.hasOwn(value, property.name) ? value[property.name] : undefined;
    return item === undefined ? mayBeAbsent(property, types) : inner(item, property.type);
  });
  const names = new Set(type.properties.map(({ name }) => name));
  const others = Object.entries(value).filter(([name]) => !names.has(name));
  const isOpen = type.closed !== true || others.length === 0;
  const keys = others.map(([name]) => name);
  const isWhole = named && isOpen && keepsObject(value, type.rules) && keepsNames(keys, type.rules);
  return isWhole && others.every(([name, item]) => fitsSignatures([name, item], type, inner));
}

/** A property without a name of its own: of the types of all index signatures that take its name. */
function fitsSignatures(
  [name, item]: readonly [string, JsonValue],
  type: ObjectType,
  inner: Inner,
): boolean {
  return signaturesOf(name, type).every((each) => inner(item, each));
}

/** What the index signatures that take a name say of its value. */
export function signaturesOf(
  name: string,
  { additional, patterns = [] }: Pick<ObjectType, "additional" | "patterns">,
): readonly TypeModel[] {
  const taking = patterns.filter(({ keys }) =>
    keys.kind === "number" ? isNumericName(name) : isTemplate(name, keys),
  );
  return [...taking.map(({ values }) => values), ...(additional ? [additional] : [])];
}

/** What has a default, or may be `undefined`, need not be there. */
export function mayBeAbsent(
  { optional, default: fallback, type }: Property,
  types: Types,
): boolean {
  return optional === true || fallback !== undefined || holdsUndefined(type, types);
}

function holdsUndefined(type: TypeModel, types: Types): boolean {
  const resolved = resolve(type, types);
  if (resolved?.kind === "undefined" || resolved?.kind === "unknown") return true;
  return (
    resolved?.kind === "union" && resolved.members.some((member) => holdsUndefined(member, types))
  );
}

function isTemplate(value: string, type: TemplateType): boolean {
  const { texts, holes } = takeTemplateApart(type);
  const words = holes.map(({ hole, mappings = [] }) => [hole, ...mappings].join(" "));
  return fitsTemplate(value, template(texts, words));
}

type Text = Extract<
  Resolved,
  { kind: "date" | "url" | "bytes" | "bigint" | "bigint-literal" | "template" }
>;

function isText(value: string, type: Text): boolean {
  switch (type.kind) {
    case "date":
      return /^\d{4}-\d\d-\d\dT/i.test(value) && !Number.isNaN(Date.parse(value));
    case "url":
      return URL.canParse(value);
    case "bytes":
      return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value);
    case "bigint":
      return /^-?\d+$/.test(value) && keepsBigint(value, type.rules);
    case "bigint-literal":
      return value === type.value;
    case "template":
      return isTemplate(value, type) && keepsString(value, type.rules);
    default:
      return type satisfies never;
  }
}
