// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const recorded: rpc.EventDescriptor<{ id: string }>;

export declare const audited: rpc.PublisherDescriptor<{ id: string }>;

/** The service `publishing_with_a_long_name`. */
export declare const service: rpc.ServiceDescriptor;
