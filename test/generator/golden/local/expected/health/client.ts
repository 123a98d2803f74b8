// Generated from contracts/health.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as health from "./service.js";

export class HealthClient {
  static readonly service: rpc.ServiceDescriptor = health.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  hidden(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(health.hidden, [], options);
  }
}
