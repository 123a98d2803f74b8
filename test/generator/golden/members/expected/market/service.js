// Generated from contracts/market.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const unknownSymbolError = {
  name: "UNKNOWN_SYMBOL",
  create: (data, message) => new errors.UnknownSymbol(data, message),
  data: codec.unknownSymbolData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[symbol: string], number>} */
export const price = {
  kind: "method",
  service: "market",
  member: "price",
  name: "price",
  parameters: ["symbol"],
  args: codec.priceArgs,
  result: codec.priceResult,
  errors: [unknownSymbolError],
};

/** @type {import("lagomorph/generated").StreamDescriptor<
  [symbol: string, from?: Date | undefined],
  import("../../contracts/market.ts").Tick
>} */
export const watch = {
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

/** @type {import("lagomorph/generated").StreamDescriptor<
  [...days: Date[]],
  import("../../contracts/market.ts").Tick,
  { count: number; last: Date | null }
>} */
export const replay = {
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

/** @type {import("lagomorph/generated").CommandDescriptor<[symbol: string]>} */
export const reprice = {
  kind: "command",
  service: "market",
  member: "reprice",
  name: "reprice",
  parameters: ["symbol"],
  args: codec.repriceArgs,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/market.ts").Tick>} */
export const priced = {
  kind: "event",
  service: "market",
  member: "priced",
  name: "priced",
  payload: codec.pricedPayload,
};

/** @type {import("lagomorph/generated").TopicDescriptor<{ id: string; at: Date }>} */
export const onAccount = {
  kind: "topic",
  service: "market",
  member: "onAccount",
  name: "onAccount",
  pattern: "accounts.*.opened",
  delivery: "pool",
  durability: "durable",
  payload: codec.onAccountPayload,
};

/** @type {import("lagomorph/generated").TopicDescriptor<unknown>} */
export const onAnything = {
  kind: "topic",
  service: "market",
  member: "onAnything",
  name: "onAnything",
  pattern: "#",
  delivery: "broadcast",
  durability: "transient",
  payload: codec.onAnythingPayload,
};

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const sweep = {
  kind: "timer",
  service: "market",
  member: "sweep",
  name: "sweep",
  interval: 30000,
};

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const warmUp = {
  kind: "timer",
  service: "market",
  member: "warmUp",
  name: "warmUp",
  interval: 7200000,
  eager: true,
  mesh: true,
};

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const close = {
  kind: "timer",
  service: "market",
  member: "close",
  name: "close",
  cron: "0 18 * * MON-FRI",
  timeZone: "Europe/Paris",
  mesh: true,
};

/** @type {import("lagomorph/generated").ConsumerDescriptor<{ id: string; placed: Date }>} */
export const ingest = {
  kind: "consumer",
  service: "market",
  member: "ingest",
  name: "ingest",
  queue: "legacy.orders",
  payload: codec.ingestPayload,
};

/** @type {import("lagomorph/generated").PublisherDescriptor<import("../../contracts/market.ts").Tick>} */
export const audit = {
  kind: "publisher",
  service: "market",
  member: "audit",
  name: "audit",
  exchange: "audit",
  routingKey: "price.changed",
  payload: codec.auditPayload,
};

/** @type {import("lagomorph/generated").PublisherDescriptor<string>} */
export const backUp = {
  kind: "publisher",
  service: "market",
  member: "backUp",
  name: "backUp",
  exchange: "",
  routingKey: "backup",
  payload: codec.backUpPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "market",
  wire: "native",
  fingerprint: "b10b1f1a7ed7047ee539ec8c038b6658",
  schema: () => import("./schema.json", { with: { type: "json" } }),
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
