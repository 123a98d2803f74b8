// Generated from test/conformance/mesh/contracts/ticker.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const haltedError = {
  name: "HALTED",
  create: (data, message) => new errors.Halted(data, message),
  data: codec.haltedData,
};

/** @type {import("lagomorph/generated").StreamDescriptor<[tag: string], number>} */
export const count = {
  kind: "stream",
  service: "ticker",
  member: "count",
  name: "count",
  parameters: ["tag"],
  args: codec.countArgs,
  item: codec.countItem,
  result: codec.countResult,
};

/** @type {import("lagomorph/generated").StreamDescriptor<
  [last: number],
  number,
  { sum: number; at: Date }
>} */
export const countTo = {
  kind: "stream",
  service: "ticker",
  member: "countTo",
  name: "countTo",
  parameters: ["last"],
  args: codec.countToArgs,
  item: codec.countToItem,
  result: codec.countToResult,
};

/** @type {import("lagomorph/generated").StreamDescriptor<
  [items: number, how: "declared" | "error" | "permission" | "wrongItem" | "wrongEnd" | "nothing"],
  import("../../contracts/ticker.ts").Tick
>} */
export const fail = {
  kind: "stream",
  service: "ticker",
  member: "fail",
  name: "fail",
  parameters: ["items", "how"],
  args: codec.failArgs,
  item: codec.failItem,
  result: codec.failResult,
  errors: [haltedError],
};

/** @type {import("lagomorph/generated").StreamDescriptor<
  [tag: string],
  import("../../contracts/ticker.ts").Tick
>} */
export const silence = {
  kind: "stream",
  service: "ticker",
  member: "silence",
  name: "silence",
  parameters: ["tag"],
  args: codec.silenceArgs,
  item: codec.silenceItem,
  result: codec.silenceResult,
};

/** @type {import("lagomorph/generated").StreamDescriptor<
  [tag: string],
  import("../../contracts/ticker.ts").Tick
>} */
export const deafSilence = {
  kind: "stream",
  service: "ticker",
  member: "deafSilence",
  name: "deafSilence",
  parameters: ["tag"],
  args: codec.deafSilenceArgs,
  item: codec.deafSilenceItem,
  result: codec.deafSilenceResult,
};

/** @type {import("lagomorph/generated").StreamDescriptor<
  [],
  { caller: string; tenant: string; remaining: number }
>} */
export const contexts = {
  kind: "stream",
  service: "ticker",
  member: "contexts",
  name: "contexts",
  parameters: [],
  args: codec.contextsArgs,
  item: codec.contextsItem,
  result: codec.contextsResult,
};

/** @type {import("lagomorph/generated").StreamDescriptor<[tag: string], number>} */
export const relay = {
  kind: "stream",
  service: "ticker",
  member: "relay",
  name: "relay",
  parameters: ["tag"],
  args: codec.relayArgs,
  item: codec.relayItem,
  result: codec.relayResult,
};

/** @type {import("lagomorph/generated").StreamDescriptor<
  [tag: string],
  import("../../contracts/ticker.ts").Tick
>} */
export const brief = {
  kind: "stream",
  service: "ticker",
  member: "brief",
  name: "brief",
  parameters: ["tag"],
  args: codec.briefArgs,
  item: codec.briefItem,
  result: codec.briefResult,
  timeout: 60,
};

/** @type {import("lagomorph/generated").StreamDescriptor<[tag: string], number>} */
export const again = {
  kind: "stream",
  service: "ticker",
  member: "again",
  name: "again",
  parameters: ["tag"],
  args: codec.againArgs,
  item: codec.againItem,
  result: codec.againResult,
  idempotent: true,
};

/** @type {import("lagomorph/generated").StreamDescriptor<
  [items: number, length: number],
  string
>} */
export const large = {
  kind: "stream",
  service: "ticker",
  member: "large",
  name: "large",
  parameters: ["items", "length"],
  args: codec.largeArgs,
  item: codec.largeItem,
  result: codec.largeResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], number>} */
export const once = {
  kind: "method",
  service: "ticker",
  member: "once",
  name: "once",
  parameters: [],
  args: codec.onceArgs,
  result: codec.onceResult,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "ticker",
  wire: "native",
  fingerprint: "f0b68298e9938d4ae15dbe75704862c5",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [count, countTo, fail, silence, deafSilence, contexts, relay, brief, again, large, once],
};
