import type { HeaderValue } from "../../message.ts";
import { wideInteger } from "./wide-integers.ts";

/** How deep tables are read and written. */
const deepest = 16;

// The result of Object.create(null) has no type of its own.
const noHeaders = Object.freeze(Object.create(null)) as Readonly<Record<string, unknown>>;

/** The table of a message as it goes up; most have none. */
export function readTable(table: object | undefined): Readonly<Record<string, unknown>> {
  return table === undefined ? noHeaders : ownKeys(table, deepest);
}

/** amqplib decodes a header named `__proto__` into the table's prototype: own keys leave it behind. */
function ownKeys(table: object, depth: number): Record<string, unknown> {
  // The result of Object.create(null) has no type of its own.
  const copy = Object.create(null) as Record<string, unknown>;
  // Whatever amqplib has decoded.
  const values = table as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(table)) copy[key] = plain(values[key], depth);
  return copy;
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === "string") return wideInteger(value) ?? value;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  if (depth === 0) return undefined;
  return Array.isArray(value)
    ? value.map((item) => plain(item, depth - 1))
    : ownKeys(value, depth - 1);
}

/**
 * The table of a message as amqplib encodes it. It would choose the smallest type that holds an integer, and Python's client reads
 * those of 16 bits as text, and those of 8 bits and of 64 as unsigned: so integers leave with 32 bits, those that do not fit with 64,
 * or, below zero, as doubles, and as text where even these would round them.
 */
export function writeTable(headers: Readonly<Record<string, HeaderValue>>): object {
  for (const name in headers) {
    // `in` gives own names only, of an object that was made here.
    if (!isPlain(headers[name] ?? null)) return table(headers);
  }
  return headers;
}

/** Whether amqplib's own choice is what everybody reads. */
function isPlain(value: HeaderValue): boolean {
  if (typeof value === "number")
    return Number.isSafeInteger(value) && value >= 0 && (value < 128 || value >= 32_768);
  return typeof value === "string" || typeof value === "boolean";
}

function table(headers: Readonly<Record<string, HeaderValue>>): object {
  const written = Object.entries(headers)
    // amqplib takes a table with this key for a value of a type that the key names.
    .filter(([name]) => name !== "!" && name !== "__proto__")
    .map(([name, value]) => [name, field(value)] as const);
  return Object.fromEntries<unknown>(written);
}

function field(value: HeaderValue): unknown {
  if (typeof value === "number") return numberField(value);
  if (typeof value === "bigint") return bigintField(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (isList(value)) return value.map(field);
  if (isMarked(value)) return value;
  return table(value);
}

/** `Array.isArray` does not narrow read-only arrays away. */
function isList(value: object): value is readonly HeaderValue[] {
  return Array.isArray(value);
}

/** RabbitMQ ends the connection of who sends a double that is no number. */
function numberField(value: number): unknown {
  if (!Number.isFinite(value)) return String(value);
  if (!Number.isSafeInteger(value)) return { "!": "double", value };
  return integerField(BigInt(value));
}

const lowest32 = -(2n ** 31n);
const highest32 = 2n ** 31n - 1n;
const highest64 = 2n ** 63n - 1n;

function integerField(value: bigint): unknown {
  if (value >= lowest32 && value <= highest32) return { "!": "int32", value: Number(value) };
  return value >= 0n ? { "!": "int64", value } : { "!": "double", value: Number(value) };
}

function bigintField(value: bigint): unknown {
  const isExact = value >= Number.MIN_SAFE_INTEGER && value <= highest64;
  return isExact ? integerField(value) : String(value);
}

/** A time or a decimal number, as amqplib has read it, and can write it. */
function isMarked(value: object): boolean {
  const { "!": type, value: content }: { "!"?: unknown; value?: unknown } = value;
  if (type === "timestamp") return isWithin(content, lastSecond);
  if (type !== "decimal" || typeof content !== "object" || content === null) return false;
  const { places, digits }: { places?: unknown; digits?: unknown } = content;
  return isWithin(places, 255) && isWithin(digits, 2 ** 32 - 1);
}

/** Of the year 9999, after which Python knows no time: its client ends the process of whoever reads one. */
const lastSecond = 253_402_300_799;

function isWithin(value: unknown, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}
