// Generated from contracts/users.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/users.ts";
import type * as rpc from "lagomorph/generated";

export declare const get: rpc.MethodDescriptor<[id: string], contract.User>;

export declare const create: rpc.MethodDescriptor<[user: contract.User], void>;

/** The service `users`. */
export declare const service: rpc.ServiceDescriptor;
