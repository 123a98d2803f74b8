// Generated from examples/accounts/contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

/** Opens an account with so many cents. */
export declare const open: rpc.MethodDescriptor<[owner: string, cents: number], void>;

/** How many cents are on an account. */
export declare const balance: rpc.MethodDescriptor<[owner: string], number>;

/** Takes cents from one account to another one: all of that, or nothing. */
export declare const transfer: rpc.MethodDescriptor<
  [from: string, to: string, cents: number],
  void
>;

/** A transfer is in the database. */
export declare const transferred: rpc.EventDescriptor<{ from: string; to: string; cents: number }>;

/** The service `accounts`. */
export declare const service: rpc.ServiceDescriptor;
