// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const context = {
  kind: "method",
  service: "relay",
  member: "context",
  name: "context",
  parameters: [],
  args: codec.contextArgs,
  result: codec.contextResult,
};

export const hang = {
  kind: "method",
  service: "relay",
  member: "hang",
  name: "hang",
  parameters: ["tag"],
  args: codec.hangArgs,
  result: codec.hangResult,
};

export const fail = {
  kind: "method",
  service: "relay",
  member: "fail",
  name: "fail",
  parameters: [],
  args: codec.failArgs,
  result: codec.failResult,
};

export const noteOnSuccess = {
  kind: "method",
  service: "relay",
  member: "noteOnSuccess",
  name: "noteOnSuccess",
  parameters: ["text", "fail"],
  args: codec.noteOnSuccessArgs,
  result: codec.noteOnSuccessResult,
};

export const publish = {
  kind: "method",
  service: "relay",
  member: "publish",
  name: "publish",
  parameters: ["text", "where"],
  args: codec.publishArgs,
  result: codec.publishResult,
};

export const publishOnSuccess = {
  kind: "method",
  service: "relay",
  member: "publishOnSuccess",
  name: "publishOnSuccess",
  parameters: ["text", "fail"],
  args: codec.publishOnSuccessArgs,
  result: codec.publishOnSuccessResult,
};

export const relayed = {
  kind: "event",
  service: "relay",
  member: "relayed",
  name: "relayed",
  payload: codec.relayedPayload,
};

export const foreign = {
  kind: "publisher",
  service: "relay",
  member: "foreign",
  name: "foreign",
  exchange: "test.foreign",
  routingKey: "notes.made",
  payload: codec.foreignPayload,
};

export const nowhere = {
  kind: "publisher",
  service: "relay",
  member: "nowhere",
  name: "nowhere",
  exchange: "test.nowhere",
  routingKey: "notes.made",
  payload: codec.nowherePayload,
};

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
