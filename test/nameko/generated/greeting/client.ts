// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as greeting from "./service.js";

/** The services whose messages were recorded, as far as it takes to send the same. */
export class GreetingServiceClient {
  static readonly service: rpc.ServiceDescriptor = greeting.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  hello(name: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(greeting.hello, [name], options);
  }

  chain(number: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(greeting.chain, [number], options);
  }

  dispatch(event: string, payload: unknown, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(greeting.dispatch, [event, payload], options);
  }
}
