// Generated from test/nameko/contracts/library.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import type * as typescript from "../../contracts/typescript.ts";
import type * as rpc from "lagomorph/generated";

export declare const addAllArgs: rpc.Codec<[first: number, otherTerms?: number[] | undefined]>;

export declare const addAllResult: rpc.Codec<number>;

export declare const keepArgs: rpc.Codec<[value: unknown]>;

export declare const keepResult: rpc.Codec<unknown>;

export declare const sameArgs: rpc.Codec<[value: python.Everything]>;

export declare const sameResult: rpc.Codec<python.Everything>;

export declare const doubleBigArgs: rpc.Codec<[value: bigint]>;

export declare const doubleBigResult: rpc.Codec<bigint>;

export declare const findUserArgs: rpc.Codec<[userId: string]>;

export declare const findUserResult: rpc.Codec<string>;

export declare const whoAmIArgs: rpc.Codec<[]>;

export declare const whoAmIResult: rpc.Codec<string>;

export declare const rebuildIndexArgs: rpc.Codec<[full: boolean]>;

export declare const indexRebuiltPayload: rpc.Codec<{ full: boolean }>;

export declare const appErrorsUsernotfoundData: rpc.Codec<typescript.UserNotFound>;
