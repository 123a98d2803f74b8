// Generated from test/conformance/mesh/contracts/vault.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as vault from "./service.js";

/** What is let in by tokens only, and what is not. */
export abstract class VaultSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = vault.service;

  abstract open(box: string): rpc.Answer<string>;

  abstract store(box: string, weight: number): rpc.Answer<string>;

  abstract audit(): AsyncIterable<string>;

  abstract destroy(box: string): rpc.Answer<void>;

  /** Opens a box in the name of its caller, or in its own. */
  abstract relay(box: string, asCaller: boolean): rpc.Answer<string>;

  /** What it sees of a token that it does not ask for. */
  abstract peek(): rpc.Answer<{ claims: boolean; token: boolean }>;
}
