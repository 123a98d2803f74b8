import type { Arbitrary } from "fast-check";
import { MeshError } from "../../errors.ts";
import { hasLength } from "../../rules.ts";
import type { FastCheck } from "./arbitrary.ts";
import type { Schema, SchemaObject } from "./schema.ts";

/** How many texts are made by a pattern, to find one that is as long as it must be. */
const attempts = 20;

/** Texts: by their format, by their pattern, or words of letters. */
export function strings(fc: FastCheck, schema: SchemaObject): Arbitrary<string> {
  const { format, contentEncoding, minLength = 0, maxLength = minLength + 8 } = schema;
  if (contentEncoding === "base64")
    return fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes).toString("base64"));
  const patterns = patternsOf(schema);
  const [pattern] = patterns;
  const base =
    format !== undefined
      ? formatted(fc, format)
      : pattern !== undefined
        ? matching(fc, pattern)
        : undefined;
  if (base !== undefined) return fitting(fc, base, schema);
  const least = Math.min(Math.max(minLength, 3), maxLength);
  return fc.string({ unit: letters(fc), minLength: least, maxLength });
}

/** The names of properties that have none in the contract. */
export function names(fc: FastCheck, schema: Schema = true): Arbitrary<string> {
  if (typeof schema === "boolean") return words(fc);
  const { anyOf = [] } = schema;
  const free = anyOf.at(-1);
  return free === undefined ? strings(fc, schema) : names(fc, free);
}

/** Short words of letters. */
function words(fc: FastCheck): Arbitrary<string> {
  return fc.string({ unit: letters(fc), minLength: 3, maxLength: 8 });
}

function letters(fc: FastCheck): Arbitrary<string> {
  return fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz"));
}

function patternsOf({ pattern, allOf = [] }: SchemaObject): string[] {
  return [pattern, ...allOf.map((each) => each.pattern)].filter((each) => each !== undefined);
}

/** Of some texts the first that is as long as it must be, and matches all patterns. */
function fitting(fc: FastCheck, base: Arbitrary<string>, schema: SchemaObject): Arbitrary<string> {
  const { minLength = 0, maxLength = Infinity } = schema;
  const patterns = patternsOf(schema).map((pattern) => new RegExp(pattern, "u"));
  const fits = (text: string): boolean =>
    hasLength(text, minLength, maxLength) && patterns.every((pattern) => pattern.test(text));
  return fc
    .array(base, { minLength: attempts, maxLength: attempts })
    .map((texts) => texts.find(fits) ?? texts[0] ?? "");
}

function matching(fc: FastCheck, pattern: string): Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, "u"), { size: "xsmall" });
  } catch (cause) {
    const message = `no text can be made by the pattern ${pattern}: give such a value by hand`;
    throw new MeshError("unimplemented", message, { cause });
  }
}

function formatted(fc: FastCheck, format: string): Arbitrary<string> {
  const moment = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString());
  const word = words(fc);
  switch (format) {
    case "date-time":
    case "iso-date-time":
      return moment;
    case "date":
      return moment.map((text) => text.slice(0, 10));
    case "time":
    case "iso-time":
      return moment.map((text) => text.slice(11));
    case "duration":
      return fc.integer({ min: 1, max: 999 }).map((minutes) => `PT${minutes}M`);
    case "email":
      return word.map((name) => `${name}@example.org`);
    case "hostname":
      return word.map((name) => `${name}.example.org`);
    case "ipv4":
      return fc.ipV4();
    case "ipv6":
      return fc.ipV6();
    case "uuid":
      return fc.uuid();
    case "json-pointer":
      return word.map((name) => `/${name}`);
    case "json-pointer-uri-fragment":
      return word.map((name) => `#/${name}`);
    case "relative-json-pointer":
      return word.map((name) => `0/${name}`);
    case "regex":
      return word.map((name) => `^${name}$`);
    case "uri-template":
      return word.map((name) => `/${name}/{id}`);
    default:
      // `uri`, `uri-reference`, `url`
      return word.map((name) => `https://example.org/${name}`);
  }
}
