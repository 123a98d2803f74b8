// Generated from test/nuropb/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import type * as contract from "../../contracts/typescript.ts";
import type * as rpc from "lagomorph/generated";

export declare const addArgs: rpc.Codec<[a: number, b?: number | undefined]>;

export declare const addResult: rpc.Codec<number>;

export declare const sameArgs: rpc.Codec<[value: unknown]>;

export declare const sameResult: rpc.Codec<unknown>;

export declare const doubleBigArgs: rpc.Codec<[value: bigint]>;

export declare const doubleBigResult: rpc.Codec<bigint>;

export declare const atArgs: rpc.Codec<[time: Date]>;

export declare const atResult: rpc.Codec<Date>;

export declare const failArgs: rpc.Codec<[]>;

export declare const failResult: rpc.Codec<void>;

export declare const getUserArgs: rpc.Codec<[userId: string]>;

export declare const getUserResult: rpc.Codec<string>;

export declare const tellContextArgs: rpc.Codec<[]>;

export declare const tellContextResult: rpc.Codec<{
  headers: Record<string, string>;
  caller: string;
}>;

export declare const passOnArgs: rpc.Codec<[]>;

export declare const passOnResult: rpc.Codec<Record<string, unknown>>;

export declare const textArgs: rpc.Codec<[size: number]>;

export declare const textResult: rpc.Codec<string>;

export declare const greetArgs: rpc.Codec<[who: string]>;

export declare const greetResult: rpc.Codec<string>;

export declare const againArgs: rpc.Codec<[word: string, times: number]>;

export declare const againResult: rpc.Codec<number>;

export declare const guardedArgs: rpc.Codec<[]>;

export declare const guardedResult: rpc.Codec<string>;

export declare const hiddenArgs: rpc.Codec<[]>;

export declare const hiddenResult: rpc.Codec<string>;

export declare const internalArgs: rpc.Codec<[]>;

export declare const internalResult: rpc.Codec<string>;

export declare const secretArgs: rpc.Codec<[word: string]>;

export declare const secretResult: rpc.Codec<string>;

export declare const rebuildIndexArgs: rpc.Codec<[full: boolean]>;

export declare const greetedPayload: rpc.Codec<python.Greeting>;

export declare const onGreetedPayload: rpc.Codec<python.Greeting>;

export declare const onCastPayload: rpc.Codec<python.Greeting>;

export declare const onOrdersPayload: rpc.Codec<python.Greeting>;

export declare const appErrorsUsernotfoundData: rpc.Codec<contract.UserNotFound>;
