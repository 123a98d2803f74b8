// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/cafe.ts";
import type * as rpc from "lagomorph/generated";

export declare const cook: rpc.MethodDescriptor<[dish: string], string>;

/** Fetches what is needed. */
export declare const prepare: rpc.HandlerDescriptor<contract.Ordered>;

export declare const airs: rpc.TimerDescriptor;

/** The service `kitchen`. */
export declare const service: rpc.ServiceDescriptor;
