// Generated from contracts/math.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as math from "./service.js";

/** Arithmetic. */
export class MathServiceClient {
  static readonly service: rpc.ServiceDescriptor = math.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Adds two numbers. */
  add(x: number, y: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(math.add, [x, y], options);
  }

  /** Multiplies two numbers. */
  multiply(x: number, y: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(math.multiply, [x, y], options);
  }
}
