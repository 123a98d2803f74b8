// Generated from test/conformance/mesh/contracts/probe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/probe.ts";
import * as rpc from "lagomorph/generated";
import * as probe from "./service.js";

/** Sends the events of `Probe`. */
export interface ProbeEmit {
  noted(payload: contract.Note): Promise<void>;
}

/** A service that shows what arrives, waits, and fails on request. */
export abstract class ProbeSkeleton extends rpc.Skeleton<ProbeEmit> {
  static readonly service: rpc.ServiceDescriptor = probe.service;

  abstract echo(text: string): rpc.Answer<string>;

  /** Answers after so many milliseconds, with what is given. */
  abstract wait(milliseconds: number, tag: string): rpc.Answer<string>;

  /** Never answers; says how its signal ended. */
  abstract hang(tag: string): rpc.Answer<void>;

  /** Waits for as long as `hang`, but gives up earlier. */
  abstract hangShortly(): rpc.Answer<void>;

  abstract user(id: string): rpc.Answer<contract.User>;

  /** Fails in a way that the contract does not declare. */
  abstract fail(
    how: "error" | "secret" | "declaredElsewhere" | "wrongResult" | "permission" | "nothing",
  ): rpc.Answer<number>;

  abstract optional(first: string, second?: number): rpc.Answer<string>;

  abstract sum(...values: number[]): rpc.Answer<number>;

  abstract tomorrow(of: Date): rpc.Answer<Date>;

  /** Who calls, until when, with which headers. */
  abstract context(): rpc.Answer<{
    caller: string;
    remaining: number;
    headers: Record<string, string>;
  }>;

  /** How often it has run in all instances of this process. */
  abstract countRuns(tag: string): rpc.Answer<number>;

  /** The same, but may run twice. */
  abstract countRunsIdempotently(tag: string): rpc.Answer<number>;

  /** Busy for so many milliseconds, without giving way. */
  abstract spin(milliseconds: number): rpc.Answer<void>;

  abstract remember(text: string): rpc.Answer<void>;

  abstract onNoted(payload: contract.Note): rpc.Answer<void>;

  abstract onNotedEverywhere(payload: contract.Note): rpc.Answer<void>;

  abstract onNotedOnce(payload: contract.Note): rpc.Answer<void>;
}
