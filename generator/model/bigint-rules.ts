import type { BigintRules } from "./rules.ts";

/** A limit of whole numbers, as it was demanded. */
export interface BigintDemand {
  readonly name: string;
  /** Its decimal digits. */
  readonly digits?: string | undefined;
}

/** Several limits of whole numbers as a least and a greatest one: above 0 is from 1 on. */
export function bigintRules(
  before: BigintRules | undefined,
  demands: readonly BigintDemand[],
): BigintRules | undefined {
  let { minimum, maximum } = before ?? {};
  for (const { name, digits } of demands) {
    if (digits === undefined) continue;
    const step = name.startsWith("exclusive") ? 1n : 0n;
    const [least, most] = [(BigInt(digits) + step).toString(), (BigInt(digits) - step).toString()];
    if (/min/i.test(name)) minimum = isAtLeast(least, minimum) ? least : minimum;
    else maximum = isAtLeast(maximum ?? most, most) ? most : maximum;
  }
  if (minimum === undefined && maximum === undefined) return undefined;
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

/** Whether the digits of a whole number keep its rules. */
export function keepsBigint(digits: string, { minimum, maximum }: BigintRules = {}): boolean {
  return isAtLeast(digits, minimum) && isAtLeast(maximum ?? digits, digits);
}

function isAtLeast(digits: string, least: string | undefined): boolean {
  return least === undefined || BigInt(digits) >= BigInt(least);
}
