// Generated from test/nuropb/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";

export declare const addArgs: rpc.Codec<[a: number, b?: number | undefined]>;

export declare const addResult: rpc.Codec<number>;

export declare const sameArgs: rpc.Codec<[value: unknown]>;

export declare const sameResult: rpc.Codec<unknown>;

export declare const failArgs: rpc.Codec<[text: string]>;

export declare const failResult: rpc.Codec<void>;

export declare const failAsyncArgs: rpc.Codec<[text: string]>;

export declare const failAsyncResult: rpc.Codec<void>;

export declare const validateArgs: rpc.Codec<[]>;

export declare const validateResult: rpc.Codec<void>;

export declare const againArgs: rpc.Codec<[word: string, times?: number | undefined]>;

export declare const againResult: rpc.Codec<number>;

export declare const succeedArgs: rpc.Codec<[topic: string, payload: contract.Greeting]>;

export declare const succeedResult: rpc.Codec<string>;

export declare const contextArgs: rpc.Codec<[]>;

export declare const contextResult: rpc.Codec<Record<string, unknown>>;

export declare const claimsArgs: rpc.Codec<[]>;

export declare const claimsResult: rpc.Codec<{ sub: string }>;

export declare const chainArgs: rpc.Codec<
  [service: string, method: string, params: Record<string, unknown>]
>;

export declare const chainResult: rpc.Codec<unknown>;

export declare const secretArgs: rpc.Codec<[word: string]>;

export declare const secretResult: rpc.Codec<string>;

export declare const textArgs: rpc.Codec<[size: number]>;

export declare const textResult: rpc.Codec<string>;

export declare const slowArgs: rpc.Codec<[seconds: number]>;

export declare const slowResult: rpc.Codec<number>;

export declare const bigArgs: rpc.Codec<[]>;

export declare const bigResult: rpc.Codec<bigint>;

export declare const notANumberArgs: rpc.Codec<[]>;

export declare const notANumberResult: rpc.Codec<number[]>;

export declare const typesArgs: rpc.Codec<[]>;

export declare const typesResult: rpc.Codec<{
  naive: Date;
  aware: Date;
  decimal: string;
  text: string;
}>;

export declare const missingArgs: rpc.Codec<[]>;

export declare const missingResult: rpc.Codec<void>;

export declare const noteArgs: rpc.Codec<[word: string]>;

export declare const greetedPayload: rpc.Codec<contract.Greeting>;

export declare const valueerrorData: rpc.Codec<contract.ValueError>;

export declare const lookuperrorData: rpc.Codec<contract.LookupError>;
