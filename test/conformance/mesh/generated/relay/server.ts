// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as probe from "../../contracts/probe.ts";
import * as rpc from "lagomorph/generated";
import * as relay from "./service.js";

/** Sends the events of `Relay`. */
export interface RelayEmit {
  relayed(payload: probe.Note): Promise<void>;
}

/** Publishes the messages of `Relay` to exchanges that are not Lagomorph's. */
export interface RelayPublish {
  foreign(payload: probe.Note): Promise<void>;

  nowhere(payload: probe.Note): Promise<void>;
}

/** A service between a caller and `probe`. */
export abstract class RelaySkeleton extends rpc.Skeleton<RelayEmit, RelayPublish> {
  static readonly service: rpc.ServiceDescriptor = relay.service;

  /** The context of the call that the probe sees. */
  abstract context(): rpc.Answer<{
    caller: string;
    remaining: number;
    headers: Record<string, string>;
  }>;

  /** Calls a probe method that never answers. */
  abstract hang(tag: string): rpc.Answer<void>;

  /** Calls a probe method that fails. */
  abstract fail(): rpc.Answer<number>;

  /** Notes a text on success; fails when told to. */
  abstract noteOnSuccess(text: string, fail: boolean): rpc.Answer<void>;

  /** Publishes a note to a foreign exchange; how that ended. */
  abstract publish(text: string, where: "foreign" | "nowhere"): rpc.Answer<string>;

  /** Publishes a note on success; fails when told to. */
  abstract publishOnSuccess(text: string, fail: boolean): rpc.Answer<void>;

  abstract onProbeNoted(payload: probe.Note): rpc.Answer<void>;
}
