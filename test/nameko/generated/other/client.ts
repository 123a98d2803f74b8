// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as other from "./service.js";

export class OtherServiceClient {
  static readonly service: rpc.ServiceDescriptor = other.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  double(number: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(other.double, [number], options);
  }
}
