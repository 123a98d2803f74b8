// Generated from contracts/market.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const unknownSymbolError = {
  name: "UNKNOWN_SYMBOL",
  create: (data, message) => new errors.UnknownSymbol(data, message),
  data: codec.unknownSymbolData,
};

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

export const reprice = {
  kind: "command",
  service: "market",
  member: "reprice",
  name: "reprice",
  parameters: ["symbol"],
  args: codec.repriceArgs,
};

export const priced = {
  kind: "event",
  service: "market",
  member: "priced",
  name: "priced",
  payload: codec.pricedPayload,
};

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

export const sweep = {
  kind: "timer",
  service: "market",
  member: "sweep",
  name: "sweep",
  interval: 30000,
};

export const warmUp = {
  kind: "timer",
  service: "market",
  member: "warmUp",
  name: "warmUp",
  interval: 7200000,
  eager: true,
  mesh: true,
};

export const close = {
  kind: "timer",
  service: "market",
  member: "close",
  name: "close",
  cron: "0 18 * * MON-FRI",
  timeZone: "Europe/Paris",
  mesh: true,
};

export const ingest = {
  kind: "consumer",
  service: "market",
  member: "ingest",
  name: "ingest",
  queue: "legacy.orders",
  payload: codec.ingestPayload,
};

export const audit = {
  kind: "publisher",
  service: "market",
  member: "audit",
  name: "audit",
  exchange: "audit",
  routingKey: "price.changed",
  payload: codec.auditPayload,
};

export const backUp = {
  kind: "publisher",
  service: "market",
  member: "backUp",
  name: "backUp",
  exchange: "",
  routingKey: "backup",
  payload: codec.backUpPayload,
};

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
