// Generated from test/nameko/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/python.ts";
import * as rpc from "lagomorph/generated";
import * as python from "./service.js";

/** Sends the events of `PythonService`. */
export interface PythonServiceEmit {
  greeted(payload: contract.Greeting): Promise<void>;
}

/** What the Python peer serves, as far as its methods have types. */
export abstract class PythonServiceSkeleton extends rpc.Skeleton<PythonServiceEmit> {
  static readonly service: rpc.ServiceDescriptor = python.service;

  abstract add(x: number, y: number): rpc.Answer<number>;

  abstract multiply(x: number, y: number): rpc.Answer<number>;

  abstract echo(
    first: string,
    second?: string,
  ): rpc.Answer<{ args: string[]; kwargs: Record<string, string> }>;

  abstract same(value: contract.Everything): rpc.Answer<contract.Everything>;

  abstract big(): rpc.Answer<bigint>;

  abstract notANumber(): rpc.Answer<number[]>;

  abstract now(): rpc.Answer<Date>;

  abstract fail(text: string): rpc.Answer<void>;

  abstract failDeclared(): rpc.Answer<void>;

  abstract context(): rpc.Answer<{ data: contract.ContextData; stack: string[] }>;

  abstract chain(service: string, method: string, args: string[]): rpc.Answer<unknown>;

  abstract slow(seconds: number): rpc.Answer<unknown>;

  abstract noSuchMethod(): rpc.Answer<void>;

  abstract unserializable(): rpc.Answer<void>;

  abstract tell(event: string, data: contract.Greeting): rpc.Answer<void>;

  abstract text(size: number): rpc.Answer<string>;
}
