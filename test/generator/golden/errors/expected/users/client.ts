// Generated from contracts/users.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/users.ts";
import type * as rpc from "lagomorph/generated";
import * as users from "./service.js";

export class UsersClient {
  static readonly service: rpc.ServiceDescriptor = users.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  get(id: string, options?: rpc.CallOptions): Promise<contract.User> {
    return this.#channel.call(users.get, [id], options);
  }

  create(user: contract.User, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(users.create, [user], options);
  }
}
