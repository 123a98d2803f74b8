// Generated from contracts/market.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/market.ts";
import type * as rpc from "lagomorph/generated";

export declare const price: rpc.MethodDescriptor<[symbol: string], number>;

/** Follows a price until the caller has enough. */
export declare const watch: rpc.StreamDescriptor<
  [symbol: string, from?: Date | undefined],
  contract.Tick
>;

/** Reads the ticks of a day, and sums them up. */
export declare const replay: rpc.StreamDescriptor<
  [...days: Date[]],
  contract.Tick,
  { count: number; last: Date | null }
>;

export declare const reprice: rpc.CommandDescriptor<[symbol: string]>;

export declare const priced: rpc.EventDescriptor<contract.Tick>;

/** Whoever opens an account anywhere. */
export declare const onAccount: rpc.TopicDescriptor<{ id: string; at: Date }>;

export declare const onAnything: rpc.TopicDescriptor<unknown>;

/** Forgets old ticks. */
export declare const sweep: rpc.TimerDescriptor;

export declare const warmUp: rpc.TimerDescriptor;

/** Closes the books. */
export declare const close: rpc.TimerDescriptor;

/** Orders of the old system. */
export declare const ingest: rpc.ConsumerDescriptor<{ id: string; placed: Date }>;

/** Tells the auditors. */
export declare const audit: rpc.PublisherDescriptor<contract.Tick>;

export declare const backUp: rpc.PublisherDescriptor<string>;

/** The service `market`. */
export declare const service: rpc.ServiceDescriptor;
