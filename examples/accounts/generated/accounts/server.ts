// Generated from examples/accounts/contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as accounts from "./service.js";

/** Sends the events of `Accounts`. */
export interface AccountsEmit {
  /** A transfer is in the database. */
  transferred(payload: { from: string; to: string; cents: number }): Promise<void>;
}

/** Accounts, and the money that goes from one to the other. */
export abstract class AccountsSkeleton extends rpc.Skeleton<AccountsEmit> {
  static readonly service: rpc.ServiceDescriptor = accounts.service;

  /** Opens an account with so many cents. */
  abstract open(owner: string, cents: number): rpc.Answer<void>;

  /** How many cents are on an account. */
  abstract balance(owner: string): rpc.Answer<number>;

  /** Takes cents from one account to another one: all of that, or nothing. */
  abstract transfer(from: string, to: string, cents: number): rpc.Answer<void>;
}
