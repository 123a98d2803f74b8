// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as kitchen from "./service.js";

/** Where dishes are made. */
export class KitchenClient {
  static readonly service: rpc.ServiceDescriptor = kitchen.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  cook(dish: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(kitchen.cook, [dish], options);
  }
}
