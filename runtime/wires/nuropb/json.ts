import type { Dialect } from "../../dialect.ts";
import { isObject } from "../../json.ts";
import { Malformed } from "../../wire.ts";
import { mark, parseMarked, readNumber, writeInteger, writeMarks } from "../python/numbers.ts";

/** Values as Python's `json` reads them: integers of any size as such; times and bytes as text. */
export const dialect: Dialect = {
  writeBigint: writeInteger,
  writeDate: (text) => text,
  writeBytes: (text) => text,
};

/** JSON text of codecs → what leaves. */
export function toPython(text: string): string {
  return writeMarks(text, (_, content) => content);
}

/** A value → JSON text, with integers of any size. */
export function textOf(value: unknown): string {
  const writeValue = (_: string, each: unknown): unknown =>
    typeof each === "bigint" ? writeInteger(each) : each;
  return JSON.stringify(value, writeValue);
}

/**
 * What Python wrote → JSON, with a `bigint` for each integer that a number cannot hold. Throws `Malformed`, also for `NaN` and
 * infinities, which are no JSON.
 */
export function parsePython(body: Uint8Array): unknown {
  const { json, hasMarks } = parseMarked(body);
  return hasMarks ? revive(json) : json;
}

/** Texts in the place of numbers → the numbers. Its depth has been looked at before. */
function revive(json: unknown): unknown {
  if (typeof json === "string") return json.startsWith(mark) ? finite(readNumber(json)) : json;
  if (Array.isArray(json)) return json.map(revive);
  if (!isObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, revive(value)]));
}

function finite(value: number | bigint | string): number | bigint | string {
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  throw new Malformed("invalid_argument", "the body has NaN or Infinity, which JSON has not");
}
