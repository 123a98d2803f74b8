import type { Retry } from "./descriptor.ts";
import { MeshError } from "./errors.ts";
import { isObject } from "./json.ts";
import { checkKnown, type KnownOptions } from "./known-options.ts";
import { maxTimeout, maxTimer } from "./limits.ts";

/** The most seconds that AMQP takes as a heartbeat. */
const maxHeartbeat = 65_535;

/** Options by name, as they were given. */
type Given<Name extends string> = { readonly [Key in Name]?: unknown };

/** Throws `MeshError` `invalid_argument` when an option of `connect` makes no sense. */
export function checkConnectOptions(
  options: Given<
    | "name"
    | "timeout"
    | "heartbeat"
    | "connectTimeout"
    | "waitForBroker"
    | "replies"
    | "drainTimeout"
    | "observe"
  >,
): void {
  const { name, timeout, heartbeat, connectTimeout, waitForBroker, replies, drainTimeout } =
    options;
  if (name !== undefined) checkGroup("name", name);
  if (timeout !== undefined) checkNumber("timeout", timeout, [0, maxTimeout]);
  if (heartbeat !== undefined) checkNumber("heartbeat", heartbeat, [0, maxHeartbeat]);
  if (connectTimeout !== undefined) checkNumber("connectTimeout", connectTimeout, [1, maxTimer]);
  if (waitForBroker !== undefined) checkNumber("waitForBroker", waitForBroker, [0, maxTimer]);
  if (replies !== undefined) checkWord("replies", replies, ["queue", "direct"]);
  if (drainTimeout !== undefined) checkDrainTimeout(drainTimeout);
  if (options.observe !== undefined) checkObservers(options.observe);
}

function checkObservers(observe: unknown): void {
  if (Array.isArray(observe) && observe.every(isObject)) return;
  throw new MeshError("invalid_argument", "observe: a list of observers is expected");
}

/** Throws `MeshError` `invalid_argument` when handlers cannot be waited for so long. */
export function checkDrainTimeout(drainTimeout: unknown): void {
  checkNumber("drainTimeout", drainTimeout, [0, maxTimer]);
}

/** Throws `MeshError` `invalid_argument` when an option of `mesh.on` makes no sense. */
export function checkSubscribeOptions(
  options: Given<"delivery" | "durability" | "group" | "retry">,
): void {
  const { delivery, durability, group, retry } = options;
  checkWord("delivery", delivery, ["broadcast", "pool", "singleton"]);
  checkWord("durability", durability, ["durable", "transient"]);
  if (group !== undefined) checkGroup("group", group);
  if (retry !== undefined) checkRetry(retry);
}

const knownRetry: KnownOptions<Retry> = { attempts: true, backoff: true, from: true, to: true };

/** The most attempts, as in contracts. */
const maxAttempts = 100;

function checkRetry(retry: unknown): void {
  if (!isObject(retry)) throw new MeshError("invalid_argument", "retry: an object is expected");
  checkKnown<{ [Name in keyof Retry]?: unknown }>("retry", retry, knownRetry);
  const { attempts, backoff, from, to } = retry;
  checkWhole("retry.attempts", attempts, [1, maxAttempts]);
  checkWord("retry.backoff", backoff, ["fixed", "linear", "exponential"]);
  checkNumber("retry.from", from, [1, maxTimer]);
  checkNumber("retry.to", to, [Number(from), maxTimer]);
}

/** Throws `MeshError` `invalid_argument` when the option `inbox` is none. */
export function checkInbox(inbox: unknown): void {
  if (inbox === undefined) return;
  const methods = ["begin", "finish", "fail"];
  // Read by name, whatever it is.
  const given = Object(inbox) as Readonly<Record<string, unknown>>;
  if (methods.every((method) => typeof given[method] === "function")) return;
  throw new MeshError(
    "invalid_argument",
    "inbox: an object with begin, finish and fail is expected",
  );
}

/** The longest name of a mesh or a group, in bytes: names of queues, which hold it, take 255. */
export const maxGroup = 100;

function checkGroup(option: string, name: unknown): void {
  if (typeof name === "string" && name !== "" && Buffer.byteLength(name) <= maxGroup) return;
  throw new MeshError(
    "invalid_argument",
    `${option}: a text of 1 to ${maxGroup} bytes is expected`,
  );
}

/** Throws `MeshError` `invalid_argument` when an option is no number of a range. */
export function checkNumber(
  option: string,
  value: unknown,
  [least, most]: readonly [number, number],
): void {
  if (typeof value === "number" && value >= least && value <= most) return;
  throw new MeshError(
    "invalid_argument",
    `${option} is ${String(value)}; a number from ${least} to ${most} is expected`,
  );
}

/** Throws `MeshError` `invalid_argument` when one of these options is no time that a timer holds, in milliseconds. */
export function checkTimes<Name extends string>(
  options: Given<Name>,
  names: readonly Name[],
): void {
  for (const name of names)
    if (options[name] !== undefined) checkNumber(name, options[name], [1, maxTimer]);
}

/** Throws `MeshError` `invalid_argument` when an option is no whole number of a range. */
export function checkWhole(option: string, value: unknown, range: readonly [number, number]): void {
  checkNumber(option, value, range);
  if (!Number.isInteger(value))
    throw new MeshError("invalid_argument", `${option}: a whole number is expected`);
}

function checkWord(option: string, value: unknown, words: readonly string[]): void {
  if (typeof value === "string" && words.includes(value)) return;
  throw new MeshError("invalid_argument", `${option}: ${words.join(" or ")} is expected`);
}
