// Generated from examples/accounts/contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as accounts from "./service.js";

/** Accounts, and the money that goes from one to the other. */
export class AccountsClient {
  static readonly service: rpc.ServiceDescriptor = accounts.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Opens an account with so many cents. */
  open(owner: string, cents: number, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(accounts.open, [owner, cents], options);
  }

  /** How many cents are on an account. */
  balance(owner: string, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(accounts.balance, [owner], options);
  }

  /** Takes cents from one account to another one: all of that, or nothing. */
  transfer(from: string, to: string, cents: number, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(accounts.transfer, [from, to, cents], options);
  }
}
