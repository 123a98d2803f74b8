// Generated from test/nuropb/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import * as rpc from "lagomorph/generated";
import * as typescript from "./service.js";

/** Sends the events of `TypescriptService`. */
export interface TypescriptServiceEmit {
  greeted(payload: python.Greeting): Promise<void>;
}

/** What is served here, and called from Python. */
export abstract class TypescriptServiceSkeleton extends rpc.Skeleton<TypescriptServiceEmit> {
  static readonly service: rpc.ServiceDescriptor = typescript.service;

  /** Adds. */
  abstract add(a: number, b?: number): rpc.Answer<number>;

  abstract same(value: unknown): rpc.Answer<unknown>;

  abstract doubleBig(value: bigint): rpc.Answer<bigint>;

  abstract at(time: Date): rpc.Answer<Date>;

  abstract fail(): rpc.Answer<void>;

  abstract getUser(userId: string): rpc.Answer<string>;

  abstract tellContext(): rpc.Answer<{ headers: Record<string, string>; caller: string }>;

  abstract passOn(): rpc.Answer<Record<string, unknown>>;

  abstract text(size: number): rpc.Answer<string>;

  abstract greet(who: string): rpc.Answer<string>;

  abstract again(word: string, times: number): rpc.Answer<number>;

  abstract guarded(): rpc.Answer<string>;

  abstract hidden(): rpc.Answer<string>;

  abstract internal(): rpc.Answer<string>;

  abstract secret(word: string): rpc.Answer<string>;

  abstract rebuildIndex(full: boolean): rpc.Answer<void>;

  abstract onGreeted(payload: python.Greeting): rpc.Answer<void>;

  abstract onCast(payload: python.Greeting): rpc.Answer<void>;

  abstract onOrders(payload: python.Greeting): rpc.Answer<void>;
}
