// Generated from test/conformance/mesh/contracts/safe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as safe from "./service.js";

/** What is encrypted for the service, and what is not. */
export class SafeClient {
  static readonly service: rpc.ServiceDescriptor = safe.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  open(box: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(safe.open, [box], options);
  }

  /** What it sees of its call. */
  look(options?: rpc.CallOptions): Promise<{ token: string; headers: string[] }> {
    return this.#channel.call(safe.look, [], options);
  }

  own(box: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(safe.own, [box], options);
  }

  /** Fails in a way that the contract does not declare. */
  fail(options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(safe.fail, [], options);
  }

  /** Never answers. */
  hang(box: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(safe.hang, [box], options);
  }

  /** In the clear. */
  weigh(box: string, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(safe.weigh, [box], options);
  }

  destroy(box: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(safe.destroy, [box], options);
  }
}
