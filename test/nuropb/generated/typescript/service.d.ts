// Generated from test/nuropb/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";

/** Adds. */
export declare const add: rpc.MethodDescriptor<[a: number, b?: number | undefined], number>;

export declare const same: rpc.MethodDescriptor<[value: unknown], unknown>;

export declare const doubleBig: rpc.MethodDescriptor<[value: bigint], bigint>;

export declare const at: rpc.MethodDescriptor<[time: Date], Date>;

export declare const fail: rpc.MethodDescriptor<[], void>;

export declare const getUser: rpc.MethodDescriptor<[userId: string], string>;

export declare const tellContext: rpc.MethodDescriptor<
  [],
  { headers: Record<string, string>; caller: string }
>;

export declare const passOn: rpc.MethodDescriptor<[], Record<string, unknown>>;

export declare const text: rpc.MethodDescriptor<[size: number], string>;

export declare const greet: rpc.MethodDescriptor<[who: string], string>;

export declare const again: rpc.MethodDescriptor<[word: string, times: number], number>;

export declare const guarded: rpc.MethodDescriptor<[], string>;

export declare const hidden: rpc.MethodDescriptor<[], string>;

export declare const internal: rpc.MethodDescriptor<[], string>;

export declare const secret: rpc.MethodDescriptor<[word: string], string>;

export declare const rebuildIndex: rpc.CommandDescriptor<[full: boolean]>;

export declare const greeted: rpc.EventDescriptor<python.Greeting>;

export declare const onGreeted: rpc.HandlerDescriptor<python.Greeting>;

export declare const onCast: rpc.HandlerDescriptor<python.Greeting>;

export declare const onOrders: rpc.TopicDescriptor<python.Greeting>;

/** The service `typescript`. */
export declare const service: rpc.ServiceDescriptor;
