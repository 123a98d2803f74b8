import { createDelicate, isFilled } from "./delicate.ts";
import { describeBriefly } from "./describe.ts";
import {
  type AnyObject,
  areListsDisjoint,
  areObjectsDisjoint,
  fixedLength,
  isObject,
  itemAt,
  type Known,
  mayMiss,
  othersOf,
  propertiesOf,
  shareValues,
} from "./disjoint.ts";
import { isList, itemsOf, type List, tailOf } from "./list.ts";
import { resolve, type Resolved, type Types } from "./resolve.ts";
import type { BrandedType, TypeModel } from "./type.ts";
import { isTextForm, textConflicts } from "./wire-text.ts";

/** What is known about types and pairs of them; shared by all unions of a model, since they meet the same ones again and again. */
export interface WireForms extends Known {
  /** A value of the type is another one in memory than on the wire, has a brand, or gets what did not come. */
  readonly isDelicate: (type: TypeModel) => boolean;
  /** Pairs of named types that were compared to the end, without a conflict. */
  readonly distinct: Set<string>;
}

/** What {@link findConflict} needs to know about all types, and about the wire. */
export function createWireForms(types: Types, wire: Pick<Known, "hasIntegers"> = {}): WireForms {
  return {
    ...wire,
    types,
    looks: new Map(),
    isDelicate: createDelicate(types, isFilled),
    distinct: new Set(),
  };
}

/**
 * Two members of a union that cannot be told apart on the wire, in words: some JSON value is both of them, and becomes a
 * different value in memory for each (`Date | string`), or has another brand. Members that become the same value do no harm.
 */
export function findConflict(
  members: readonly TypeModel[],
  forms: WireForms,
): readonly [first: string, second: string] | undefined {
  // Without a conversion or a brand there is nothing to take for something else; nearly all unions end here.
  if (!members.some(forms.isDelicate)) return undefined;
  for (const [index, first] of members.entries()) {
    for (const second of members.slice(index + 1)) {
      const open = new Set<string>();
      if (conflicts(first, second, { ...forms, open }))
        return [describeBriefly(first), describeBriefly(second)];
      // While a comparison is under way a pair may be taken for harmless because it is open; at its end that is so.
      for (const pair of open) forms.distinct.add(pair);
    }
  }
  return undefined;
}

interface Comparison extends WireForms {
  /** Pairs that are being compared, or were, so that recursion ends. */
  readonly open: Set<string>;
}

function conflicts(a: TypeModel, b: TypeModel, comparison: Comparison): boolean {
  const { types, isDelicate } = comparison;
  if (!isDelicate(a) && !isDelicate(b)) return false;
  const first = resolve(a, types);
  const second = resolve(b, types);
  if (first === undefined || second === undefined) return false;
  if (first === second || isOpen(a, b, comparison)) return false;
  if (brandsConflict(a, b, comparison)) return true;
  if (first.kind === "union")
    return first.members.some((member) => conflicts(member, b, comparison));
  if (second.kind === "union")
    return second.members.some((member) => conflicts(a, member, comparison));
  if (comparison.hasIntegers === true && (isIntegerOf(first, second) || isIntegerOf(second, first)))
    return true;
  if (isTextForm(first)) return textConflicts(first, second);
  if (isTextForm(second)) return textConflicts(second, first);
  if (first.kind === "unknown") return isDelicate(second);
  if (second.kind === "unknown") return isDelicate(first);
  return conflictsInside(first, second, comparison);
}

/** Whether an integer may be a `bigint`, and a number. */
function isIntegerOf(bigint: Resolved, number: Resolved): boolean {
  if (bigint.kind !== "bigint" && bigint.kind !== "bigint-literal") return false;
  const isIt = (value: unknown): boolean =>
    Number.isInteger(value) && (bigint.kind === "bigint" || bigint.value === String(value));
  if (number.kind === "literal") return isIt(number.value);
  if (number.kind === "enum") return number.members.some(({ value }) => isIt(value));
  return number.kind === "number";
}

/** `UserId | OrderId`, both strings: on the wire nothing says which of them a string is. */
function brandsConflict(a: TypeModel, b: TypeModel, comparison: Comparison): boolean {
  const { types } = comparison;
  const [first, second] = [brandOf(a, types), brandOf(b, types)];
  if (first === undefined || second === undefined) return false;
  if (JSON.stringify(first.brand) === JSON.stringify(second.brand) && first.brand.length > 0)
    return false;
  return shareValues(first.base, second.base, comparison);
}

function brandOf(type: TypeModel, types: Types): BrandedType | undefined {
  if (type.kind === "branded") return type;
  const named = type.kind === "ref" ? types[type.id]?.type : undefined;
  return named?.kind === "branded" || (named?.kind === "ref" && named !== type)
    ? brandOf(named, types)
    : undefined;
}

/** Only named types can contain themselves. */
function isOpen(a: TypeModel, b: TypeModel, { open, distinct }: Comparison): boolean {
  if (a.kind !== "ref" || b.kind !== "ref") return false;
  const pair = JSON.stringify([a.id, b.id]);
  if (open.has(pair) || distinct.has(pair)) return true;
  open.add(pair);
  return false;
}

function conflictsInside(a: Resolved, b: Resolved, comparison: Comparison): boolean {
  if (isList(a) && isList(b)) return listsConflict(a, b, comparison);
  if (isObject(a) && isObject(b)) return objectsConflict(a, b, comparison);
  return false;
}

/** Lists of the wire: those that become different things in memory conflict where one JSON array may be both. */
function listsConflict(a: List, b: List, comparison: Comparison): boolean {
  if (areListsDisjoint(a, b, comparison)) return false;
  if (formOf(a) !== formOf(b)) return true;
  return pairsOf(a, b).some(
    ([first, second]) => first && second && conflicts(first, second, comparison),
  );
}

function formOf({ kind }: List): string {
  return kind === "tuple" ? "array" : kind;
}

/** What stands at the same place of both; all places before the ends of tuples, and one beyond. */
function pairsOf(a: List, b: List): (readonly [TypeModel | undefined, TypeModel | undefined])[] {
  const tails = [...tailOf(a), ...tailOf(b)].map(({ type }) => type);
  const length = Math.max(fixedLength(a), fixedLength(b)) + 1;
  const pairs = Array.from({ length }, (_, index) => [itemAt(a, index), itemAt(b, index)] as const);
  // Where the items after a rest stand is not known: each may meet any item of the other.
  const others = [a, b].flatMap(itemsOf);
  return tails.length === 0
    ? pairs
    : [...pairs, ...tails.flatMap((tail) => others.map((other) => [tail, other] as const))];
}

function objectsConflict(a: AnyObject, b: AnyObject, comparison: Comparison): boolean {
  if (areObjectsDisjoint(a, b, comparison)) return false;
  if (fillsOther(a, b, comparison) || fillsOther(b, a, comparison)) return true;
  const names = new Set([...propertiesOf(a), ...propertiesOf(b)].map(({ name }) => name));
  const pairs = [...names].flatMap((name) =>
    valuesAt(a, name).flatMap((first) =>
      valuesAt(b, name).map((second) => [first, second] as const),
    ),
  );
  for (const first of othersOf(a)) for (const second of othersOf(b)) pairs.push([first, second]);
  return pairs.some(([first, second]) => conflicts(first, second, comparison));
}

/** Whether an object that is both gets a property by the first that it has not by the second: a default, or the value of an old name. */
function fillsOther(a: AnyObject, b: AnyObject, known: Known): boolean {
  return propertiesOf(a).some((property) => {
    const other = propertiesOf(b).find(({ name }) => name === property.name);
    if (other !== undefined && !mayMiss(other, known)) return false;
    const isSame = (key: "default" | "was"): boolean =>
      JSON.stringify(property[key]) === JSON.stringify(other?.[key]);
    if (property.default !== undefined && !isSame("default")) return true;
    const old = isSame("was") ? [] : (property.was ?? []);
    return old.some((name) =>
      valuesAt(b, name).some((value) => shareValues(value, property.type, known)),
    );
  });
}

/** The types that a property of a name may have; a pattern may fit the name. */
function valuesAt(type: AnyObject, name: string): readonly TypeModel[] {
  const own = propertiesOf(type).find((property) => property.name === name);
  return own === undefined ? othersOf(type) : [own.type];
}
