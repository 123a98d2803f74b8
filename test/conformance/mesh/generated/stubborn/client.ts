// Generated from test/conformance/mesh/contracts/stubborn.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/stubborn.ts";
import type * as rpc from "lagomorph/generated";
import * as stubborn from "./service.js";

/** A service whose handlers fail as often as they are told to, and are tried again. */
export class StubbornClient {
  static readonly service: rpc.ServiceDescriptor = stubborn.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  persist(trial: contract.Trial, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(stubborn.persist, [trial], options);
  }
}
