import { parseDuration as parseAny } from "../../runtime/duration.ts";

/** What a duration is, for messages. */
export const durationRange = "a duration between 1ms and 24d";

/** `5s` in whole milliseconds, below 2^31 of them (Node's timers end there); `undefined` for anything else. */
export function parseDuration(text: string): number | undefined {
  const duration = Math.round(parseAny(text) ?? Number.NaN);
  return duration >= 1 && duration < 2 ** 31 ? duration : undefined;
}
