import { isDeepStrictEqual } from "node:util";

import type { Candidate } from "./candidate.ts";
import { dated, invalid, payloads, valid } from "./payloads.ts";

/** One payload in one way, by all libraries. */
export interface Case {
  /** `small`, `small, invalid`, `small, converted` */
  readonly payload: string;
  readonly value: unknown;
  readonly runs: readonly (readonly [library: string, run: (value: unknown) => unknown])[];
  /** A run gave what it must give. */
  readonly isRight: (result: unknown) => boolean;
}

/** All that is measured. */
export function cases(candidates: readonly Candidate[]): Case[] {
  const checks = payloads.flatMap((payload): Case[] => {
    const runs = candidates.map(({ library, check }) => [library, check[payload]] as const);
    return [
      { payload, value: valid[payload], runs, isRight: (result) => result === true },
      {
        payload: `${payload}, invalid`,
        value: invalid[payload],
        runs,
        isRight: (result) => result === false,
      },
    ];
  });
  const conversions = payloads.map((payload): Case => {
    const runs = candidates.map(({ library, decode }) => [library, decode[payload]] as const);
    const wanted = withDates(dated[payload]);
    const isRight = (result: unknown): boolean => isDeepStrictEqual(result, wanted);
    return { payload: `${payload}, converted`, value: dated[payload], runs, isRight };
  });
  const isInvalid = ({ payload }: Case): boolean => payload.endsWith("invalid");
  return [
    ...checks.filter((each) => !isInvalid(each)),
    ...conversions,
    ...checks.filter(isInvalid),
  ];
}

/** The payload in memory: what looks like a date is one. */
function withDates(value: unknown): unknown {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value;
  if (Array.isArray(value)) return value.map(withDates);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDates(item)]));
}
