// Generated from contracts/market.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/market.ts";
import * as rpc from "lagomorph/generated";
import * as market from "./service.js";

/** Sends the events of `Market`. */
export interface MarketEmit {
  priced(payload: contract.Tick): Promise<void>;
}

/** Publishes the messages of `Market` to exchanges that are not Lagomorph's. */
export interface MarketPublish {
  /** Tells the auditors. */
  audit(payload: contract.Tick): Promise<void>;

  backUp(payload: string): Promise<void>;
}

/** Every way into and out of a service. */
export abstract class MarketSkeleton extends rpc.Skeleton<MarketEmit, MarketPublish> {
  static readonly service: rpc.ServiceDescriptor = market.service;

  abstract price(symbol: string): rpc.Answer<number>;

  /** Follows a price until the caller has enough. */
  abstract watch(symbol: string, from?: Date): AsyncIterable<contract.Tick>;

  /** Reads the ticks of a day, and sums them up. */
  abstract replay(
    ...days: Date[]
  ): AsyncGenerator<contract.Tick, { count: number; last: Date | null }, void>;

  abstract reprice(symbol: string): rpc.Answer<void>;

  /** Whoever opens an account anywhere. */
  abstract onAccount(payload: { id: string; at: Date }): rpc.Answer<void>;

  abstract onAnything(payload: unknown): rpc.Answer<void>;

  /** Forgets old ticks. */
  abstract sweep(): rpc.Answer<void>;

  abstract warmUp(): rpc.Answer<void>;

  /** Closes the books. */
  abstract close(): rpc.Answer<void>;

  /** Orders of the old system. */
  abstract ingest(payload: { id: string; placed: Date }): rpc.Answer<void>;
}
