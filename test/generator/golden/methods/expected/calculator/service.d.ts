// Generated from contracts/calculator.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

/** No parameters, no result. */
export declare const reset: rpc.MethodDescriptor<[], void>;

export declare const add: rpc.MethodDescriptor<[x: number, y: number], number>;

/** Optional parameters. */
export declare const round: rpc.MethodDescriptor<
  [value: number, digits?: number | undefined, mode?: "up" | "down" | null | undefined],
  number
>;

/** A parameter that may be undefined before a required one. */
export declare const scale: rpc.MethodDescriptor<
  [factor: number | undefined, unit: string | null | undefined, value: number],
  number
>;

export declare const sum: rpc.MethodDescriptor<[...values: number[]], number>;

export declare const schedule: rpc.MethodDescriptor<[first: Date, ...others: Date[]], Date>;

export declare const find: rpc.MethodDescriptor<[name: string], string | undefined>;

export declare const nothing: rpc.MethodDescriptor<[], null>;

export declare const lookUp: rpc.MethodDescriptor<
  [query: { text: string; limit?: number; after?: Date }],
  { name: string; value: number }[]
>;

export declare const echo: rpc.MethodDescriptor<[value: unknown], unknown>;

export declare const aMethodWithALongNameAndManyParameters: rpc.MethodDescriptor<
  [
    firstParameter: string,
    secondParameter: number,
    thirdParameter: boolean,
    fourthParameter?: Date | undefined,
  ],
  Record<string, { description: string; values: Array<number | null>; updated: Date }>
>;

/** The service `calculator`. */
export declare const service: rpc.ServiceDescriptor;
