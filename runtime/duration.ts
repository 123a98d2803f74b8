const milliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** `5s` in milliseconds: a number and `ms`, `s`, `m`, `h` or `d`; `undefined` for anything else. */
export function parseDuration(text: string): number | undefined {
  const [, digits, unit = ""] = /^(\d{1,12}(?:\.\d{1,12})?)(ms|s|m|h|d)$/.exec(text) ?? [];
  const factor = milliseconds[unit];
  return factor === undefined ? undefined : Number(digits) * factor;
}
