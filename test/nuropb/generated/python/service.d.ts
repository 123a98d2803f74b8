// Generated from test/nuropb/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";

export declare const add: rpc.MethodDescriptor<[a: number, b?: number | undefined], number>;

export declare const same: rpc.MethodDescriptor<[value: unknown], unknown>;

export declare const fail: rpc.MethodDescriptor<[text: string], void>;

export declare const failAsync: rpc.MethodDescriptor<[text: string], void>;

export declare const validate: rpc.MethodDescriptor<[], void>;

export declare const again: rpc.MethodDescriptor<
  [word: string, times?: number | undefined],
  number
>;

export declare const succeed: rpc.MethodDescriptor<
  [topic: string, payload: contract.Greeting],
  string
>;

export declare const context: rpc.MethodDescriptor<[], Record<string, unknown>>;

export declare const claims: rpc.MethodDescriptor<[], { sub: string }>;

/** Calls another service, with the context that it has. */
export declare const chain: rpc.MethodDescriptor<
  [service: string, method: string, params: Record<string, unknown>],
  unknown
>;

export declare const secret: rpc.MethodDescriptor<[word: string], string>;

export declare const text: rpc.MethodDescriptor<[size: number], string>;

export declare const slow: rpc.MethodDescriptor<[seconds: number], number>;

export declare const big: rpc.MethodDescriptor<[], bigint>;

export declare const notANumber: rpc.MethodDescriptor<[], number[]>;

export declare const types: rpc.MethodDescriptor<
  [],
  { naive: Date; aware: Date; decimal: string; text: string }
>;

export declare const missing: rpc.MethodDescriptor<[], void>;

export declare const note: rpc.CommandDescriptor<[word: string]>;

export declare const greeted: rpc.EventDescriptor<contract.Greeting>;

/** The service `python`. */
export declare const service: rpc.ServiceDescriptor;
