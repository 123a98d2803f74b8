// Generated from test/conformance/mesh/contracts/depot.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/depot.ts";
import type * as rpc from "lagomorph/generated";

export declare const dispatchArgs: rpc.Codec<[parcel: contract.Parcel]>;

export declare const dispatchResult: rpc.Codec<void>;

export declare const parcelsPayload: rpc.Codec<contract.Parcel>;

export declare const ingestPayload: rpc.Codec<contract.Parcel>;
