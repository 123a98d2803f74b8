// Generated from test/nameko/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";

export declare const add: rpc.MethodDescriptor<
  [x: number, y: number, extraTerms?: number[] | undefined],
  number
>;

export declare const same: rpc.MethodDescriptor<[value: python.Everything], python.Everything>;

export declare const doubleBig: rpc.MethodDescriptor<[value: bigint], bigint>;

export declare const fail: rpc.MethodDescriptor<[], void>;

export declare const getUser: rpc.MethodDescriptor<[userId: string], string>;

export declare const tellContext: rpc.MethodDescriptor<
  [],
  { headers: Record<string, string>; caller: string }
>;

export declare const passOn: rpc.MethodDescriptor<
  [],
  { data: python.ContextData; stack: string[] }
>;

export declare const greet: rpc.MethodDescriptor<[who: string], void>;

export declare const report: rpc.MethodDescriptor<[who: string], void>;

export declare const guarded: rpc.MethodDescriptor<[], string>;

export declare const rebuildIndex: rpc.CommandDescriptor<[full: boolean]>;

export declare const greeted: rpc.EventDescriptor<python.Greeting>;

export declare const onPooled: rpc.HandlerDescriptor<python.Greeting>;

export declare const onSingle: rpc.HandlerDescriptor<python.Greeting>;

export declare const onCast: rpc.HandlerDescriptor<python.Greeting>;

export declare const onTransient: rpc.HandlerDescriptor<python.Greeting>;

export declare const ingest: rpc.ConsumerDescriptor<python.Greeting>;

export declare const audit: rpc.PublisherDescriptor<python.Greeting>;

/** The service `typescript`. */
export declare const service: rpc.ServiceDescriptor;
