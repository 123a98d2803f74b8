import type { EmitSettings } from "../emitters/index.ts";
import type { Contract, ErrorModel, NamedType } from "../model/contract.ts";

/** What the thread is told: what a model has more than it had, and which services can be emitted now. */
export interface Part {
  /** New ones. */
  readonly services: readonly Contract[];
  /** All so far. */
  readonly errors: readonly ErrorModel[];
  /** New ones. */
  readonly types: readonly (readonly [id: string, named: NamedType])[];
  readonly settings: EmitSettings;
  readonly jobs: readonly Job[];
}

/** A service to emit, and its place in the table of claims. */
export interface Job {
  readonly name: string;
  readonly slot: number;
}

/** What the thread made of a service; no files where it failed. */
export interface Made {
  readonly files?: ReadonlyMap<string, string>;
  /** The fingerprint of the service, which stands in its files. */
  readonly mark?: string;
  /** They were looked at, and have nothing in them that no template has. */
  readonly isVerified: boolean;
  /** How `contracts.json` lists the service. */
  readonly listed?: string;
  /** How it lists types that are new since the service before. */
  readonly listedTypes?: readonly (readonly [id: string, text: string])[];
}

/** What comes back from the thread. */
export interface Answer extends Made {
  readonly slot: number;
}

/** With what the thread is started, beside its port. */
export interface Tables {
  /** See {@link claim}: a place for each service. */
  readonly claims: Int32Array;
  /** In its only place, how many answers have left. */
  readonly answers: Int32Array;
}

/** Both threads take services from the same list: says whether this one may emit it, which is so for the first that asks. */
export function claim(claims: Int32Array, slot: number): boolean {
  return Atomics.compareExchange(claims, slot, 0, 1) === 0;
}
