import type { Arbitrary } from "fast-check";
import type { FastCheck } from "./arbitrary.ts";
import type { SchemaObject } from "./schema.ts";

/** How far numbers are from zero, or from the bound that there is, when nothing else is said. */
const reach = 1000;

/** Numbers that people can read: whole ones, of two decimals, or multiples of what they must be multiples of. */
export function numbers(fc: FastCheck, schema: SchemaObject): Arbitrary<number> {
  const { type, multipleOf, allOf = [] } = schema;
  const steps = [multipleOf, ...allOf.map((each) => each.multipleOf)].filter(
    (step) => step !== undefined,
  );
  const [low, high] = boundsOf(schema);
  const step = steps.length > 0 ? product(steps) : type === "integer" ? 1 : 0.01;
  const least = firstFrom(low, step, schema.exclusiveMinimum);
  const most = lastUntil(high, step, schema.exclusiveMaximum);
  if (least <= most)
    return fc.integer({ min: least, max: most }).map((count) => times(count, step));
  // Too narrow for two decimals.
  return fc.double({
    min: low,
    max: high,
    noNaN: true,
    minExcluded: schema.exclusiveMinimum !== undefined,
    maxExcluded: schema.exclusiveMaximum !== undefined,
  });
}

function boundsOf({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
}: SchemaObject): [number, number] {
  const low = Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity);
  const high = Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity);
  if (low === -Infinity && high === Infinity) return [-reach, reach];
  if (low === -Infinity) return [high - reach, high];
  return [low, high === Infinity ? low + reach : high];
}

/** A number that is a multiple of all: their product, for steps that share nothing. */
function product(steps: readonly number[]): number {
  const [first = 1, ...others] = [...new Set(steps)];
  return others.reduce(
    (whole, step) => (Number.isInteger(whole / step) ? whole : whole * step),
    first,
  );
}

function firstFrom(low: number, step: number, excluded: number | undefined): number {
  const count = Math.ceil(low / step - 1e-9);
  return times(count, step) === excluded ? count + 1 : count;
}

function lastUntil(high: number, step: number, excluded: number | undefined): number {
  const count = Math.floor(high / step + 1e-9);
  return times(count, step) === excluded ? count - 1 : count;
}

/** A multiple as the decimal number that people write. */
function times(count: number, step: number): number {
  return Number((count * step).toPrecision(14));
}
