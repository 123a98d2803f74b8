// Generated from test/nuropb/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/python.ts";
import * as rpc from "lagomorph/generated";
import * as python from "./service.js";

/** Sends the events of `PythonService`. */
export interface PythonServiceEmit {
  greeted(payload: contract.Greeting): Promise<void>;
}

/** What the peer in Python serves, as its callers here see it. */
export abstract class PythonServiceSkeleton extends rpc.Skeleton<PythonServiceEmit> {
  static readonly service: rpc.ServiceDescriptor = python.service;

  abstract add(a: number, b?: number): rpc.Answer<number>;

  abstract same(value: unknown): rpc.Answer<unknown>;

  abstract fail(text: string): rpc.Answer<void>;

  abstract failAsync(text: string): rpc.Answer<void>;

  abstract validate(): rpc.Answer<void>;

  abstract again(word: string, times?: number): rpc.Answer<number>;

  abstract succeed(topic: string, payload: contract.Greeting): rpc.Answer<string>;

  abstract context(): rpc.Answer<Record<string, unknown>>;

  abstract claims(): rpc.Answer<{ sub: string }>;

  /** Calls another service, with the context that it has. */
  abstract chain(
    service: string,
    method: string,
    params: Record<string, unknown>,
  ): rpc.Answer<unknown>;

  abstract secret(word: string): rpc.Answer<string>;

  abstract text(size: number): rpc.Answer<string>;

  abstract slow(seconds: number): rpc.Answer<number>;

  abstract big(): rpc.Answer<bigint>;

  abstract notANumber(): rpc.Answer<number[]>;

  abstract types(): rpc.Answer<{ naive: Date; aware: Date; decimal: string; text: string }>;

  abstract missing(): rpc.Answer<void>;

  abstract note(word: string): rpc.Answer<void>;
}
