import { describe, pathKey } from "./describe.ts";
import { type Issue, MeshError } from "./errors.ts";

/**
 * What generated checks are made of. A check returns `undefined` for a right value and the list of issues for a wrong one;
 * on the way of a right value nothing is allocated and no path is built.
 */
export type Check = (value: unknown, depth: number) => Issue[] | undefined;

/** What stands for a value that must not be shown. */
export const hiddenText = "a hidden value";

/** What stands for no value: the text `undefined` would stand in quotes. */
export const absent = describe(undefined);

/** How deep a value of a recursive type, or of `unknown`, may be nested: a deeper one, or a cyclic one, is refused. */
export const depthLimit = 64;

/** How many issues a refusal lists at the most. */
export const issueLimit = 100;

/** The result of a check that fails for the value itself: `expected("number", "ten")`. */
export function expected(text: string, value: unknown): Issue[] {
  return [{ path: "", expected: text, actual: describe(value) }];
}

/** The same for the property, item or argument at `key`. */
export function wrong(key: string | number, text: string, value: unknown): Issue[] {
  return [{ path: pathKey(key), expected: text, actual: describe(value) }];
}

/** The issue of a value that must not be shown; that there is none may be said. */
export function secret(text: string, value: unknown): Issue[] {
  return [{ path: "", expected: text, actual: value === undefined ? absent : hiddenText }];
}

/** Issues whose values must not be shown. */
export function hide(issues: readonly Issue[] | undefined): Issue[] | undefined {
  return issues?.map(hidden);
}

/** An issue without its value: that there is none may be said. */
export function hidden(issue: Issue): Issue {
  return issue.actual === absent ? issue : { ...issue, actual: hiddenText };
}

/** The same where keys must not be shown either: one issue for all of it. */
export function hideAll(issues: readonly Issue[] | undefined, text: string): Issue[] | undefined {
  const isAbsent = issues?.[0]?.path === "" && issues[0].actual === absent;
  return issues && secret(text, isAbsent ? undefined : issues);
}

/** Collects issues, up to {@link issueLimit}. */
export function add(issues: Issue[] | undefined, more: readonly Issue[]): Issue[] {
  if (issues === undefined) return [...more];
  for (const issue of more) if (issues.length < issueLimit) issues.push(issue);
  return issues;
}

/** Collects the issue of the property, item or argument at `key`: `note(issues, "age", "number", value.age)`. */
export function note(
  issues: Issue[] | undefined,
  key: string | number,
  text: string,
  value: unknown,
): Issue[] {
  return add(issues, wrong(key, text, value));
}

/** The same for a value that must not be shown. */
export function noteHidden(
  issues: Issue[] | undefined,
  key: string | number,
  text: string,
  value: unknown,
): Issue[] {
  return addWithin(issues, key, secret(text, value));
}

/** How many properties a number has bits for: {@link report}. */
const bitsPerNumber = 30;

/**
 * Ends the check of an object that is wrong.
 * @param text the type, for an array: that it is none is looked at only now
 * @param words what was expected of each property; `null` where its issues are among `wrong`
 * @param wrong which properties are wrong, as bits in the order of `words`: thirty a number, the lowest first; after these, the
 * issues of those without words, in the same order
 */
export function report(
  value: Readonly<Record<string, unknown>>,
  text: string,
  words: Readonly<Record<string, string | null>>,
  wrong: readonly (number | readonly Issue[] | undefined)[],
): Issue[] | undefined {
  if (Array.isArray(value)) return expected(text, value);
  let issues: Issue[] | undefined;
  const keys = Object.keys(words);
  let next = Math.ceil(keys.length / bitsPerNumber);
  for (const [index, key] of keys.entries()) {
    const word = words[key];
    const found = word === null ? wrong[next++] : undefined;
    const bits = wrong[Math.floor(index / bitsPerNumber)];
    if (typeof bits !== "number" || ((bits >> (index % bitsPerNumber)) & 1) === 0) continue;
    if (typeof word === "string") issues = note(issues, key, word, value[key]);
    else if (typeof found === "object") issues = within(issues, key, found);
  }
  return issues;
}

/** Collects what a check found at `key`, under its path; `issues` itself when it found nothing, which costs nothing. */
export function within(
  issues: Issue[] | undefined,
  key: string | number,
  found: readonly Issue[] | undefined,
): Issue[] | undefined {
  return found === undefined ? issues : addWithin(issues, key, found);
}

function addWithin(
  issues: Issue[] | undefined,
  key: string | number,
  found: readonly Issue[],
): Issue[] {
  if (issues !== undefined && issues.length >= issueLimit) return issues;
  const start = pathKey(key);
  return add(
    issues,
    found.map(({ path, expected: text, actual }) => ({
      path: joinPath(start, path),
      expected: text,
      actual,
    })),
  );
}

/** The issue of a call with more than `most` arguments. */
export function tooMany(most: number, count: number): Issue[] {
  const expected = `at most ${most} ${most === 1 ? "argument" : "arguments"}`;
  return [{ path: "", expected, actual: `${count} arguments` }];
}

/**
 * Ends the check of a value that is nested deeper than {@link depthLimit}. Throws, because a cyclic value would otherwise be
 * followed along each of its branches.
 */
export function tooDeep(): never {
  const text = `at most ${depthLimit} levels of nesting`;
  throw new MeshError("invalid_argument", `expected ${text}, got a deeper or cyclic value`, {
    issues: [{ path: "", expected: text, actual: "a deeper or cyclic value" }],
  });
}

/** An object that may have named properties: no array, not `null`. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const classesOfPlatform = [
  Date,
  Map,
  Set,
  URL,
  RegExp,
  Error,
  Promise,
  ArrayBuffer,
  String,
  Number,
  Boolean,
];

/** An object that is no `Date`, `Map` or other value of the platform: those have none of an object's optional properties, and others only by chance. */
export function isDataObject(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  if (isRecord(value)) return true;
  const object: object = value;
  return !ArrayBuffer.isView(object) && !classesOfPlatform.some((each) => object instanceof each);
}

/**
 * A plain object, whose own properties are all there is to it: no instance of a class, which `JSON.stringify` might write in
 * another way. Objects of other realms count.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null;
}

/** An array of at least `least` and at most `most` items. */
export function isTuple(value: unknown, least: number, most: number): value is unknown[] {
  return Array.isArray(value) && value.length >= least && value.length <= most;
}

/** How many items a tuple has without those at its end that are `undefined`: of its optional ones, after `least` and before a rest after `most`. */
export function tupleSize(value: readonly unknown[], least: number, most: number): number {
  let size = value.length;
  if (size > most) return size;
  while (size > least && value[size - 1] === undefined) size -= 1;
  return size;
}

/** The object's own property: `undefined` where `Object.prototype` has one of that name. */
export function own(value: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The first own property of these names that is there. */
export function either(value: Record<string, unknown>, ...names: readonly string[]): unknown {
  for (const name of names) {
    const found = own(value, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is there, else what stands for it. */
export function or(value: unknown, fallback: unknown): unknown {
  return value === undefined ? fallback : value;
}

/** An argument after `index` was given. */
export function isFollowed(args: readonly unknown[], index: number): boolean {
  for (let next = index + 1; next < args.length; next++) if (args[next] !== undefined) return true;
  return false;
}

/** The check of `void`: there is no value. */
export function checkNothing(value: unknown): Issue[] | undefined {
  return value === undefined ? undefined : expected("nothing", value);
}

/** The check of `unknown`: any JSON value. `undefined` properties count as absent. */
export function checkUnknown(value: unknown, depth = 0): Issue[] | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
      return undefined;
    case "number":
      return Number.isFinite(value) ? undefined : expected("a finite number", value);
    case "object":
      return value === null ? undefined : checkNested(value, depth);
    default:
      return expected("a JSON value", value);
  }
}

function checkNested(value: object, depth: number): Issue[] | undefined {
  if (depth >= depthLimit) tooDeep();
  let issues: Issue[] | undefined;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      issues = within(issues, index, checkUnknown(value[index], depth + 1));
    }
    return issues;
  }
  if (!isRecord(value)) return expected("a JSON value", value);
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item !== undefined) issues = within(issues, key, checkUnknown(item, depth + 1));
  }
  return issues;
}

/**
 * A check, or a conversion, that looks at each object once while it runs. Generated for unions of a recursive type whose members
 * cannot be told apart in advance: trying each member at each level would take time exponential in the depth.
 */
export function remember<Result>(
  look: (value: unknown, depth: number) => Result,
): (value: unknown, depth?: number) => Result {
  const seen = new Map<unknown, { readonly result: Result }>();
  let running = 0;
  return (value, depth = 0) => {
    const known = seen.get(value);
    if (known !== undefined) return known.result;
    running += 1;
    try {
      const result = look(value, depth);
      seen.set(value, { result });
      return result;
    } finally {
      running -= 1;
      if (running === 0) seen.clear();
    }
  };
}

function joinPath(start: string, rest: string): string {
  if (rest === "") return start;
  return rest.startsWith("[") ? start + rest : `${start}.${rest}`;
}
