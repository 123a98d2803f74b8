// Generated from test/conformance/mesh/contracts/depot.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/depot.ts";
import type * as rpc from "lagomorph/generated";
import * as depot from "./service.js";

/** A service that takes messages of others, and sends some to them. */
export class DepotClient {
  static readonly service: rpc.ServiceDescriptor = depot.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Sends a parcel to others, by their exchange. */
  dispatch(parcel: contract.Parcel, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(depot.dispatch, [parcel], options);
  }
}
