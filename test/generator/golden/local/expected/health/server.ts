// Generated from contracts/health.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as health from "./service.js";

export abstract class HealthSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = health.service;

  abstract check(): rpc.Answer<string>;

  abstract hidden(): rpc.Answer<string>;
}
