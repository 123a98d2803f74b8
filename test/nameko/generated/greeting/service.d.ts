// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const hello: rpc.MethodDescriptor<[name: string], string>;

export declare const chain: rpc.MethodDescriptor<[number: number], number>;

export declare const dispatch: rpc.MethodDescriptor<[event: string, payload: unknown], void>;

export declare const greeted: rpc.EventDescriptor<unknown>;

/** The service `greeting`. */
export declare const service: rpc.ServiceDescriptor;
