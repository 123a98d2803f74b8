// Generated from test/nameko/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import * as rpc from "lagomorph/generated";
import * as typescript from "./service.js";

/** Sends the events of `TypescriptService`. */
export interface TypescriptServiceEmit {
  greeted(payload: python.Greeting): Promise<void>;
}

/** Publishes the messages of `TypescriptService` to exchanges that are not Lagomorph's. */
export interface TypescriptServicePublish {
  audit(payload: python.Greeting): Promise<void>;
}

/** What is served here, and called from Python. */
export abstract class TypescriptServiceSkeleton extends rpc.Skeleton<
  TypescriptServiceEmit,
  TypescriptServicePublish
> {
  static readonly service: rpc.ServiceDescriptor = typescript.service;

  abstract add(x: number, y: number, extraTerms?: number[]): rpc.Answer<number>;

  abstract same(value: python.Everything): rpc.Answer<python.Everything>;

  abstract doubleBig(value: bigint): rpc.Answer<bigint>;

  abstract fail(): rpc.Answer<void>;

  abstract getUser(userId: string): rpc.Answer<string>;

  abstract tellContext(): rpc.Answer<{ headers: Record<string, string>; caller: string }>;

  abstract passOn(): rpc.Answer<{ data: python.ContextData; stack: string[] }>;

  abstract greet(who: string): rpc.Answer<void>;

  abstract report(who: string): rpc.Answer<void>;

  abstract guarded(): rpc.Answer<string>;

  abstract rebuildIndex(full: boolean): rpc.Answer<void>;

  abstract onPooled(payload: python.Greeting): rpc.Answer<void>;

  abstract onSingle(payload: python.Greeting): rpc.Answer<void>;

  abstract onCast(payload: python.Greeting): rpc.Answer<void>;

  abstract onTransient(payload: python.Greeting): rpc.Answer<void>;

  abstract ingest(payload: python.Greeting): rpc.Answer<void>;
}
