import { isObject } from "./json.ts";

/** A header of any of AMQP's types: text as it is, what has no text of its own as JSON, bytes as base64; nothing for `void`. */
export function headerText(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return value;
  const plain = toPlain(value);
  return typeof plain === "string" ? plain : JSON.stringify(plain);
}

function toPlain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isObject(value)) return value;
  return tagged(value) ?? Object.fromEntries(entriesOf(value));
}

function entriesOf(table: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(table).map(([name, value]) => [name, toPlain(value)]);
}

/** What amqplib marks, since JavaScript has no such type: a time, in seconds, and a decimal number. */
function tagged(value: Readonly<Record<string, unknown>>): string | undefined {
  const { "!": type, value: content } = value;
  if (type === "timestamp" && typeof content === "number") return timeText(content);
  if (type !== "decimal" || !isObject(content)) return undefined;
  const { places, digits } = content;
  if (typeof places !== "number" || typeof digits !== "number") return undefined;
  return decimalText(digits, places);
}

/** The last moment that a `Date` holds, in seconds. */
const lastTime = 8_640_000_000_000;

function timeText(seconds: number): string {
  return Math.abs(seconds) <= lastTime ? new Date(seconds * 1000).toISOString() : String(seconds);
}

function decimalText(digits: number, places: number): string {
  const text = String(Math.abs(digits)).padStart(places + 1, "0");
  const point = text.length - places;
  const number = places === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
  return digits < 0 ? `-${number}` : number;
}
