import type { Payload } from "./payloads.ts";

/** Says whether a value fits: `true` or `false`, and nothing is thrown. */
export type Check = (value: unknown) => boolean;

/** Checks, and gives the value in memory, with dates; `undefined` when it does not fit. */
export type Decode = (value: unknown) => unknown;

/** A library, as its users would use it. */
export interface Candidate {
  readonly library: string;
  readonly check: Readonly<Record<Payload, Check>>;
  readonly decode: Readonly<Record<Payload, Decode>>;
}
