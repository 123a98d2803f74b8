// Generated from test/conformance/mesh/contracts/safe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as safe from "./service.js";

/** What is encrypted for the service, and what is not. */
export abstract class SafeSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = safe.service;

  abstract open(box: string): rpc.Answer<string>;

  /** What it sees of its call. */
  abstract look(): rpc.Answer<{ token: string; headers: string[] }>;

  abstract own(box: string): rpc.Answer<string>;

  /** Fails in a way that the contract does not declare. */
  abstract fail(): rpc.Answer<number>;

  /** Never answers. */
  abstract hang(box: string): rpc.Answer<void>;

  /** In the clear. */
  abstract weigh(box: string): rpc.Answer<number>;

  abstract destroy(box: string): rpc.Answer<void>;
}
