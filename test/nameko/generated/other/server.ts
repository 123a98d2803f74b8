// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as other from "./service.js";

export abstract class OtherServiceSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = other.service;

  abstract double(number: number): rpc.Answer<number>;

  abstract onPool(payload: unknown): rpc.Answer<void>;

  abstract onSingle(payload: unknown): rpc.Answer<void>;

  abstract onBroadcast(payload: unknown): rpc.Answer<void>;

  abstract onKept(payload: unknown): rpc.Answer<void>;

  abstract onUnreliable(payload: unknown): rpc.Answer<void>;
}
