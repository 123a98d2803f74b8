import { parseDuration } from "../duration.ts";
import { isObject } from "../json.ts";
import { nearestWord } from "../edit-distance.ts";

/** Reads a value: what it is, or says what was expected instead. */
export type Reader<T> = (value: unknown) => Read<T>;

/** A value that fits, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

/** A text that is not empty. */
export const text: Reader<string> = (value) =>
  typeof value === "string" && value !== "" ? { value } : expected("a text", value);

/** `true` or `false`. */
export const flag: Reader<boolean> = (value) =>
  typeof value === "boolean" ? { value } : expected("true or false", value);

/** One text, or a list of texts. */
export const texts: Reader<readonly string[]> = (value) => {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  const read = all.filter((each): each is string => typeof each === "string" && each !== "");
  return read.length === all.length && read.length > 0
    ? { value: read }
    : expected("a text, or a list of texts", value);
};

/** A whole number in a range. */
export function count(least: number, most: number): Reader<number> {
  return (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? { value }
      : expected(`a whole number from ${least} to ${most}`, value);
}

/** `5s`, or milliseconds. */
export const duration: Reader<number> = (value) => {
  const read = typeof value === "string" ? parseDuration(value) : value;
  return typeof read === "number" && Number.isFinite(read) && read >= 0
    ? { value: read }
    : expected("a time, such as 5s, 500ms or a number of milliseconds", value);
};

/** One of these words. */
export function oneOf<Word extends string>(words: readonly Word[]): Reader<Word> {
  return (value) => {
    const word = words.find((each) => each === value);
    return word === undefined ? expected(`one of ${words.join(", ")}`, value) : { value: word };
  };
}

/** The first of these readers that takes it. */
export function either<A, B>(a: Reader<A>, b: Reader<B>): Reader<A | B> {
  return (value) => {
    const first = a(value);
    return "value" in first ? first : b(value);
  };
}

/** An object of these keys, none of which must be there. */
export function objectOf<T extends object>(readers: {
  readonly [Key in keyof T]-?: Reader<Exclude<T[Key], undefined>>;
}): Reader<T> {
  return (value) => {
    if (!isObject(value)) return expected(`an object of ${Object.keys(readers).join(", ")}`, value);
    const read: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(value)) {
      if (!Object.hasOwn(readers, key)) return { problem: unknownKey(key, Object.keys(readers)) };
      // The key is one of the readers', as was just seen.
      const result = readers[key as keyof T](each);
      if ("problem" in result) return { problem: `${key}: ${result.problem}` };
      read[key] = result.value;
    }
    // Each of its values has been read by the reader of its key.
    return { value: read as T };
  };
}

/** An object of any keys, with values of one kind. */
export function recordOf<T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value) => {
    if (!isObject(value)) return expected("an object", value);
    const read = new Map<string, T>();
    for (const [key, each] of Object.entries(value)) {
      const result = reader(each);
      if ("problem" in result) return { problem: `${key}: ${result.problem}` };
      read.set(key, result.value);
    }
    return { value: Object.fromEntries(read) };
  };
}

/** A key that is none, and which was probably meant. */
export function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearestWord(key, known);
  const instead =
    meant === undefined
      ? `there are ${known.join(", ")}`
      : `did you mean ${JSON.stringify(meant)}?`;
  return `${JSON.stringify(key)} is no key; ${instead}`;
}

/** Values are not repeated: they may be secrets. */
function expected(what: string, value: unknown): { readonly problem: string } {
  return { problem: `${what} is expected, not ${kindOf(value)}` };
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return value === "" ? "an empty text" : "this text";
  return typeof value === "object" ? "an object" : `this ${typeof value}`;
}
