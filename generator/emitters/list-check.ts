import type { ArrayType, MapType, SetType, TupleItem, TupleType } from "../model/type.ts";
import { block, call, ifThen } from "./code.ts";
import {
  type CheckTarget,
  type CheckWriters,
  type CodecScope,
  collect,
  type KindTarget,
  refusal,
} from "./codec-scope.ts";
import type { Layout } from "./layout.ts";
import { comparesDecoded, comparesEncoded } from "./shape.ts";
import { addExpected, leastItems, lengthChecks } from "./size-checks.ts";

/** `if (!Array.isArray(value)) …`, and a loop over the items. */
export function arrayCheck(
  scope: CodecScope,
  target: KindTarget<ArrayType>,
  writers: CheckWriters,
  last: readonly Layout[] = [],
): Layout[] {
  const test = ifThen(["!Array.isArray(value)"], refusal(target.expected));
  const { items, rules } = target.type;
  const unique =
    rules?.uniqueItems === true
      ? [ifThen(["issues === undefined", isRepeated(scope, target)], addExpected("unique items"))]
      : [];
  return collect(test, [
    ...lengthChecks(rules),
    itemsCheck(scope, { ...target, type: items }, writers),
    ...unique,
    ...last,
  ]);
}

/**
 * Two items are equal, as they are sent: what the contract does not name makes no difference, and may be without end. As they come,
 * a moment may be written with another offset: it is the same one.
 */
function isRepeated(scope: CodecScope, { type, base, form }: KindTarget<ArrayType>): Layout {
  const isOther =
    form === "memory" ? comparesEncoded(scope.model, type) : comparesDecoded(scope.model, type);
  const direction = form === "memory" ? "encode" : "decode";
  const compared = isOther ? scope.convert(scope, { type, base, direction }, "value") : "value";
  return ["!", call("rpc.isUnique", [compared])];
}

/** Which items of a list a loop goes through: without so many at its start, and at its end. */
interface Range {
  readonly before: number;
  readonly after: number;
}

/** `for (let index = 0; index < value.length; index++)` */
export function itemLoop({ before, after }: Range, statements: readonly Layout[]): Layout {
  const end = after === 0 ? "value.length" : `value.length - ${after}`;
  return block(`for (let index = ${before}; index < ${end}; index++)`, statements);
}

function itemsCheck(
  scope: CodecScope,
  { type, base, form }: CheckTarget,
  { each }: CheckWriters,
  range: Range = { before: 0, after: 0 },
): Layout {
  const statements = each(scope, {
    type,
    base: `${base}Item`,
    form,
    value: "value[index]",
    key: "index",
    isItem: true,
  });
  return itemLoop(range, statements);
}

/** `if (!rpc.isTuple(value, 1, 2)) …`, and a statement an item. */
export function tupleCheck(
  scope: CodecScope,
  target: KindTarget<TupleType>,
  writers: CheckWriters,
): Layout[] {
  const { type, base, form, expected } = target;
  const { items, rest, tail = [] } = type;
  const least = items.filter((item) => item.optional !== true).length + tail.length;
  const most = rest === undefined ? items.length : "Infinity";
  const range = { before: items.length, after: tail.length };
  const between =
    rest === undefined ? [] : [itemsCheck(scope, { type: rest, base, form }, writers, range)];
  const size = form === "memory" ? tupleSize(type) : [];
  const length = size.length > 0 ? "size" : "value.length";
  const check = (item: TupleItem, index: string, number: number): Layout =>
    writers.place(scope, { ...itemPlace(item, { index, length }), base: `${base}${number}`, form });
  return collect(ifThen([`!rpc.isTuple(value, ${least}, ${most})`], refusal(expected)), [
    ...size,
    ...items.map((item, index) => check(item, `${index}`, index + 1)),
    ...between,
    ...tail.map((item, index) => check(item, tailIndex(tail, index), items.length + index + 1)),
  ]);
}

/** `const size = rpc.tupleSize(value, 1, 2);`: TypeScript takes `undefined` for an optional item, which at the end is absent. */
export function tupleSize({ items }: TupleType): Layout[] {
  const least = items.filter((item) => item.optional !== true).length;
  return least === items.length
    ? []
    : [`const size = rpc.tupleSize(value, ${least}, ${items.length});`];
}

function itemPlace(
  { type, optional }: TupleItem,
  { index, length }: { readonly index: string; readonly length: string },
) {
  return {
    type,
    value: `value[${index}]`,
    key: index,
    isItem: true,
    ...(optional === true ? { condition: `${length} > ${index}` } : {}),
  };
}

/** Where an item after the rest stands: `value.length - 1`. */
export function tailIndex(tail: readonly TupleItem[], index: number): string {
  return `value.length - ${tail.length - index}`;
}

/** A `Map` as the list of its entries, which is also its JSON. */
export function mapCheck(
  scope: CodecScope,
  { type, base, form, expected }: KindTarget<MapType>,
  writers: CheckWriters,
): Layout[] {
  const entries = entriesOf(type);
  if (form === "json") {
    const target = { type: entries, base, form, expected };
    return arrayCheck(scope, target, writers, keyCheck(type.rules?.minItems));
  }
  const check = writers.call(scope, { type: entries, base: `${base}Entries`, form }, "[...value]");
  return [ifThen(["!rpc.isMap(value)"], refusal(expected)), ["return ", check, ";"]];
}

/** A key that comes twice is one in the `Map`. */
function keyCheck(least: number | undefined): Layout[] {
  if (least === undefined) return [];
  const isShort = `rpc.countKeys(value) < ${least}`;
  return [ifThen(["issues === undefined", isShort], addExpected(leastItems(least)))];
}

/** The entries of a `Map` as a list of pairs. */
export function entriesOf({ keys, values, rules }: MapType): ArrayType {
  const items = { kind: "tuple", items: [{ type: keys }, { type: values }] } as const;
  return { kind: "array", items, ...(rules === undefined ? {} : { rules }) };
}

/** A `Set` as the list of its items, which is also its JSON: there, no two may be the same. */
export function setCheck(
  scope: CodecScope,
  { type, base, form, expected }: KindTarget<SetType>,
  writers: CheckWriters,
): Layout[] {
  const items = itemsOf(type);
  if (form === "json") {
    const unique = { ...items, rules: { ...items.rules, uniqueItems: true } } as const;
    return arrayCheck(scope, { type: unique, base, form, expected }, writers);
  }
  const check = writers.call(scope, { type: items, base: `${base}Items`, form }, "[...value]");
  return [ifThen(["!rpc.isSet(value)"], refusal(expected)), ["return ", check, ";"]];
}

/** The items of a `Set` as a list. */
export function itemsOf({ items, rules }: SetType): ArrayType {
  return { kind: "array", items, ...(rules === undefined ? {} : { rules }) };
}
