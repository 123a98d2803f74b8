import { MeshError } from "./errors.ts";
import { isObject } from "./json.ts";

/** The longest deadline that is taken, in milliseconds: a day. */
export const maxTimeout: number = 24 * 60 * 60 * 1000;

/** The most milliseconds that a timer holds. */
export const maxTimer: number = 2 ** 31 - 1;

/** The most calls of a mesh that wait for their answers, and the most that they hold together, in UTF-16 units of arguments and headers. */
export const mostWaitingCalls = 100_000;
export const mostWaitingSize: number = 128 * 1024 * 1024;

/** The most items of a stream that may be under way, or wait for their caller to take them. */
export const widestWindow = 1024;

/** The most headers that a caller may give, and the longest of them, in UTF-16 units. */
export const maxHeaders = 64;
export const maxHeaderLength = 8192;

/** The most that they may take together, names included, in UTF-16 units. */
const maxHeadersLength = 32 * 1024;

/**
 * How much headers take, in UTF-16 units. Throws `MeshError` `invalid_argument` when they are not what a service takes.
 */
export function measureHeaders(headers: Readonly<Record<string, string>> | undefined): number {
  if (headers === undefined) return 0;
  if (!isObject(headers)) throw refusal("headers that are no object");
  const entries: [string, unknown][] = Object.entries(headers);
  let length = 0;
  for (const [name, value] of entries) {
    if (typeof value !== "string" || value.length > maxHeaderLength) {
      throw refusal(`the header ${JSON.stringify(name.slice(0, 64))}`);
    }
    length += name.length + value.length;
  }
  if (entries.length > maxHeaders) throw refusal(`${entries.length} headers`);
  if (length > maxHeadersLength) throw refusal(`headers of ${length} characters`);
  return length;
}

/** The longest name of a service or a member, in UTF-16 units: the contract language takes no longer ones. */
const maxName = 64;

/** Throws `MeshError` `invalid_argument` for a name that no service or member has, and that AMQP may have no room for. */
export function checkTarget(what: string, name: string): void {
  if (name.length <= maxName) return;
  throw new MeshError(
    "invalid_argument",
    `the name of a ${what} has at most ${maxName} characters, not ${name.length}`,
  );
}

function refusal(what: string): MeshError {
  return new MeshError(
    "invalid_argument",
    `${what}: at most ${maxHeaders} strings of at most ${maxHeaderLength} characters, ${maxHeadersLength} in all, are expected`,
  );
}
