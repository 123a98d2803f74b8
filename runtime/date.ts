const firstTime = Date.parse("0000-01-01T00:00:00.000Z");
const lastTime = Date.parse("9999-12-31T23:59:59.999Z");

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-](\d\d):(\d\d))$/;

/** A `Date` that RFC 3339 can write: valid, and of a year from 0 to 9999. */
export function isDate(value: unknown): value is Date {
  if (!(value instanceof Date)) return false;
  const time = value.getTime();
  return time >= firstTime && time <= lastTime;
}

/**
 * A date and time of RFC 3339 that exists, with `Z` or an offset: `2024-02-29T12:00:00Z`. A leap second (`:60`) is refused,
 * because a `Date` cannot hold it.
 */
export function isDateTime(value: unknown): value is string {
  if (typeof value !== "string" || value.length > 64) return false;
  const parts = pattern.exec(value);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map(Number);
  const isRealDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  const isRealTime = hour <= 23 && minute <= 59 && second <= 59;
  return isRealDay && isRealTime && Number(parts[7] ?? 0) <= 23 && Number(parts[8] ?? 0) <= 59;
}

/** `Date` → RFC 3339 text in UTC, with milliseconds where there are any. */
export function encodeDate(value: Date): string {
  return value.toISOString().replace(".000Z", "Z");
}

/** RFC 3339 text that {@link isDateTime} accepts → `Date`, to the millisecond. */
export function decodeDate(text: string): Date {
  return new Date(text.toUpperCase());
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
