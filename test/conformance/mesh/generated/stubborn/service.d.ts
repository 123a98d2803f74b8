// Generated from test/conformance/mesh/contracts/stubborn.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/stubborn.ts";
import type * as rpc from "lagomorph/generated";

export declare const tried: rpc.EventDescriptor<contract.Trial>;

export declare const noticed: rpc.EventDescriptor<contract.Trial>;

export declare const onTried: rpc.HandlerDescriptor<contract.Trial>;

export declare const onTriedEverywhere: rpc.HandlerDescriptor<contract.Trial>;

export declare const onTriedOnce: rpc.HandlerDescriptor<contract.Trial>;

export declare const onTriedBriefly: rpc.HandlerDescriptor<contract.Trial>;

/** Not tried again, unless it asks for it. */
export declare const onNoticed: rpc.HandlerDescriptor<contract.Trial>;

export declare const persist: rpc.CommandDescriptor<[trial: contract.Trial]>;

/** The service `stubborn`. */
export declare const service: rpc.ServiceDescriptor;
