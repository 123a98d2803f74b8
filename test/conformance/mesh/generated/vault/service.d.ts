// Generated from test/conformance/mesh/contracts/vault.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const open: rpc.MethodDescriptor<[box: string], string>;

export declare const store: rpc.MethodDescriptor<[box: string, weight: number], string>;

export declare const audit: rpc.StreamDescriptor<[], string>;

export declare const destroy: rpc.CommandDescriptor<[box: string]>;

/** Opens a box in the name of its caller, or in its own. */
export declare const relay: rpc.MethodDescriptor<[box: string, asCaller: boolean], string>;

/** What it sees of a token that it does not ask for. */
export declare const peek: rpc.MethodDescriptor<[], { claims: boolean; token: boolean }>;

/** The service `vault`. */
export declare const service: rpc.ServiceDescriptor;
