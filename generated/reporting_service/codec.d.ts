// Generated from contracts/reporting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/reporting.ts";
import type * as rpc from "lagomorph/generated";

export declare const httpAddArgs: rpc.Codec<[x: number, y: number]>;

export declare const httpAddResult: rpc.Codec<{ result: number }>;

export declare const httpMultiplyArgs: rpc.Codec<[x: number, y: number]>;

export declare const httpMultiplyResult: rpc.Codec<{ result: number }>;

export declare const generateReportArgs: rpc.Codec<[a: number, b: number]>;

export declare const generateReportResult: rpc.Codec<string>;

export declare const calculationRequestedPayload: rpc.Codec<contract.CalculationRequested>;

export declare const reportGeneratedPayload: rpc.Codec<{ reportSummary: string }>;
