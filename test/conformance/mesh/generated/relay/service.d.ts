// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as probe from "../../contracts/probe.ts";
import type * as rpc from "lagomorph/generated";

/** The context of the call that the probe sees. */
export declare const context: rpc.MethodDescriptor<
  [],
  { caller: string; remaining: number; headers: Record<string, string> }
>;

/** Calls a probe method that never answers. */
export declare const hang: rpc.MethodDescriptor<[tag: string], void>;

/** Calls a probe method that fails. */
export declare const fail: rpc.MethodDescriptor<[], number>;

/** Notes a text on success; fails when told to. */
export declare const noteOnSuccess: rpc.MethodDescriptor<[text: string, fail: boolean], void>;

/** Publishes a note to a foreign exchange; how that ended. */
export declare const publish: rpc.MethodDescriptor<
  [text: string, where: "foreign" | "nowhere"],
  string
>;

/** Publishes a note on success; fails when told to. */
export declare const publishOnSuccess: rpc.MethodDescriptor<[text: string, fail: boolean], void>;

export declare const relayed: rpc.EventDescriptor<probe.Note>;

export declare const foreign: rpc.PublisherDescriptor<probe.Note>;

export declare const nowhere: rpc.PublisherDescriptor<probe.Note>;

export declare const onProbeNoted: rpc.HandlerDescriptor<probe.Note>;

/** The service `relay`. */
export declare const service: rpc.ServiceDescriptor;
