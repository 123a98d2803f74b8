// Generated from test/conformance/mesh/contracts/watcher.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as probe from "../../contracts/probe.ts";
import type * as stubborn from "../../contracts/stubborn.ts";
import * as rpc from "lagomorph/generated";
import * as watcher from "./service.js";

/** A service that handles events by pattern, whoever emits them. */
export abstract class WatcherSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = watcher.service;

  abstract onNoted(payload: probe.Note): rpc.Answer<void>;

  abstract onProbeEverywhere(payload: unknown): rpc.Answer<void>;

  abstract onNoteOnce(payload: probe.Note): rpc.Answer<void>;

  abstract onAnyBriefly(payload: unknown): rpc.Answer<void>;

  abstract onTried(payload: stubborn.Trial): rpc.Answer<void>;
}
