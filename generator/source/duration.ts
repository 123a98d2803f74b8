const milliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** What a duration is, for messages. */
export const durationRange = "a duration between 1ms and 24d";

/**
 * `5s` in milliseconds: a number and `ms`, `s`, `m`, `h` or `d`, below 2^31 milliseconds (Node's timers end there);
 * `undefined` for anything else.
 */
export function parseDuration(text: string): number | undefined {
  const [, digits = "", unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text) ?? [];
  const duration = Math.round(Number(digits) * (milliseconds[unit] ?? Number.NaN));
  return duration >= 1 && duration < 2 ** 31 ? duration : undefined;
}
