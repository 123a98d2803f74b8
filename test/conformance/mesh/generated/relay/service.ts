// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as probe from "../../contracts/probe.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

/** The context of the call that the probe sees. */
export const context: rpc.MethodDescriptor<
  [],
  { caller: string; remaining: number; headers: Record<string, string> }
> = {
  kind: "method",
  service: "relay",
  member: "context",
  name: "context",
  parameters: [],
  args: codec.contextArgs,
  result: codec.contextResult,
};

/** Calls a probe method that never answers. */
export const hang: rpc.MethodDescriptor<[tag: string], void> = {
  kind: "method",
  service: "relay",
  member: "hang",
  name: "hang",
  parameters: ["tag"],
  args: codec.hangArgs,
  result: codec.hangResult,
};

/** Calls a probe method that fails. */
export const fail: rpc.MethodDescriptor<[], number> = {
  kind: "method",
  service: "relay",
  member: "fail",
  name: "fail",
  parameters: [],
  args: codec.failArgs,
  result: codec.failResult,
};

/** Notes a text on success; fails when told to. */
export const noteOnSuccess: rpc.MethodDescriptor<[text: string, fail: boolean], void> = {
  kind: "method",
  service: "relay",
  member: "noteOnSuccess",
  name: "noteOnSuccess",
  parameters: ["text", "fail"],
  args: codec.noteOnSuccessArgs,
  result: codec.noteOnSuccessResult,
};

/** Publishes a note to a foreign exchange; how that ended. */
export const publish: rpc.MethodDescriptor<[text: string, where: "foreign" | "nowhere"], string> = {
  kind: "method",
  service: "relay",
  member: "publish",
  name: "publish",
  parameters: ["text", "where"],
  args: codec.publishArgs,
  result: codec.publishResult,
};

/** Publishes a note on success; fails when told to. */
export const publishOnSuccess: rpc.MethodDescriptor<[text: string, fail: boolean], void> = {
  kind: "method",
  service: "relay",
  member: "publishOnSuccess",
  name: "publishOnSuccess",
  parameters: ["text", "fail"],
  args: codec.publishOnSuccessArgs,
  result: codec.publishOnSuccessResult,
};

export const relayed: rpc.EventDescriptor<probe.Note> = {
  kind: "event",
  service: "relay",
  member: "relayed",
  name: "relayed",
  payload: codec.relayedPayload,
};

export const foreign: rpc.PublisherDescriptor<probe.Note> = {
  kind: "publisher",
  service: "relay",
  member: "foreign",
  name: "foreign",
  exchange: "test.foreign",
  routingKey: "notes.made",
  payload: codec.foreignPayload,
};

export const nowhere: rpc.PublisherDescriptor<probe.Note> = {
  kind: "publisher",
  service: "relay",
  member: "nowhere",
  name: "nowhere",
  exchange: "test.nowhere",
  routingKey: "notes.made",
  payload: codec.nowherePayload,
};

export const onProbeNoted: rpc.HandlerDescriptor<probe.Note> = {
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

/** The service `relay`. */
export const service: rpc.ServiceDescriptor = {
  name: "relay",
  wire: "native",
  fingerprint: "5837e68e2dfe1cc83e55ae08ed10b1f7",
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
