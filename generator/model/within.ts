import { createDelicate } from "./delicate.ts";
import { isList, itemsOf, type List } from "./list.ts";
import { isJsonOf } from "./json-values.ts";
import { resolve, type Resolved, type Types } from "./resolve.ts";
import type { ObjectType, Property, RecordType, TypeModel } from "./type.ts";

/**
 * Whether each JSON value of a type is one of another type too, and is in memory what it is on the wire. What is not seen to be so is not: `false` says nothing.
 */
export function isWithin(type: TypeModel, other: TypeModel, types: Types): boolean {
  if ([type, other].some(createDelicate(types))) return false;
  return within(type, other, { types, assumed: new Set(), steps: { left: mostSteps } });
}

/** Types that hold each other in many ways make many pairs. */
const mostSteps = 10_000;

interface Comparison {
  readonly types: Types;
  /** Pairs of which the first is within the second as long as nothing says otherwise, so that recursion ends. */
  readonly assumed: Set<string>;
  readonly steps: { left: number };
}

function within(type: TypeModel, other: TypeModel, comparison: Comparison): boolean {
  const { types, assumed, steps } = comparison;
  steps.left -= 1;
  if (steps.left < 0) return false;
  const pair = JSON.stringify([type, other]);
  if (assumed.has(pair)) return true;
  const [first, second] = [resolve(type, types), resolve(other, types)];
  if (first === undefined || second === undefined) return false;
  const before = [...assumed];
  assumed.add(pair);
  if (isPart(first, second, comparison)) return true;
  // What was taken for so meanwhile may have been so because of this.
  assumed.clear();
  for (const each of before) assumed.add(each);
  return false;
}

function isPart(type: Resolved, other: Resolved, comparison: Comparison): boolean {
  if (other.kind === "unknown" || JSON.stringify(type) === JSON.stringify(other)) return true;
  if (type.kind === "unknown") return anyJson.every((member) => within(member, other, comparison));
  if (type.kind === "union")
    return type.members.every((member) => within(member, other, comparison));
  const values = valuesOf(type);
  if (values !== undefined)
    return values.every((value) => isJsonOf(value, other, comparison.types));
  if (other.kind === "union")
    return other.members.some((member) => within(type, member, comparison));
  if (isObject(type) && isObject(other)) return isObjectPart(type, other, comparison);
  if (isList(type) && isList(other)) return isListPart(type, other, comparison);
  return isTextPart(type, other) || isNumberPart(type, other);
}

/** What `unknown` is. */
const anyJson: readonly TypeModel[] = [
  { kind: "null" },
  { kind: "boolean" },
  { kind: "number" },
  { kind: "string" },
  { kind: "array", items: { kind: "unknown" } },
  { kind: "record", values: { kind: "unknown" } },
];

/** The values of a type, where they can be counted. */
function valuesOf(type: Resolved): readonly (string | number | boolean | null)[] | undefined {
  if (type.kind === "null") return [null];
  if (type.kind === "boolean") return [true, false];
  if (type.kind === "literal") return [type.value];
  return type.kind === "enum" ? type.members.map(({ value }) => value) : undefined;
}

function isTextPart(type: Resolved, other: Resolved): boolean {
  const isText = type.kind === "string" || type.kind === "template";
  return isText && other.kind === "string" && other.rules === undefined;
}

function isNumberPart(type: Resolved, other: Resolved): boolean {
  return type.kind === "number" && other.kind === "number" && other.rules === undefined;
}

function isListPart(type: List, other: List, comparison: Comparison): boolean {
  if (other.kind !== "array" || other.rules !== undefined) return false;
  return itemsOf(type).every((item) => within(item, other.items, comparison));
}

type AnyObject = ObjectType | RecordType;

function isObject(type: Resolved): type is AnyObject {
  return type.kind === "object" || type.kind === "record";
}

function isObjectPart(type: AnyObject, other: AnyObject, comparison: Comparison): boolean {
  if (other.rules !== undefined) return false;
  const { properties, additional = unknown } = asObject(other);
  // Which names fit a pattern, or stood for others once, is not looked into.
  const isPlain = properties.every(({ was }) => was === undefined);
  if (!isPlain || asObject(other).patterns !== undefined) return false;
  const own = asObject(type);
  if (asObject(other).closed === true && own.closed !== true) return false;
  // An open one may have any names, old ones too.
  if (own.closed === true && own.properties.some(({ was }) => was !== undefined)) return false;
  const names = new Set(properties.map(({ name }) => name));
  const rest = own.closed === true ? [] : [own.additional ?? unknown];
  return (
    properties.every((property) => hasPart(own, { property, rest }, comparison)) &&
    own.properties.every(
      ({ name, type: value }) =>
        names.has(name) || (isOpen(other) && isValuePart(value, additional, comparison)),
    ) &&
    rest.every((value) => isValuePart(value, additional, comparison))
  );
}

const unknown: TypeModel = { kind: "unknown" };

function asObject(type: AnyObject): ObjectType {
  if (type.kind === "object") return type;
  return { kind: "object", properties: [], additional: type.values };
}

function isOpen(type: AnyObject): boolean {
  return type.kind === "record" || type.closed !== true;
}

interface Wanted {
  readonly property: Property;
  /** What a property without a name of its own may be. */
  readonly rest: readonly TypeModel[];
}

/** Whether what an object has under a name is what another one wants there. */
function hasPart(type: ObjectType, { property, rest }: Wanted, comparison: Comparison): boolean {
  const own = type.properties.find(({ name }) => name === property.name);
  const isWanted = property.optional !== true && property.default === undefined;
  if (own === undefined)
    return !isWanted && rest.every((value) => isValuePart(value, property.type, comparison));
  const mayMiss = own.optional === true || own.default !== undefined || own.was !== undefined;
  if (mayMiss && isWanted) return false;
  return isValuePart(own.type, property.type, comparison, isWanted);
}

/** Where a property may be missing, `undefined` is nothing more than that. */
function isValuePart(
  type: TypeModel,
  other: TypeModel,
  comparison: Comparison,
  isWanted = false,
): boolean {
  const resolved = resolve(type, comparison.types);
  if (isWanted || resolved?.kind !== "union") return within(type, other, comparison);
  const there = resolved.members.filter(({ kind }) => kind !== "undefined");
  return there.every((member) => within(member, other, comparison));
}
