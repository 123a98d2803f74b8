// Generated from contracts/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract_ from "../../contracts/delete.ts";
import type * as rpc_ from "lagomorph/generated";
import * as delete_ from "./service.js";

/** Names that generated code uses itself, or that JavaScript keeps for itself. */
export class NamesClient {
  static readonly service: rpc_.ServiceDescriptor = delete_.service_;
  readonly #channel: rpc_.Channel;

  constructor(channel: rpc_.Channel) {
    this.#channel = channel;
  }

  delete(options: string, rpc: number, options_?: rpc_.CallOptions): Promise<void> {
    return this.#channel.call(delete_.delete, [options, rpc], options_);
  }

  service(service: string, options?: rpc_.CallOptions): Promise<string> {
    return this.#channel.call(delete_.service, [service], options);
  }

  rpc(names: number, contract: contract_.Thing, options?: rpc_.CallOptions): Promise<void> {
    return this.#channel.call(delete_.rpc, [names, contract], options);
  }

  codec(codec: boolean, options?: rpc_.CallOptions): Promise<void> {
    return this.#channel.call(delete_.codec, [codec], options);
  }

  errors(errors: string[], options?: rpc_.CallOptions): Promise<void> {
    return this.#channel.call(delete_.errors, [errors], options);
  }

  "get-user"(arguments_: string, eval_: number, options?: rpc_.CallOptions): Promise<string> {
    return this.#channel.call(delete_.getUser_, [arguments_, eval_], options);
  }

  getUser(value: contract_.Thing, depth: number, options?: rpc_.CallOptions): Promise<string> {
    return this.#channel.call(delete_.getUser, [value, depth], options);
  }

  add(value: number, issues: number, result: string, options?: rpc_.CallOptions): Promise<number> {
    return this.#channel.call(delete_.add, [value, issues, result], options);
  }

  addArgs(index: number, key: string, options?: rpc_.CallOptions): Promise<number> {
    return this.#channel.call(delete_.addArgs, [index, key], options);
  }

  Map(Map: string, options?: rpc_.CallOptions): Promise<contract_.Promise_> {
    return this.#channel.call(delete_.Map, [Map], options);
  }

  log(log: string, options?: rpc_.CallOptions): Promise<void> {
    return this.#channel.call(delete_.log, [log], options);
  }

  call(call: string, options?: rpc_.CallOptions): Promise<void> {
    return this.#channel.call(delete_.call, [call], options);
  }

  await(a: number, options?: rpc_.CallOptions): Promise<void> {
    return this.#channel.send(delete_.await, [a], options);
  }
}
