// Generated from test/conformance/mesh/contracts/clockwork.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

/** Says how far it is. */
export declare const ping: rpc.MethodDescriptor<[], string>;

export declare const often: rpc.TimerDescriptor;

export declare const seldom: rpc.TimerDescriptor;

export declare const atOnce: rpc.TimerDescriptor;

export declare const nightly: rpc.TimerDescriptor;

export declare const together: rpc.TimerDescriptor;

export declare const onceTogether: rpc.TimerDescriptor;

export declare const ticked: rpc.EventDescriptor<{ timer: string }>;

/** The service `clockwork`. */
export declare const service: rpc.ServiceDescriptor;
