import { parseDuration } from "./duration.ts";
import { MeshError } from "./errors.ts";

/** The longest time after which a handler may ask to be called again, in milliseconds: a day. */
const longest = 24 * 60 * 60 * 1000;

/**
 * What a handler of events or commands throws to get the same message again later: nothing has failed, it is only too early.
 * It may ask so a hundred times for a message; then the message is set aside.
 */
export class CallAgain extends Error {
  /** In milliseconds. */
  readonly after: number;

  /** `after`: `"5s"`, with `ms`, `s`, `m`, `h` or `d`, or a number of milliseconds; at most a day. Waits are rounded up. */
  constructor({ after }: { readonly after: string | number }) {
    super(`asks to be called again after ${String(after)}`);
    this.name = "CallAgain";
    this.after = readAfter(after);
  }
}

function readAfter(after: unknown): number {
  const milliseconds = typeof after === "string" ? parseDuration(after) : after;
  if (typeof milliseconds === "number" && milliseconds >= 0 && milliseconds <= longest)
    return milliseconds;
  throw new MeshError(
    "invalid_argument",
    `after: a duration such as "5s", or milliseconds, of at most a day is expected`,
  );
}
