// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as greeting from "./service.js";

/** Sends the events of `GreetingService`. */
export interface GreetingServiceEmit {
  greeted(payload: unknown): Promise<void>;
}

/** The services whose messages were recorded, as far as it takes to send the same. */
export abstract class GreetingServiceSkeleton extends rpc.Skeleton<GreetingServiceEmit> {
  static readonly service: rpc.ServiceDescriptor = greeting.service;

  abstract hello(name: string): rpc.Answer<string>;

  abstract chain(number: number): rpc.Answer<number>;

  abstract dispatch(event: string, payload: unknown): rpc.Answer<void>;
}
