// Generated from contracts/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/delete.ts";
import type * as rpc from "lagomorph/generated";

export declare const deleteArgs: rpc.Codec<[options: string, rpc: number]>;

export declare const deleteResult: rpc.Codec<void>;

export declare const serviceArgs: rpc.Codec<[service: string]>;

export declare const serviceResult: rpc.Codec<string>;

export declare const rpcArgs: rpc.Codec<[names: number, contract: contract.Thing]>;

export declare const rpcResult: rpc.Codec<void>;

export declare const codecArgs: rpc.Codec<[codec: boolean]>;

export declare const codecResult: rpc.Codec<void>;

export declare const errorsArgs: rpc.Codec<[errors: string[]]>;

export declare const errorsResult: rpc.Codec<void>;

export declare const getUserArgs: rpc.Codec<[arguments_: string, eval_: number]>;

export declare const getUserResult: rpc.Codec<string>;

export declare const getUserArgs_: rpc.Codec<[value: contract.Thing, depth: number]>;

export declare const getUserResult_: rpc.Codec<string>;

export declare const addArgs: rpc.Codec<[value: number, issues: number, result: string]>;

export declare const addResult: rpc.Codec<number>;

export declare const addArgsArgs: rpc.Codec<[index: number, key: string]>;

export declare const addArgsResult: rpc.Codec<number>;

export declare const mapArgs: rpc.Codec<[Map: string]>;

export declare const mapResult: rpc.Codec<contract.Promise_>;

export declare const promisePayload: rpc.Codec<contract.Date_>;

export declare const logArgs: rpc.Codec<[log: string]>;

export declare const logResult: rpc.Codec<void>;

export declare const callArgs: rpc.Codec<[call: string]>;

export declare const callResult: rpc.Codec<void>;

export declare const classPayload: rpc.Codec<{ Object: string; Array: string[] }>;

export declare const awaitArgs: rpc.Codec<[a: number]>;
