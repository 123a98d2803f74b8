import { type Check, isRecord } from "./check.ts";
import { type Issue, MeshError } from "./errors.ts";
import { hideAt } from "./hidden-paths.ts";

/**
 * Refuses a value that was to be sent: throws `MeshError` `invalid_argument` with the issues.
 * @param label what was checked: `arguments of math_service.add`
 * @param sensitive what must not be shown, as paths: `cards[].number`
 */
export function refuse(
  label: string,
  issues: readonly Issue[],
  sensitive?: readonly string[],
): never {
  throw refusal(label, issues, sensitive);
}

/** The same for what came by a message: without a stack, which would name the runtime alone and cost more than the check. */
export function refuseReceived(
  label: string,
  issues: readonly Issue[],
  sensitive?: readonly string[],
): never {
  throw withoutStack(() => refusal(label, issues, sensitive));
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

function refusal(
  label: string,
  found: readonly Issue[],
  sensitive: readonly string[] | undefined,
): MeshError {
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
