// Generated from test/nameko/contracts/library.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";
import * as library from "./service.js";

/** What tests call by name, by the shell and by the examples. */
export class LibraryServiceClient {
  static readonly service: rpc.ServiceDescriptor = library.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** @example addAll(1, [2, 3]) => 6 */
  addAll(first: number, otherTerms?: number[], options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(library.addAll, [first, otherTerms], options);
  }

  keep(value: unknown, options?: rpc.CallOptions): Promise<unknown> {
    return this.#channel.call(library.keep, [value], options);
  }

  same(value: python.Everything, options?: rpc.CallOptions): Promise<python.Everything> {
    return this.#channel.call(library.same, [value], options);
  }

  /** @example doubleBig(9007199254740993n) => 18014398509481986n */
  doubleBig(value: bigint, options?: rpc.CallOptions): Promise<bigint> {
    return this.#channel.call(library.doubleBig, [value], options);
  }

  /** @example findUser("ann") => throws UserNotFound { userId: "ann", attempts: 3 } */
  findUser(userId: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(library.findUser, [userId], options);
  }

  /** @example whoAmI() => "ann" */
  whoAmI(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(library.whoAmI, [], options);
  }

  rebuildIndex(full: boolean, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(library.rebuildIndex, [full], options);
  }
}
