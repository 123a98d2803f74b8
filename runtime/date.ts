import { currentDialect } from "./dialect.ts";

const firstTime = Date.parse("0000-01-01T00:00:00.000Z");
const lastTime = Date.parse("9999-12-31T23:59:59.999Z");
const longest = 64;

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
  return typeof value === "string" && !Number.isNaN(timeOf(value));
}

/** `Date` → RFC 3339 text in UTC, with milliseconds where there are any. */
export function encodeDate(value: Date): string {
  const text = value.toISOString().replace(".000Z", "Z");
  return currentDialect()?.writeDate(text) ?? text;
}

/** RFC 3339 text that {@link isDateTime} accepts → `Date`, to the millisecond. */
export function decodeDate(text: string): Date {
  return new Date(timeOf(text));
}

const plus = 0x2b;
const hyphen = 0x2d;
const dot = 0x2e;
const zero = 0x30;
const colon = 0x3a;
const upperZ = 0x5a;
const lowerT = 0x74;
const lowerZ = 0x7a;
/** The bit that tells a lower-case letter from its upper case. */
const lowerCase = 0x20;

const secondInMs = 1000;
const minuteInMs = 60 * secondInMs;
const hourInMs = 60 * minuteInMs;
const dayInMs = 24 * hourInMs;

/** Without the offset that ends it. */
const shortestLocal = "2024-02-29T12:00:00".length;
const usualLength = "2024-02-29T12:00:00.000Z".length;

/**
 * Milliseconds since 1970 of a text of RFC 3339; `NaN` when it is none. It is read character by character, because a regular
 * expression and `Date.parse` take several times as long. What is no number is -1 on the way, so that all numbers are whole.
 */
function timeOf(text: string): number {
  if (!hasMarks(text)) return isLone(text) ? dayOf(text) * dayInMs : Number.NaN;
  const day = dayOf(text);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (day === none || !isClock(hour, minute) || !isClock(0, second)) return Number.NaN;
  const time = hour * hourInMs + minute * minuteInMs + second * secondInMs;
  if (isUsual(text)) return day * dayInMs + time + usualFractionOf(text);
  return withinYears(day * dayInMs + time + restOf(text));
}

/** With its offset a text may be of the year before the first one, or after the last one, which no text in UTC can write. */
function withinYears(time: number): number {
  return time >= firstTime && time <= lastTime ? time : Number.NaN;
}

/** A date alone, which only other frameworks send: its first moment in UTC, as a time without an offset is in UTC. */
function isLone(text: string): boolean {
  return currentDialect() !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && dayOf(text) !== none;
}

/** What stands between the digits of date and time. */
function hasMarks(text: string): boolean {
  return (
    text.length >= shortestLocal &&
    text.length <= longest &&
    text.charCodeAt(4) === hyphen &&
    text.charCodeAt(7) === hyphen &&
    (text.charCodeAt(10) | lowerCase) === lowerT &&
    text.charCodeAt(13) === colon &&
    text.charCodeAt(16) === colon
  );
}

/** Stands for a day that does not exist. */
const none = 1e9;

/** Days since 1970 of the date at the start; {@link none} when there is no such day. */
function dayOf(text: string): number {
  const century = twoDigits(text, 0);
  const yearInCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (century < 0 || yearInCentury < 0 || month < 1 || month > 12) return none;
  const year = century * 100 + yearInCentury;
  if (day < 1 || (day > 28 && day > daysOf(year, month))) return none;
  // Years that begin with March have their odd day at the end; 400 more of them keep all numbers above 0.
  const shifted = (month > 2 ? year : year - 1) + 400;
  const leapDays = quotient(shifted, 4) - quotient(shifted, 100) + quotient(shifted, 400);
  const inYear = quotient(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + day - 1;
  return shifted * 365 + leapDays + inYear - daysTo1970;
}

/** From the first of March, 400 years before the year 0, to the first day of 1970. */
const daysTo1970 = 719_468 + 146_097;

function quotient(dividend: number, divisor: number): number {
  return Math.trunc(dividend / divisor);
}

/** In UTC, with three digits of a fraction: as JavaScript writes it. */
function isUsual(text: string): boolean {
  return text.length === usualLength && text.charCodeAt(usualLength - 1) === upperZ;
}

/** Milliseconds of such a fraction. */
function usualFractionOf(text: string): number {
  const tenths = digit(text, 20);
  const rest = twoDigits(text, 21);
  const isFraction = text.charCodeAt(19) === dot && tenths >= 0 && rest >= 0;
  return isFraction ? tenths * 100 + rest : Number.NaN;
}

/** Milliseconds of the fraction, less those of the offset: what follows the seconds. */
function restOf(text: string): number {
  const end = text.charCodeAt(19) === dot ? endOfDigits(text, 20) : 19;
  if (end === 20) return Number.NaN;
  const fraction = end > 19 ? fractionOf(text, end) : 0;
  const sign = text.charCodeAt(end);
  if (end === text.length && currentDialect() !== undefined) return fraction;
  if ((sign | lowerCase) === lowerZ) return text.length === end + 1 ? fraction : Number.NaN;
  if (sign !== plus && sign !== hyphen) return Number.NaN;
  if (lengthWithOffset(text) !== end + 6 || text.charCodeAt(end + 3) !== colon) return Number.NaN;
  const hours = twoDigits(text, end + 1);
  const minutes = twoDigits(text, end + 4);
  if (!isClock(hours, minutes)) return Number.NaN;
  const offset = hours * hourInMs + minutes * minuteInMs;
  return sign === plus ? fraction - offset : fraction + offset;
}

/** NuroPb writes a `Z` behind whatever time it has: `2020-01-02T03:04:05+00:00Z`. */
function lengthWithOffset(text: string): number {
  const isMarkedTwice = currentDialect() !== undefined && text.endsWith("Z");
  return isMarkedTwice ? text.length - 1 : text.length;
}

function isClock(hour: number, minute: number): boolean {
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (end < text.length && digit(text, end) >= 0) end += 1;
  return end;
}

/** The first three digits of the fraction, which ends at `end`. */
function fractionOf(text: string, end: number): number {
  const tenths = digit(text, 20) * 100;
  const hundredths = end > 21 ? digit(text, 21) * 10 : 0;
  return tenths + hundredths + (end > 22 ? digit(text, 22) : 0);
}

/** -1 when they are none: only what is no digit has a sign here. Both are inside of the text. */
function twoDigits(text: string, index: number): number {
  const tens = text.charCodeAt(index) - zero;
  const ones = text.charCodeAt(index + 1) - zero;
  return (tens | (9 - tens) | ones | (9 - ones)) < 0 ? -1 : tens * 10 + ones;
}

/** -1 when there is none; `index` is inside of the text. */
function digit(text: string, index: number): number {
  const value = text.charCodeAt(index) - zero;
  return value >= 0 && value <= 9 ? value : -1;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
