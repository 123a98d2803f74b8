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

  /**
   * Adds two numbers.
   *
   * @example add(100, 200) => 300
   */
  add(x: number, y: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(math.add, [x, y], options);
  }

  /**
   * Multiplies two numbers.
   *
   * @example multiply(4, 6) => 24
   */
  multiply(x: number, y: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(math.multiply, [x, y], options);
  }
}
