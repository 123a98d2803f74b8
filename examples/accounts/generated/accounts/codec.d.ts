// Generated from examples/accounts/contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/accounts.ts";
import type * as rpc from "lagomorph/generated";

export declare const openArgs: rpc.Codec<[owner: string, cents: number]>;

export declare const openResult: rpc.Codec<void>;

export declare const balanceArgs: rpc.Codec<[owner: string]>;

export declare const balanceResult: rpc.Codec<number>;

export declare const transferArgs: rpc.Codec<[from: string, to: string, cents: number]>;

export declare const transferResult: rpc.Codec<void>;

export declare const transferredPayload: rpc.Codec<{ from: string; to: string; cents: number }>;

export declare const noAccountData: rpc.Codec<contract.NoAccount>;

export declare const notCoveredData: rpc.Codec<contract.NotCovered>;
