// Generated from contracts/other/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as delete_ from "../../contracts/delete.ts";
import type * as contract from "../../contracts/other/delete.ts";
import type * as rpc from "lagomorph/generated";
import * as deleteV2 from "./service.js";

/** A contract file of the same name. */
export class NamesTooClient {
  static readonly service: rpc.ServiceDescriptor = deleteV2.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  swap(a: delete_.Thing, b: contract.Thing2, options?: rpc.CallOptions): Promise<contract.Thing2> {
    return this.#channel.call(deleteV2.swap, [a, b], options);
  }
}
