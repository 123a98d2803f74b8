// Generated from test/nameko/contracts/library.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import * as rpc from "lagomorph/generated";
import * as library from "./service.js";

/** Sends the events of `LibraryService`. */
export interface LibraryServiceEmit {
  indexRebuilt(payload: { full: boolean }): Promise<void>;
}

/** What tests call by name, by the shell and by the examples. */
export abstract class LibraryServiceSkeleton extends rpc.Skeleton<LibraryServiceEmit> {
  static readonly service: rpc.ServiceDescriptor = library.service;

  /** @example addAll(1, [2, 3]) => 6 */
  abstract addAll(first: number, otherTerms?: number[]): rpc.Answer<number>;

  abstract keep(value: unknown): rpc.Answer<unknown>;

  abstract same(value: python.Everything): rpc.Answer<python.Everything>;

  /** @example doubleBig(9007199254740993n) => 18014398509481986n */
  abstract doubleBig(value: bigint): rpc.Answer<bigint>;

  /** @example findUser("ann") => throws UserNotFound { userId: "ann", attempts: 3 } */
  abstract findUser(userId: string): rpc.Answer<string>;

  /** @example whoAmI() => "ann" */
  abstract whoAmI(): rpc.Answer<string>;

  abstract rebuildIndex(full: boolean): rpc.Answer<void>;
}
