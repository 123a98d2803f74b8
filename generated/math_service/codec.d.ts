// Generated from contracts/math.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as reporting from "../../contracts/reporting.ts";
import type * as rpc from "lagomorph/generated";

export declare const addArgs: rpc.Codec<[x: number, y: number]>;

export declare const addResult: rpc.Codec<number>;

export declare const multiplyArgs: rpc.Codec<[x: number, y: number]>;

export declare const multiplyResult: rpc.Codec<number>;

export declare const logCalculationRequestedPayload: rpc.Codec<reporting.CalculationRequested>;
