// Generated from contracts/calculator.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const resetArgs: rpc.Codec<[]>;

export declare const resetResult: rpc.Codec<void>;

export declare const addArgs: rpc.Codec<[x: number, y: number]>;

export declare const addResult: rpc.Codec<number>;

export declare const roundArgs: rpc.Codec<
  [value: number, digits?: number | undefined, mode?: "up" | "down" | null | undefined]
>;

export declare const roundResult: rpc.Codec<number>;

export declare const scaleArgs: rpc.Codec<
  [factor: number | undefined, unit: string | null | undefined, value: number]
>;

export declare const scaleResult: rpc.Codec<number>;

export declare const sumArgs: rpc.Codec<[...values: number[]]>;

export declare const sumResult: rpc.Codec<number>;

export declare const scheduleArgs: rpc.Codec<[first: Date, ...others: Date[]]>;

export declare const scheduleResult: rpc.Codec<Date>;

export declare const findArgs: rpc.Codec<[name: string]>;

export declare const findResult: rpc.Codec<string | undefined>;

export declare const nothingArgs: rpc.Codec<[]>;

export declare const nothingResult: rpc.Codec<null>;

export declare const lookUpArgs: rpc.Codec<[query: { text: string; limit?: number; after?: Date }]>;

export declare const lookUpResult: rpc.Codec<{ name: string; value: number }[]>;

export declare const echoArgs: rpc.Codec<[value: unknown]>;

export declare const echoResult: rpc.Codec<unknown>;

export declare const aMethodWithALongNameAndManyParametersArgs: rpc.Codec<
  [
    firstParameter: string,
    secondParameter: number,
    thirdParameter: boolean,
    fourthParameter?: Date | undefined,
  ]
>;

export declare const aMethodWithALongNameAndManyParametersResult: rpc.Codec<
  Record<string, { description: string; values: Array<number | null>; updated: Date }>
>;
