// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `npm run codegen`.

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

export const relayed: rpc.EventDescriptor<probe.Note> = {
  kind: "event",
  service: "relay",
  member: "relayed",
  name: "relayed",
  payload: codec.relayedPayload,
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
  fingerprint: "8d945cabed6e7ea6b66775bdbda7dfb9",
  members: [context, hang, fail, noteOnSuccess, relayed, onProbeNoted],
};
