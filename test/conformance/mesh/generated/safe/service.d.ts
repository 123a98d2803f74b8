// Generated from test/conformance/mesh/contracts/safe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const open: rpc.MethodDescriptor<[box: string], string>;

/** What it sees of its call. */
export declare const look: rpc.MethodDescriptor<[], { token: string; headers: string[] }>;

export declare const own: rpc.MethodDescriptor<[box: string], string>;

/** Fails in a way that the contract does not declare. */
export declare const fail: rpc.MethodDescriptor<[], number>;

/** Never answers. */
export declare const hang: rpc.MethodDescriptor<[box: string], void>;

/** In the clear. */
export declare const weigh: rpc.MethodDescriptor<[box: string], number>;

export declare const destroy: rpc.CommandDescriptor<[box: string]>;

/** The service `safe`. */
export declare const service: rpc.ServiceDescriptor;
