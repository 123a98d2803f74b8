// Generated from test/nameko/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import type * as contract from "../../contracts/typescript.ts";
import type * as rpc from "lagomorph/generated";

export declare const addArgs: rpc.Codec<[x: number, y: number, extraTerms?: number[] | undefined]>;

export declare const addResult: rpc.Codec<number>;

export declare const sameArgs: rpc.Codec<[value: python.Everything]>;

export declare const sameResult: rpc.Codec<python.Everything>;

export declare const doubleBigArgs: rpc.Codec<[value: bigint]>;

export declare const doubleBigResult: rpc.Codec<bigint>;

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

export declare const passOnResult: rpc.Codec<{ data: python.ContextData; stack: string[] }>;

export declare const greetArgs: rpc.Codec<[who: string]>;

export declare const greetResult: rpc.Codec<void>;

export declare const reportArgs: rpc.Codec<[who: string]>;

export declare const reportResult: rpc.Codec<void>;

export declare const guardedArgs: rpc.Codec<[]>;

export declare const guardedResult: rpc.Codec<string>;

export declare const rebuildIndexArgs: rpc.Codec<[full: boolean]>;

export declare const greetedPayload: rpc.Codec<python.Greeting>;

export declare const onPooledPayload: rpc.Codec<python.Greeting>;

export declare const onSinglePayload: rpc.Codec<python.Greeting>;

export declare const onCastPayload: rpc.Codec<python.Greeting>;

export declare const onTransientPayload: rpc.Codec<python.Greeting>;

export declare const ingestPayload: rpc.Codec<python.Greeting>;

export declare const auditPayload: rpc.Codec<python.Greeting>;

export declare const appErrorsUsernotfoundData: rpc.Codec<contract.UserNotFound>;
