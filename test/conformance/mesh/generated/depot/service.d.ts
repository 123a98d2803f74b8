// Generated from test/conformance/mesh/contracts/depot.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/depot.ts";
import type * as rpc from "lagomorph/generated";

/** Sends a parcel to others, by their exchange. */
export declare const dispatch: rpc.MethodDescriptor<[parcel: contract.Parcel], void>;

export declare const parcels: rpc.PublisherDescriptor<contract.Parcel>;

export declare const ingest: rpc.ConsumerDescriptor<contract.Parcel>;

/** The service `depot`. */
export declare const service: rpc.ServiceDescriptor;
