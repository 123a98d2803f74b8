// Generated from test/faults/contracts/ledger.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/ledger.ts";
import type * as rpc from "lagomorph/generated";

/** Enters a call after so many milliseconds. */
export declare const enter: rpc.MethodDescriptor<[id: string, milliseconds: number], string>;

/** The same, but may run twice. */
export declare const enterAgain: rpc.MethodDescriptor<[id: string, milliseconds: number], string>;

/** Enters a command. */
export declare const post: rpc.CommandDescriptor<[id: string]>;

export declare const posted: rpc.EventDescriptor<contract.Posting>;

export declare const onPosted: rpc.HandlerDescriptor<contract.Posting>;

/** The service `ledger`. */
export declare const service: rpc.ServiceDescriptor;
