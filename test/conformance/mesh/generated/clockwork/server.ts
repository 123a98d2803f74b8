// Generated from test/conformance/mesh/contracts/clockwork.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as clockwork from "./service.js";

/** Sends the events of `Clockwork`. */
export interface ClockworkEmit {
  ticked(payload: { timer: string }): Promise<void>;
}

/** A service whose timers do what each test has them do. */
export abstract class ClockworkSkeleton extends rpc.Skeleton<ClockworkEmit> {
  static readonly service: rpc.ServiceDescriptor = clockwork.service;

  /** Says how far it is. */
  abstract ping(): rpc.Answer<string>;

  abstract often(): rpc.Answer<void>;

  abstract seldom(): rpc.Answer<void>;

  abstract atOnce(): rpc.Answer<void>;

  abstract nightly(): rpc.Answer<void>;

  abstract together(): rpc.Answer<void>;

  abstract onceTogether(): rpc.Answer<void>;
}
