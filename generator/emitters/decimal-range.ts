import type { BigintRules } from "../model/rules.ts";

/** Whole numbers in decimal between two limits, as the pattern of a JSON Schema. */
export function decimalRange({ minimum, maximum }: BigintRules = {}): string {
  const [least, most] = [minimum, maximum].map((each) =>
    each === undefined ? undefined : BigInt(each),
  );
  // A zero may have a sign, as JavaScript reads it.
  const hasZero = (least ?? 0n) <= 0n && (most ?? 0n) >= 0n;
  const zero = hasZero ? ["-?0"] : [];
  const positive = range(above(least), most);
  const negative = range(above(most === undefined ? undefined : -most), negated(least));
  const all = [...zero, ...positive, ...(negative.length === 0 ? [] : [`-${grouped(negative)}`])];
  return `^${grouped(all)}$`;
}

function negated(limit: bigint | undefined): bigint | undefined {
  return limit === undefined ? undefined : -limit;
}

/** The least positive number from a limit on. */
function above(limit: bigint | undefined): bigint {
  return limit === undefined || limit < 1n ? 1n : limit;
}

/** Positive numbers without a zero at the start, by how many digits they have. */
function range(least: bigint, most: bigint | undefined): readonly string[] {
  if (most !== undefined && most < least) return [];
  const [from, to] = [String(least), most === undefined ? undefined : String(most)];
  if (to?.length === from.length) return [between(from, to)];
  const isFirst = /^10*$/.test(from);
  return [
    ...(isFirst ? [] : [between(from, "9".repeat(from.length))]),
    ...longerThan(isFirst ? from.length - 1 : from.length, to?.length),
    ...(to === undefined ? [] : [between(`1${"0".repeat(to.length - 1)}`, to)]),
  ];
}

function anyOf(length: number): string {
  return `[1-9]${digits(length - 1)}`;
}

/** Numbers of more digits than these, and of fewer than those. */
function longerThan(length: number, end: number | undefined): readonly string[] {
  if (end === undefined) return [`[1-9][0-9]${length === 0 ? "*" : `{${length},}`}`];
  const [least, most] = [length, end - 2];
  if (most < least) return [];
  return [least === most ? anyOf(least + 1) : `[1-9][0-9]{${least},${most}}`];
}

/** Digits of two numbers of the same length, and of all between them: one digit after the other. */
function between(from: string, to: string): string {
  if (from === to) return from;
  const [first, last] = [from.charAt(0), to.charAt(0)];
  const length = from.length - 1;
  const isLeast = /^0*$/.test(from.slice(1));
  const isMost = /^9*$/.test(to.slice(1));
  if (first === last) return first + between(from.slice(1), to.slice(1));
  const low = isLeast ? Number(first) : Number(first) + 1;
  const high = isMost ? Number(last) : Number(last) - 1;
  return grouped([
    ...(isLeast ? [] : [first + between(from.slice(1), "9".repeat(length))]),
    ...(low > high ? [] : [digit(low, high) + digits(length)]),
    ...(isMost ? [] : [last + between("0".repeat(length), to.slice(1))]),
  ]);
}

function digit(low: number, high: number): string {
  return low === high ? String(low) : `[${low}-${high}]`;
}

function digits(length: number): string {
  if (length === 0) return "";
  return length === 1 ? "[0-9]" : `[0-9]{${length}}`;
}

function grouped(all: readonly string[]): string {
  return all.length === 1 && all[0] !== undefined ? all[0] : `(?:${all.join("|")})`;
}
