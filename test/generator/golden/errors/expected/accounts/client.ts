// Generated from contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as accounts from "./service.js";

export class AccountsClient {
  static readonly service: rpc.ServiceDescriptor = accounts.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  close(user: string, options?: rpc.CallOptions): Promise<boolean> {
    return this.#channel.call(accounts.close, [user], options);
  }
}
