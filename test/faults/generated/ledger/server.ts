// Generated from test/faults/contracts/ledger.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/ledger.ts";
import * as rpc from "lagomorph/generated";
import * as ledger from "./service.js";

/** Sends the events of `Ledger`. */
export interface LedgerEmit {
  posted(payload: contract.Posting): Promise<void>;
}

/** A service that enters all that it does in a ledger, so that a checker can count it. */
export abstract class LedgerSkeleton extends rpc.Skeleton<LedgerEmit> {
  static readonly service: rpc.ServiceDescriptor = ledger.service;

  /** Enters a call after so many milliseconds. */
  abstract enter(id: string, milliseconds: number): rpc.Answer<string>;

  /** The same, but may run twice. */
  abstract enterAgain(id: string, milliseconds: number): rpc.Answer<string>;

  /** Enters a command. */
  abstract post(id: string): rpc.Answer<void>;

  abstract onPosted(payload: contract.Posting): rpc.Answer<void>;
}
