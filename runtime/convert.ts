import { type Check, hideAt, isRecord } from "./check.ts";
import type { Codec } from "./descriptor.ts";
import { type Issue, MeshError } from "./errors.ts";

/** What a generated codec is made of. */
export interface CodecParts<T> {
  /** What is checked, for messages: `arguments of math_service.add`. */
  readonly label: string;
  /** Checks the value in memory; and the JSON, unless there is `checkJson`. */
  readonly check: Check;
  readonly checkJson?: Check;
  /** Converts a checked value to what `JSON.stringify` takes. Default: it is that already. */
  readonly encode?: (value: T) => unknown;
  /** Converts checked JSON to the value in memory. Default: it is that already. */
  readonly decode?: (json: unknown) => T;
  /** What must not be shown, as paths: `cards[].number`. */
  readonly sensitive?: readonly string[];
  /** The JSON that stands for `undefined`, where the type has it. */
  readonly absent?: readonly (undefined | null)[];
}

/**
 * Makes a codec: checks, then converts. Both ways throw `MeshError` `invalid_argument` with the issues. What came by a message
 * is refused without a stack, which would name the runtime alone and cost more than the check.
 */
export function codec<T>(parts: CodecParts<T>): Codec<T> {
  return parts.absent === undefined
    ? createPlain(parts)
    : createOptional(createPlain(parts), parts.absent);
}

function createPlain<T>(parts: CodecParts<T>): Codec<T> {
  const { check, checkJson = check, encode, decode } = parts;
  return {
    encode(value) {
      const issues = check(value, 0);
      if (issues !== undefined) throw refusal(parts, issues);
      return encode === undefined ? value : encode(value);
    },
    decode(json) {
      const issues = checkJson(json, 0);
      if (issues !== undefined) throw withoutStack(() => refusal(parts, issues));
      // Checked just now: JSON of the type; without `decode` its form in memory is the same.
      return decode === undefined ? (json as T) : decode(json);
    },
  };
}

function createOptional<T>(inner: Codec<T>, absent: readonly (undefined | null)[]): Codec<T> {
  return {
    encode(value) {
      return value === undefined ? undefined : inner.encode(value);
    },
    decode(json) {
      // `absent` is generated only where T has `undefined`.
      return absent.some((mark) => mark === json) ? (undefined as T) : inner.decode(json);
    },
  };
}

const stackLimit = Object.getOwnPropertyDescriptor(Error, "stackTraceLimit");

function withoutStack<E extends Error>(make: () => E): E {
  // Where a process froze what the language has built in, the stack stays.
  if (stackLimit?.writable !== true) return make();
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function refusal<T>({ label, sensitive }: CodecParts<T>, found: readonly Issue[]): MeshError {
  const issues = sensitive === undefined ? found : hideAt(found, sensitive);
  const first = issues[0];
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  const place = first === undefined || first.path === "" ? "" : `${first.path}: `;
  const problem = `${place}expected ${first?.expected}, got ${first?.actual}`;
  return new MeshError("invalid_argument", `wrong ${label}: ${problem}${more}`, { issues });
}

/** Sets an own property under any name: assigning to `__proto__` would set the object's prototype. */
export function set(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") {
    const descriptor = { value, writable: true, enumerable: true, configurable: true };
    Object.defineProperty(target, key, descriptor);
  } else {
    target[key] = value;
  }
}

/** Converts each value of a record; `undefined` is absent. */
export function mapValues(
  record: Readonly<Record<string, unknown>>,
  convert: (value: unknown) => unknown,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (value !== undefined) set(result, key, convert(value));
  }
  return result;
}

/** Converts what is there: `undefined` stays. */
export function optional(value: unknown, convert: (value: unknown) => unknown): unknown {
  return value === undefined ? undefined : convert(value);
}

/** Takes the `undefined`s off the end of a list of arguments. */
export function trim(args: unknown[]): unknown[] {
  while (args.length > 0 && args.at(-1) === undefined) args.pop();
  return args;
}

/** A member of a union that a value may belong to. */
export interface Candidate {
  readonly check: Check;
  /** Default: what belongs to it stays as it is. */
  readonly convert?: (value: unknown) => unknown;
}

/**
 * Converts a checked value of a union as each member that it fits, and puts the results together: of `{ a: 1, b: 2 }`, which is
 * both an `{ a: number }` and a `{ b: number }`, nothing is lost.
 */
export function convertFitting(value: unknown, candidates: readonly Candidate[]): unknown {
  const results = candidates
    .filter(({ check }) => check(value, 0) === undefined)
    .map(({ convert }) => (convert === undefined ? value : convert(value)));
  return results.length === 0 ? value : results.reduce(together);
}

/** What two members made of one value, or of the same part of it. */
function together(a: unknown, b: unknown): unknown {
  if (a === b) return a;
  if (isRecord(a) && isRecord(b)) return recordsTogether(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return listsTogether(a, b);
  if (a instanceof Map && b instanceof Map) return new Map(listsTogether([...a], [...b]));
  if (a instanceof Set && b instanceof Set) return new Set(listsTogether([...a], [...b]));
  // A member that does not know a property may have left it as it came.
  return typeof a === "string" || Array.isArray(a) ? b : a;
}

function recordsTogether(
  a: Record<string, unknown>,
  b: Record<string, unknown>,
): Record<string, unknown> {
  const result = mapValues(a, (each) => each);
  for (const key of Object.keys(b)) {
    set(result, key, Object.hasOwn(a, key) ? together(a[key], b[key]) : b[key]);
  }
  return result;
}

/** Only lists of what is compared by its identity may differ in their length: without a property items may be the same. */
function listsTogether<Item>(a: readonly Item[], b: readonly Item[]): Item[] {
  const [longer, other] = a.length < b.length ? [b, a] : [a, b];
  if (longer.length > other.length) return [...longer];
  // Both were made of one list: at each place they are of one type.
  return longer.map((item, index) => together(item, other[index]) as Item);
}
