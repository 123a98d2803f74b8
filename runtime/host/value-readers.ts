import { parseDuration } from "../duration.ts";
import { MeshError } from "../errors.ts";
import { isObject } from "../json.ts";
import { maxTimer } from "../limits.ts";
import { nearestWord } from "../edit-distance.ts";

/** Reads a value: what it is, or says what was expected instead. */
export type Reader<T> = (value: unknown) => Read<T>;

/** A value that fits, or what is wrong with it. */
export type Read<T> = { readonly value: T } | Wrong;

/** What is wrong with a value; `wanted`: what is expected in its place, when it is no such thing at all. */
interface Wrong {
  readonly problem: string;
  /** What else is wrong inside of it. */
  readonly more?: readonly string[];
  readonly wanted?: string;
}

/** All that is wrong with a value. */
export function problemsOf({ problem, more = [] }: Wrong): readonly string[] {
  return [problem, ...more];
}

/** The same of a value that is part of another one, which has it at `where`. */
export function problemsAt(where: string, wrong: Wrong): readonly string[] {
  return problemsOf(wrong).map((problem) => `${where}: ${problem}`);
}

/** A value, unless something is wrong with its parts. */
export function unless<T>(problems: readonly string[], value: () => T): Read<T> {
  const [problem, ...more] = problems;
  return problem === undefined ? { value: value() } : { problem, more };
}

/** A text that is not empty. */
export const text: Reader<string> = (value) =>
  typeof value === "string" && value !== "" ? { value } : expected("a text", value);

/** `true` or `false`. */
export const flag: Reader<boolean> = (value) =>
  typeof value === "boolean" ? { value } : expected("true or false", value);

/** One text, or a list of texts. */
export const texts: Reader<readonly string[]> = (value) => {
  if (!Array.isArray(value) || value.length === 0) {
    const read = text(value);
    return "value" in read
      ? { value: [read.value] }
      : expected("a text, or a list of texts", value);
  }
  const read: string[] = [];
  for (const [index, each] of value.entries()) {
    const result = text(each);
    if ("problem" in result) return { problem: `entry ${index + 1}: ${result.problem}` };
    read.push(result.value);
  }
  return { value: read };
};

/** A whole number in a range. */
export function count(least: number, most: number): Reader<number> {
  return (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? { value }
      : expected(`a whole number from ${least} to ${most}`, value);
}

/** `5s`, or milliseconds, in a range of milliseconds. Default: as long as a timer waits at the most. */
export function time(least = 0, most = maxTimer): Reader<number> {
  return (value) => {
    const read = typeof value === "string" ? parseDuration(value) : value;
    if (typeof read !== "number" || Number.isNaN(read))
      return expected("a time, such as 5s, 500ms or a number of milliseconds", value);
    if (read >= least && read <= most) return { value: read };
    return { problem: `a time from ${least} to ${most} milliseconds is expected` };
  };
}

/** `5s`, or milliseconds. */
export const duration: Reader<number> = time();

/** What else must hold of a value: `check` throws `MeshError`, which does not show it. */
export function checked<T>(reader: Reader<T>, check: (value: T) => void): Reader<T> {
  return (value) => {
    const read = reader(value);
    if ("problem" in read) return read;
    try {
      check(read.value);
      return read;
    } catch (error) {
      if (error instanceof MeshError) return { problem: error.rawMessage };
      throw error;
    }
  };
}

/** Makes something else of what was read. */
export function map<A, B>(reader: Reader<A>, to: (value: A) => B): Reader<B> {
  return (value) => {
    const read = reader(value);
    return "problem" in read ? read : { value: to(read.value) };
  };
}

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
    if ("value" in first) return first;
    const second = b(value);
    if ("value" in second) return second;
    // Who has looked inside of it says more.
    if (first.wanted === undefined) return first;
    return second.wanted === undefined
      ? second
      : expected(`${first.wanted}, or ${second.wanted}`, value);
  };
}

/** An object of these keys, none of which must be there. */
export function objectOf<T extends object>(readers: {
  readonly [Key in keyof T]-?: Reader<Exclude<T[Key], undefined>>;
}): Reader<T> {
  return (value) => {
    if (!isObject(value)) return expected(`an object of ${Object.keys(readers).join(", ")}`, value);
    const read: Record<string, unknown> = {};
    const problems: string[] = [];
    for (const [key, each] of Object.entries(value)) {
      if (!Object.hasOwn(readers, key)) {
        problems.push(unknownKey(key, Object.keys(readers)));
        continue;
      }
      // The key is one of the readers', as was just seen.
      const result = readers[key as keyof T](each);
      if ("problem" in result) problems.push(...problemsAt(key, result));
      else read[key] = result.value;
    }
    // Each of its values has been read by the reader of its key.
    return unless(problems, () => read as T);
  };
}

/** An object of any keys, with values of one kind. */
export function recordOf<T>(
  reader: Reader<T>,
  what = "an object",
): Reader<Readonly<Record<string, T>>> {
  return (value) => {
    if (!isObject(value)) return expected(what, value);
    const read = new Map<string, T>();
    const problems: string[] = [];
    for (const [key, each] of Object.entries(value)) {
      const result = reader(each);
      if ("problem" in result) problems.push(...problemsAt(key, result));
      else read.set(key, result.value);
    }
    return unless(problems, () => Object.fromEntries(read));
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
export function expected(what: string, value: unknown): Wrong {
  return { problem: `${what} is expected, not ${kindOf(value)}`, wanted: what };
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return value === "" ? "an empty text" : "this text";
  return typeof value === "object" ? "an object" : `this ${typeof value}`;
}
