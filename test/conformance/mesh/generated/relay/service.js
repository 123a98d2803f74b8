// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<
  [],
  { caller: string; remaining: number; headers: Record<string, string> }
>} */
export const context = {
  kind: "method",
  service: "relay",
  member: "context",
  name: "context",
  parameters: [],
  args: codec.contextArgs,
  result: codec.contextResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[tag: string], void>} */
export const hang = {
  kind: "method",
  service: "relay",
  member: "hang",
  name: "hang",
  parameters: ["tag"],
  args: codec.hangArgs,
  result: codec.hangResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], number>} */
export const fail = {
  kind: "method",
  service: "relay",
  member: "fail",
  name: "fail",
  parameters: [],
  args: codec.failArgs,
  result: codec.failResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[text: string, fail: boolean], void>} */
export const noteOnSuccess = {
  kind: "method",
  service: "relay",
  member: "noteOnSuccess",
  name: "noteOnSuccess",
  parameters: ["text", "fail"],
  args: codec.noteOnSuccessArgs,
  result: codec.noteOnSuccessResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [text: string, where: "foreign" | "nowhere"],
  string
>} */
export const publish = {
  kind: "method",
  service: "relay",
  member: "publish",
  name: "publish",
  parameters: ["text", "where"],
  args: codec.publishArgs,
  result: codec.publishResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[text: string, fail: boolean], void>} */
export const publishOnSuccess = {
  kind: "method",
  service: "relay",
  member: "publishOnSuccess",
  name: "publishOnSuccess",
  parameters: ["text", "fail"],
  args: codec.publishOnSuccessArgs,
  result: codec.publishOnSuccessResult,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/probe.ts").Note>} */
export const relayed = {
  kind: "event",
  service: "relay",
  member: "relayed",
  name: "relayed",
  payload: codec.relayedPayload,
};

/** @type {import("lagomorph/generated").PublisherDescriptor<import("../../contracts/probe.ts").Note>} */
export const foreign = {
  kind: "publisher",
  service: "relay",
  member: "foreign",
  name: "foreign",
  exchange: "test.foreign",
  routingKey: "notes.made",
  payload: codec.foreignPayload,
};

/** @type {import("lagomorph/generated").PublisherDescriptor<import("../../contracts/probe.ts").Note>} */
export const nowhere = {
  kind: "publisher",
  service: "relay",
  member: "nowhere",
  name: "nowhere",
  exchange: "test.nowhere",
  routingKey: "notes.made",
  payload: codec.nowherePayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/probe.ts").Note>} */
export const onProbeNoted = {
  kind: "handler",
  service: "relay",
  member: "onProbeNoted",
  name: "onProbeNoted",
  source: "probe",
  event: "noted",
  delivery: "pool",
  durability: "durable",
  payload: codec.onProbeNotedPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "relay",
  wire: "native",
  fingerprint: "5837e68e2dfe1cc83e55ae08ed10b1f7",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    context,
    hang,
    fail,
    noteOnSuccess,
    publish,
    publishOnSuccess,
    relayed,
    foreign,
    nowhere,
    onProbeNoted,
  ],
};
