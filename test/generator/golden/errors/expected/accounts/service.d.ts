// Generated from contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const close: rpc.MethodDescriptor<[user: string], boolean>;

/** The service `accounts`. */
export declare const service: rpc.ServiceDescriptor;
