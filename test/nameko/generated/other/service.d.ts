// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const double: rpc.MethodDescriptor<[number: number], number>;

export declare const onPool: rpc.HandlerDescriptor<unknown>;

export declare const onSingle: rpc.HandlerDescriptor<unknown>;

export declare const onBroadcast: rpc.HandlerDescriptor<unknown>;

export declare const onKept: rpc.HandlerDescriptor<unknown>;

export declare const onUnreliable: rpc.HandlerDescriptor<unknown>;

/** The service `other`. */
export declare const service: rpc.ServiceDescriptor;
