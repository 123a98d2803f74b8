// Generated from test/nameko/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";

export declare const addArgs: rpc.Codec<[x: number, y: number]>;

export declare const addResult: rpc.Codec<number>;

export declare const multiplyArgs: rpc.Codec<[x: number, y: number]>;

export declare const multiplyResult: rpc.Codec<number>;

export declare const echoArgs: rpc.Codec<[first: string, second?: string | undefined]>;

export declare const echoResult: rpc.Codec<{ args: string[]; kwargs: Record<string, string> }>;

export declare const sameArgs: rpc.Codec<[value: contract.Everything]>;

export declare const sameResult: rpc.Codec<contract.Everything>;

export declare const bigArgs: rpc.Codec<[]>;

export declare const bigResult: rpc.Codec<bigint>;

export declare const notANumberArgs: rpc.Codec<[]>;

export declare const notANumberResult: rpc.Codec<number[]>;

export declare const nowArgs: rpc.Codec<[]>;

export declare const nowResult: rpc.Codec<Date>;

export declare const failArgs: rpc.Codec<[text: string]>;

export declare const failResult: rpc.Codec<void>;

export declare const failDeclaredArgs: rpc.Codec<[]>;

export declare const failDeclaredResult: rpc.Codec<void>;

export declare const contextArgs: rpc.Codec<[]>;

export declare const contextResult: rpc.Codec<{ data: contract.ContextData; stack: string[] }>;

export declare const chainArgs: rpc.Codec<[service: string, method: string, args: string[]]>;

export declare const chainResult: rpc.Codec<unknown>;

export declare const slowArgs: rpc.Codec<[seconds: number]>;

export declare const slowResult: rpc.Codec<unknown>;

export declare const noSuchMethodArgs: rpc.Codec<[]>;

export declare const noSuchMethodResult: rpc.Codec<void>;

export declare const unserializableArgs: rpc.Codec<[]>;

export declare const unserializableResult: rpc.Codec<void>;

export declare const tellArgs: rpc.Codec<[event: string, data: contract.Greeting]>;

export declare const textArgs: rpc.Codec<[size: number]>;

export declare const textResult: rpc.Codec<string>;

export declare const greetedPayload: rpc.Codec<contract.Greeting>;

export declare const peerErrorsDeclaredData: rpc.Codec<contract.Declared>;
