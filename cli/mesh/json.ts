import { text } from "node:stream/consumers";
import type { JsonArguments, JsonValue } from "../../runtime/index.ts";
import { Misuse } from "../misuse.ts";

/** `name=value` */
const named = /^([A-Za-z_$][\w$]*)=(.*)$/s;

/**
 * The arguments of a call as they are typed: JSON values in their order (`100 200`), or by name (`a=4 b=6`). What is no JSON is a text
 * (`hello`), so that texts need no quotes unless they look like something else.
 */
export function readArguments(words: readonly string[]): JsonArguments {
  const pairs = words.map((word) => named.exec(word));
  if (words.length === 0 || pairs.every((pair) => pair === null)) return words.map(readValue);
  if (pairs.includes(null)) {
    throw new Misuse(
      "arguments go by position or by name, not both; a text with = is written with quotes, as in '\"a=b\"'",
    );
  }
  const entries = pairs.map((pair) => [pair?.[1] ?? "", readValue(pair?.[2] ?? "")] as const);
  const names = entries.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Misuse(`the argument ${twice} is given twice`);
  return Object.fromEntries(entries);
}

/** Whether a word, or what is after its name, was taken for something else than a text, though it has no quotes, brackets or braces. */
export function isNoText(word: string): boolean {
  const value = readValue(named.exec(word)?.[2] ?? word);
  return value === null || typeof value === "number" || typeof value === "boolean";
}

function readValue(word: string): JsonValue {
  try {
    // JSON that has just been parsed.
    return JSON.parse(word) as JsonValue;
  } catch {
    return word;
  }
}

/** All arguments at once, from `--json`: a list or an object. `-` is the standard input. */
export async function readJsonArguments(given: string): Promise<JsonArguments> {
  const value = await readJson(given);
  if (typeof value === "object" && value !== null) return value;
  throw new Misuse("--json takes all arguments: a list, or an object by name");
}

/** One JSON value; `-` is the standard input. */
export async function readJson(given: string): Promise<JsonValue> {
  const source = given === "-" ? await text(process.stdin) : given;
  try {
    // JSON that has just been parsed.
    return JSON.parse(source) as JsonValue;
  } catch (error) {
    throw new Misuse(`this is no JSON: ${error instanceof Error ? error.message : ""}`);
  }
}
