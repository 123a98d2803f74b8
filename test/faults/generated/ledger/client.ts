// Generated from test/faults/contracts/ledger.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as ledger from "./service.js";

/** A service that enters all that it does in a ledger, so that a checker can count it. */
export class LedgerClient {
  static readonly service: rpc.ServiceDescriptor = ledger.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Enters a call after so many milliseconds. */
  enter(id: string, milliseconds: number, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(ledger.enter, [id, milliseconds], options);
  }

  /** The same, but may run twice. */
  enterAgain(id: string, milliseconds: number, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(ledger.enterAgain, [id, milliseconds], options);
  }

  /** Enters a command. */
  post(id: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(ledger.post, [id], options);
  }
}
