// Generated from contracts/health.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const check: rpc.MethodDescriptor<[], string>;

export declare const hidden: rpc.MethodDescriptor<[], string>;

/** The service `health`. */
export declare const service: rpc.ServiceDescriptor;
