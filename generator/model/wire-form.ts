import { resolve, type Types } from "./resolve.ts";
import type { ObjectType, RecordType, TupleType, TypeModel } from "./type.ts";

type Resolved = Exclude<TypeModel, { kind: "ref" }>;

/**
 * Two members of a union that cannot be told apart on the wire, in words: some JSON value is both of them, and becomes a
 * different value in memory for each (`Date | string`). Members that become the same value do no harm.
 */
export function findConflict(
  members: readonly TypeModel[],
  types: Types,
): readonly [first: string, second: string] | undefined {
  // Without a conversion there is nothing to take for something else; nearly all unions end here.
  if (!members.some((member) => converts(member, types))) return undefined;
  for (const [index, first] of members.entries()) {
    for (const second of members.slice(index + 1)) {
      const comparison: Comparison = { types, open: new Set() };
      if (conflicts(first, second, comparison)) return [describe(first), describe(second)];
    }
  }
  return undefined;
}

interface Comparison {
  readonly types: Types;
  /** Pairs that are being compared, so that recursion ends. */
  readonly open: Set<string>;
}

function conflicts(a: TypeModel, b: TypeModel, comparison: Comparison): boolean {
  const first = resolve(a, comparison.types);
  const second = resolve(b, comparison.types);
  if (first === undefined || second === undefined) return false;
  if (first === second || isOpen(a, b, comparison)) return false;
  if (first.kind === "union")
    return first.members.some((member) => conflicts(member, b, comparison));
  if (second.kind === "union")
    return second.members.some((member) => conflicts(a, member, comparison));
  if (first.kind === "date") return conflictsWithDate(second);
  if (second.kind === "date") return conflictsWithDate(first);
  if (first.kind === "unknown") return converts(second, comparison.types);
  if (second.kind === "unknown") return converts(first, comparison.types);
  return conflictsInside(first, second, comparison);
}

/** Only named types can contain themselves. */
function isOpen(a: TypeModel, b: TypeModel, { open }: Comparison): boolean {
  if (a.kind !== "ref" || b.kind !== "ref") return false;
  const pair = JSON.stringify([a.id, b.id]);
  if (open.has(pair)) return true;
  open.add(pair);
  return false;
}

function conflictsWithDate(other: Resolved): boolean {
  switch (other.kind) {
    case "string":
    case "unknown":
      return true;
    case "literal":
      return isDateText(other.value);
    case "enum":
      return other.members.some(({ value }) => isDateText(value));
    default:
      return false;
  }
}

function isDateText(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/i.test(value);
}

function conflictsInside(a: Resolved, b: Resolved, comparison: Comparison): boolean {
  if (isList(a) && isList(b)) return listsConflict(a, b, comparison);
  if (isObject(a) && isObject(b)) return objectsConflict(a, b, comparison);
  return false;
}

type List = Extract<TypeModel, { kind: "array" }> | TupleType;

function isList(type: Resolved): type is List {
  return type.kind === "array" || type.kind === "tuple";
}

function listsConflict(a: List, b: List, comparison: Comparison): boolean {
  const length = Math.max(fixedLength(a), fixedLength(b)) + 1;
  const [shortA, shortB] = [requiredLength(a), requiredLength(b)];
  const isTooShort = (list: List, needed: number): boolean => fixedEnd(list) < needed;
  if (isTooShort(a, shortB) || isTooShort(b, shortA)) return false;
  for (let index = 0; index < length; index += 1) {
    const [first, second] = [itemAt(a, index), itemAt(b, index)];
    if (first && second && conflicts(first, second, comparison)) return true;
  }
  return false;
}

function fixedLength(list: List): number {
  return list.kind === "array" ? 0 : list.items.length;
}

/** How long a list can be. */
function fixedEnd(list: List): number {
  return list.kind === "array" || list.rest !== undefined
    ? Number.POSITIVE_INFINITY
    : list.items.length;
}

function requiredLength(list: List): number {
  return list.kind === "array" ? 0 : list.items.filter((item) => item.optional !== true).length;
}

function itemAt(list: List, index: number): TypeModel | undefined {
  return list.kind === "array" ? list.items : (list.items[index]?.type ?? list.rest);
}

function isObject(type: Resolved): type is ObjectType | RecordType {
  return type.kind === "object" || type.kind === "record";
}

function objectsConflict(
  a: ObjectType | RecordType,
  b: ObjectType | RecordType,
  comparison: Comparison,
): boolean {
  if (areDisjoint(a, b, comparison.types)) return false;
  const names = new Set([...propertiesOf(a), ...propertiesOf(b)].map(({ name }) => name));
  const pairs = [...names].map((name) => [valueOf(a, name), valueOf(b, name)] as const);
  pairs.push([othersOf(a), othersOf(b)]);
  return pairs.some(([first, second]) => first && second && conflicts(first, second, comparison));
}

function propertiesOf(type: ObjectType | RecordType): ObjectType["properties"] {
  return type.kind === "object" ? type.properties : [];
}

function othersOf(type: ObjectType | RecordType): TypeModel | undefined {
  return type.kind === "object" ? type.additional : type.values;
}

function valueOf(type: ObjectType | RecordType, name: string): TypeModel | undefined {
  return propertiesOf(type).find((property) => property.name === name)?.type ?? othersOf(type);
}

/** Whether a property that both require has no value in common, so that no object is both. */
function areDisjoint(
  a: ObjectType | RecordType,
  b: ObjectType | RecordType,
  types: Types,
): boolean {
  return propertiesOf(a).some((property) => {
    const other = propertiesOf(b).find(({ name }) => name === property.name);
    if (other === undefined || property.optional === true || other.optional === true) return false;
    const values = valuesOf(other.type, types);
    return [...valuesOf(property.type, types)].every((value) => !overlaps(value, values));
  });
}

/** What a type looks like in JSON: kinds (`"string"`), and literals (`string:"a"`). */
function valuesOf(type: TypeModel, types: Types): Set<string> {
  const resolved = resolve(type, types);
  if (resolved === undefined) return new Set(["unknown"]);
  switch (resolved.kind) {
    case "union":
      return new Set(resolved.members.flatMap((member) => [...valuesOf(member, types)]));
    case "literal":
      return new Set([literalText(resolved.value)]);
    case "enum":
      return new Set(resolved.members.map(({ value }) => literalText(value)));
    case "date":
      return new Set(["string"]);
    case "tuple":
      return new Set(["array"]);
    case "record":
      return new Set(["object"]);
    default:
      return new Set([resolved.kind]);
  }
}

function literalText(value: string | number | boolean): string {
  return `${typeof value}:${JSON.stringify(value)}`;
}

function overlaps(value: string, others: ReadonlySet<string>): boolean {
  if (value === "unknown" || others.has("unknown") || others.has(value)) return true;
  const [kind = value] = value.split(":", 1);
  if (kind !== value) return others.has(kind);
  return [...others].some((other) => other.startsWith(`${value}:`));
}

/** Whether a value of a type is another one in memory than on the wire. */
function converts(type: TypeModel, types: Types, seen: Set<string> = new Set()): boolean {
  if (type.kind === "ref") {
    if (seen.has(type.id)) return false;
    seen.add(type.id);
  }
  const resolved = resolve(type, types);
  const inner = (part: TypeModel | undefined): boolean =>
    part !== undefined && converts(part, types, seen);
  switch (resolved?.kind) {
    case "date":
      return true;
    case "array":
      return inner(resolved.items);
    case "tuple":
      return resolved.items.some((item) => inner(item.type)) || inner(resolved.rest);
    case "object":
      return (
        resolved.properties.some(({ type: value }) => inner(value)) || inner(resolved.additional)
      );
    case "record":
      return inner(resolved.values);
    case "union":
      return resolved.members.some(inner);
    default:
      return false;
  }
}

function describe(type: TypeModel): string {
  switch (type.kind) {
    case "ref":
      return `\`${type.id.slice(type.id.indexOf("#") + 1)}\``;
    case "date":
      return "`Date`";
    case "literal":
      return `\`${JSON.stringify(type.value)}\``;
    case "object":
      return `\`{ ${type.properties.map(({ name }) => name).join(", ")} }\``;
    case "array":
      return `${describe(type.items)} in an array`;
    default:
      return `\`${type.kind}\``;
  }
}
