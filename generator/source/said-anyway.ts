import { ts } from "./ts-morph.js";

import { platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import type { Demand } from "./rule.ts";
import { membersOf } from "./type-parts.ts";

/** Whether a type says what a rule demands: a `Date` is a `date-time` on the wire, `[string, ...string[]]` has an item. */
export function isSaidAnyway(reader: Reader, { name, value }: Demand, type: ts.Type): boolean {
  return membersOf(type).some((part) => {
    if (name === "format") {
      const formats = wireFormats.get(platformName(reader, part) ?? "");
      return formats?.includes(String(value)) === true;
    }
    const { least, most } = lengthsOf(reader, part) ?? {};
    if (name === "minItems") return least !== undefined && Number(value) <= least;
    return name === "maxItems" && most !== undefined && Number(value) >= most;
  });
}

const wireFormats: ReadonlyMap<string, readonly string[]> = new Map([
  ["Date", ["date-time", "iso-date-time"]],
  ["URL", ["uri", "uri-reference", "url"]],
]);

/** Of a tuple: how many items it has at least, and at most. */
function lengthsOf(
  { checker }: Reader,
  type: ts.Type,
): { readonly least: number; readonly most: number } | undefined {
  if (!checker.isTupleType(type)) return undefined;
  const { target } = type as ts.TupleTypeReference; // a tuple is a reference
  const hasRest = (target.combinedFlags & ts.ElementFlags.Variable) !== 0;
  return { least: target.minLength, most: hasRest ? Number.POSITIVE_INFINITY : target.fixedLength };
}

/** How many items are written out in what is told. */
const mostWritten = 8;

/** `[string, number?, number?]`, for `[string, ...number[]]` with `@maxItems 3`: a tuple itself says how many items there are. */
export function tupleInstead(
  { checker }: Reader,
  { name, value }: Demand,
  type: ts.Type,
): string | undefined {
  const count = Number(value);
  const tuple = membersOf(type).find((part) => checker.isTupleType(part));
  if (tuple === undefined || count > mostWritten || !/^m(?:ax|in)Items$/.test(name))
    return undefined;
  const reference = tuple as ts.TupleTypeReference; // a tuple is a reference
  const { fixedLength, minLength, combinedFlags } = reference.target;
  const items = checker.getTypeArguments(reference).map((item) => checker.typeToString(item));
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
