// Generated from examples/quick-example/contracts/quick-example.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/quick-example.ts";
import type * as rpc from "lagomorph/generated";
import * as quickExample from "./service.js";

/** NuroPb's own example. */
export class QuickExampleClient {
  static readonly service: rpc.ServiceDescriptor = quickExample.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Greets whoever the caller's token is of. */
  testRequiresUserClaims(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(quickExample.testRequiresUserClaims, [], options);
  }

  /** Gives back what it is given. */
  testMethod(
    param1: string,
    param2: Record<string, string>,
    options?: rpc.CallOptions,
  ): Promise<contract.Reply> {
    return this.#channel.call(quickExample.testMethod, [param1, param2], options);
  }
}
