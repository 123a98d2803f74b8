// Generated from test/conformance/mesh/contracts/clockwork.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as clockwork from "./service.js";

/** A service whose timers do what each test has them do. */
export class ClockworkClient {
  static readonly service: rpc.ServiceDescriptor = clockwork.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Says how far it is. */
  ping(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(clockwork.ping, [], options);
  }
}
