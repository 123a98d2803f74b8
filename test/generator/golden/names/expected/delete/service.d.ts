// Generated from contracts/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/delete.ts";
import type * as rpc from "lagomorph/generated";

declare const delete_: rpc.MethodDescriptor<[options: string, rpc: number], void>;

export { delete_ as delete };

export declare const service: rpc.MethodDescriptor<[service: string], string>;

declare const rpc_: rpc.MethodDescriptor<[names: number, contract: contract.Thing], void>;

export { rpc_ as rpc };

declare const codec_: rpc.MethodDescriptor<[codec: boolean], void>;

export { codec_ as codec };

declare const errors_: rpc.MethodDescriptor<[errors: string[]], void>;

export { errors_ as errors };

export declare const getUser_: rpc.MethodDescriptor<[arguments_: string, eval_: number], string>;

export declare const getUser: rpc.MethodDescriptor<[value: contract.Thing, depth: number], string>;

export declare const add: rpc.MethodDescriptor<
  [value: number, issues: number, result: string],
  number
>;

export declare const addArgs: rpc.MethodDescriptor<[index: number, key: string], number>;

export declare const Map: rpc.MethodDescriptor<[Map: string], contract.Promise_>;

export declare const Promise: rpc.EventDescriptor<contract.Date_>;

export declare const log: rpc.MethodDescriptor<[log: string], void>;

export declare const call: rpc.MethodDescriptor<[call: string], void>;

declare const class_: rpc.EventDescriptor<{ Object: string; Array: string[] }>;

export { class_ as class };

declare const await_: rpc.CommandDescriptor<[a: number]>;

export { await_ as await };

/** The service `delete`. */
export declare const service_: rpc.ServiceDescriptor;
