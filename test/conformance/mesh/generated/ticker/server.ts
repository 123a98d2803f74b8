// Generated from test/conformance/mesh/contracts/ticker.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/ticker.ts";
import * as rpc from "lagomorph/generated";
import * as ticker from "./service.js";

/** A service whose methods stream. */
export abstract class TickerSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = ticker.service;

  /** Counts from 0, for as long as somebody reads. */
  abstract count(tag: string): AsyncIterable<number>;

  /** Counts up to a number, and says how far it came. */
  abstract countTo(last: number): AsyncGenerator<number, { sum: number; at: Date }, void>;

  /** Some items, then an error. */
  abstract fail(
    items: number,
    how: "declared" | "error" | "permission" | "wrongItem" | "wrongEnd" | "nothing",
  ): AsyncIterable<contract.Tick>;

  /** Nothing, for as long as somebody waits. */
  abstract silence(tag: string): AsyncIterable<contract.Tick>;

  /** The same, by an iterator that is no generator, and looks at no signal. */
  abstract deafSilence(tag: string): AsyncIterable<contract.Tick>;

  /** Who calls, at each of three steps; the last two of them through the probe. */
  abstract contexts(): AsyncIterable<{ caller: string; tenant: string; remaining: number }>;

  /** What another stream gives, one step after the other. */
  abstract relay(tag: string): AsyncIterable<number>;

  /** As `silence`, but not for long. */
  abstract brief(tag: string): AsyncIterable<contract.Tick>;

  /** May run twice. */
  abstract again(tag: string): AsyncIterable<number>;

  /** Items of so many characters. */
  abstract large(items: number, length: number): AsyncIterable<string>;

  /** Answers once. */
  abstract once(): rpc.Answer<number>;
}
