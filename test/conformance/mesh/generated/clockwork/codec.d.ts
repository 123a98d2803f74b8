// Generated from test/conformance/mesh/contracts/clockwork.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const pingArgs: rpc.Codec<[]>;

export declare const pingResult: rpc.Codec<string>;

export declare const tickedPayload: rpc.Codec<{ timer: string }>;
