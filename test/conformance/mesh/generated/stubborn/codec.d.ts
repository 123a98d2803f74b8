// Generated from test/conformance/mesh/contracts/stubborn.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/stubborn.ts";
import type * as rpc from "lagomorph/generated";

export declare const triedPayload: rpc.Codec<contract.Trial>;

export declare const noticedPayload: rpc.Codec<contract.Trial>;

export declare const onTriedPayload: rpc.Codec<contract.Trial>;

export declare const onTriedEverywherePayload: rpc.Codec<contract.Trial>;

export declare const onTriedOncePayload: rpc.Codec<contract.Trial>;

export declare const onTriedBrieflyPayload: rpc.Codec<contract.Trial>;

export declare const onNoticedPayload: rpc.Codec<contract.Trial>;

export declare const persistArgs: rpc.Codec<[trial: contract.Trial]>;
