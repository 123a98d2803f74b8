import { InvalidArgumentError } from "commander";

/** An option that is a number of something. */
export function toCount(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new InvalidArgumentError("a whole number from 1 on is expected.");
}
