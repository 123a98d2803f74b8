// Generated from contracts/market.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/market.ts";
import type * as rpc from "lagomorph/generated";
import * as errors from "../errors.ts";
import * as codec from "./codec.js";

const unknownSymbolError: rpc.ErrorDescriptor<contract.UnknownSymbol> = {
  name: "UNKNOWN_SYMBOL",
  create: (data, message) => new errors.UnknownSymbol(data, message),
  data: codec.unknownSymbolData,
};

export const price: rpc.MethodDescriptor<[symbol: string], number> = {
  kind: "method",
  service: "market",
  member: "price",
  name: "price",
  parameters: ["symbol"],
  args: codec.priceArgs,
  result: codec.priceResult,
  errors: [unknownSymbolError],
};

/** Follows a price until the caller has enough. */
export const watch: rpc.StreamDescriptor<[symbol: string, from?: Date | undefined], contract.Tick> =
  {
    kind: "stream",
    service: "market",
    member: "watch",
    name: "watch",
    parameters: ["symbol", "from"],
    args: codec.watchArgs,
    item: codec.watchItem,
    result: codec.watchResult,
    errors: [unknownSymbolError],
  };

/** Reads the ticks of a day, and sums them up. */
export const replay: rpc.StreamDescriptor<
  [...days: Date[]],
  contract.Tick,
  { count: number; last: Date | null }
> = {
  kind: "stream",
  service: "market",
  member: "replay",
  name: "replay",
  parameters: ["days"],
  rest: true,
  args: codec.replayArgs,
  item: codec.replayItem,
  result: codec.replayResult,
};

export const reprice: rpc.CommandDescriptor<[symbol: string]> = {
  kind: "command",
  service: "market",
  member: "reprice",
  name: "reprice",
  parameters: ["symbol"],
  args: codec.repriceArgs,
};

export const priced: rpc.EventDescriptor<contract.Tick> = {
  kind: "event",
  service: "market",
  member: "priced",
  name: "priced",
  payload: codec.pricedPayload,
};

/** Whoever opens an account anywhere. */
export const onAccount: rpc.TopicDescriptor<{ id: string; at: Date }> = {
  kind: "topic",
  service: "market",
  member: "onAccount",
  name: "onAccount",
  pattern: "accounts.*.opened",
  delivery: "pool",
  durability: "durable",
  payload: codec.onAccountPayload,
};

export const onAnything: rpc.TopicDescriptor<unknown> = {
  kind: "topic",
  service: "market",
  member: "onAnything",
  name: "onAnything",
  pattern: "#",
  delivery: "broadcast",
  durability: "transient",
  payload: codec.onAnythingPayload,
};

/** Forgets old ticks. */
export const sweep: rpc.TimerDescriptor = {
  kind: "timer",
  service: "market",
  member: "sweep",
  name: "sweep",
  interval: 30000,
};

export const warmUp: rpc.TimerDescriptor = {
  kind: "timer",
  service: "market",
  member: "warmUp",
  name: "warmUp",
  interval: 7200000,
  eager: true,
  mesh: true,
};

/** Closes the books. */
export const close: rpc.TimerDescriptor = {
  kind: "timer",
  service: "market",
  member: "close",
  name: "close",
  cron: "0 18 * * MON-FRI",
  timeZone: "Europe/Paris",
  mesh: true,
};

/** Orders of the old system. */
export const ingest: rpc.ConsumerDescriptor<{ id: string; placed: Date }> = {
  kind: "consumer",
  service: "market",
  member: "ingest",
  name: "ingest",
  queue: "legacy.orders",
  payload: codec.ingestPayload,
};

/** Tells the auditors. */
export const audit: rpc.PublisherDescriptor<contract.Tick> = {
  kind: "publisher",
  service: "market",
  member: "audit",
  name: "audit",
  exchange: "audit",
  routingKey: "price.changed",
  payload: codec.auditPayload,
};

export const backUp: rpc.PublisherDescriptor<string> = {
  kind: "publisher",
  service: "market",
  member: "backUp",
  name: "backUp",
  exchange: "",
  routingKey: "backup",
  payload: codec.backUpPayload,
};

/** The service `market`. */
export const service: rpc.ServiceDescriptor = {
  name: "market",
  wire: "native",
  fingerprint: "b10b1f1a7ed7047ee539ec8c038b6658",
  members: [
    price,
    watch,
    replay,
    reprice,
    priced,
    onAccount,
    onAnything,
    sweep,
    warmUp,
    close,
    ingest,
    audit,
    backUp,
  ],
};
