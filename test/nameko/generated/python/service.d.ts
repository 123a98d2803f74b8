// Generated from test/nameko/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";

export declare const add: rpc.MethodDescriptor<[x: number, y: number], number>;

export declare const multiply: rpc.MethodDescriptor<[x: number, y: number], number>;

export declare const echo: rpc.MethodDescriptor<
  [first: string, second?: string | undefined],
  { args: string[]; kwargs: Record<string, string> }
>;

export declare const same: rpc.MethodDescriptor<[value: contract.Everything], contract.Everything>;

export declare const big: rpc.MethodDescriptor<[], bigint>;

export declare const notANumber: rpc.MethodDescriptor<[], number[]>;

export declare const now: rpc.MethodDescriptor<[], Date>;

export declare const fail: rpc.MethodDescriptor<[text: string], void>;

export declare const failDeclared: rpc.MethodDescriptor<[], void>;

export declare const context: rpc.MethodDescriptor<
  [],
  { data: contract.ContextData; stack: string[] }
>;

export declare const chain: rpc.MethodDescriptor<
  [service: string, method: string, args: string[]],
  unknown
>;

export declare const slow: rpc.MethodDescriptor<[seconds: number], unknown>;

export declare const noSuchMethod: rpc.MethodDescriptor<[], void>;

export declare const unserializable: rpc.MethodDescriptor<[], void>;

export declare const tell: rpc.CommandDescriptor<[event: string, data: contract.Greeting]>;

export declare const text: rpc.MethodDescriptor<[size: number], string>;

export declare const greeted: rpc.EventDescriptor<contract.Greeting>;

/** The service `python`. */
export declare const service: rpc.ServiceDescriptor;
