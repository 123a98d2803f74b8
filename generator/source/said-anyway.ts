import { ts } from "./ts-morph.js";

import { platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { type Demand, targetOf } from "./rule.ts";
import { type Literal, literalKeeps } from "./contradiction.ts";
import { digitsOf } from "./type-tag.ts";
import { membersOf } from "./type-parts.ts";

/**
 * Whether a type says what a rule demands, or says something else of the values that it is about: a `Date` is a `date-time` on the wire,
 * `[string, ...string[]]` has an item, of `1 | 2` none is 3. `undefined` where all that it says leaves the rule to be kept.
 */
export function isSaidBy(reader: Reader, demand: Demand, part: ts.Type): boolean | undefined {
  const literal = literalOf(part);
  if (literal !== undefined)
    return isAbout(demand, literal) ? literalKeeps(literal, demand) : undefined;
  const { name, value } = demand;
  if (name === "format") {
    const formats = wireFormats.get(platformName(reader, part) ?? "");
    return formats?.includes(String(value)) === true || undefined;
  }
  const { least, most } = lengthsOf(reader, part) ?? {};
  if (least === undefined || most === undefined) return undefined;
  switch (name) {
    case "minItems":
      return Number(value) <= least;
    case "maxItems":
      return Number(value) >= most;
    case "uniqueItems":
      return most <= 1;
    default:
      return undefined;
  }
}

/** Whether each value of a type that a rule is about keeps it anyway, because of which it cannot be lost. */
export function isKeptAnyway(reader: Reader, demand: Demand, type: ts.Type): boolean {
  const { Null, Undefined } = ts.TypeFlags;
  const parts = membersOf(type).filter(({ flags }) => (flags & (Null | Undefined)) === 0);
  const said = parts.map((part) => isSaidBy(reader, demand, part));
  const isSure = (part: ts.Type, index: number): boolean =>
    tupleIn(reader, part) === undefined &&
    (said[index] === true || (said[index] === undefined && literalOf(part) !== undefined));
  return said.includes(true) && parts.every(isSure);
}

/** The value that a literal or a member of an enum is. */
export function literalOf(type: ts.Type): Literal | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  const digits = digitsOf(type);
  return digits === undefined ? undefined : BigInt(digits);
}

function isAbout({ name }: Demand, literal: Literal): boolean {
  return targetOf(name) === (typeof literal === "bigint" ? "number" : typeof literal);
}

const wireFormats: ReadonlyMap<string, readonly string[]> = new Map([
  ["Date", ["date-time", "iso-date-time"]],
  ["URL", ["uri", "uri-reference"]],
]);

/** Of a tuple: how many items it has at least, and at most. */
function lengthsOf(
  reader: Reader,
  type: ts.Type,
): { readonly least: number; readonly most: number } | undefined {
  const tuple = tupleIn(reader, type);
  if (tuple === undefined) return undefined;
  const { combinedFlags, minLength, fixedLength } = tuple.target;
  const hasRest = (combinedFlags & ts.ElementFlags.Variable) !== 0;
  return { least: minLength, most: hasRest ? Number.POSITIVE_INFINITY : fixedLength };
}

/** A tuple, also one with a brand, or of which a list is more: `string[] & [string]`. */
function tupleIn({ checker }: Reader, type: ts.Type): ts.TupleTypeReference | undefined {
  const parts = type.isIntersection() ? type.types : [type];
  const tuple = parts.find((part) => checker.isTupleType(part));
  return tuple as ts.TupleTypeReference | undefined; // a tuple is a reference
}

/** A tuple that may have another number of items than a rule demands: nothing checks that of a tuple. */
export function breakingTuple(reader: Reader, demand: Demand, type: ts.Type): ts.Type | undefined {
  return membersOf(type).find(
    (part) => tupleIn(reader, part) !== undefined && isSaidBy(reader, demand, part) === false,
  );
}

/** How many items are written out in what is told. */
const mostWritten = 8;

/** `[string, number?, number?]`, for `[string, ...number[]]` with `@maxItems 3`: a tuple itself says how many items there are. */
export function tupleInstead(reader: Reader, demand: Demand, type: ts.Type): string | undefined {
  const { checker } = reader;
  const { name, value } = demand;
  const count = Number(value);
  const breaking = breakingTuple(reader, demand, type);
  const tuple = breaking === undefined ? undefined : tupleIn(reader, breaking);
  if (tuple === undefined || count > mostWritten || !/^m(?:ax|in)Items$/.test(name))
    return undefined;
  const { fixedLength, minLength, combinedFlags } = tuple.target;
  const items = checker.getTypeArguments(tuple).map((item) => checker.typeToString(item));
  const [rest] = items.slice(fixedLength);
  const isPlain = minLength === fixedLength && items.length === fixedLength + 1;
  const isVariadic = (combinedFlags & ts.ElementFlags.Variadic) !== 0;
  if (rest === undefined || !isPlain || isVariadic || count < fixedLength) return undefined;
  const more = Array.from({ length: count - fixedLength }, () => rest);
  const fixed = items.slice(0, fixedLength);
  const list = /^[\w.]+$/.test(rest) ? `${rest}[]` : `(${rest})[]`;
  return name === "maxItems"
    ? `[${[...fixed, ...more.map((each) => `${each}?`)].join(", ")}]`
    : `[${[...fixed, ...more].join(", ")}, ...${list}]`;
}
