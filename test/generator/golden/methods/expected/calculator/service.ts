// Generated from contracts/calculator.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

/** No parameters, no result. */
export const reset: rpc.MethodDescriptor<[], void> = {
  kind: "method",
  service: "calculator",
  member: "reset",
  name: "reset",
  parameters: [],
  args: codec.resetArgs,
  result: codec.resetResult,
};

export const add: rpc.MethodDescriptor<[x: number, y: number], number> = {
  kind: "method",
  service: "calculator",
  member: "add",
  name: "add",
  parameters: ["x", "y"],
  args: codec.addArgs,
  result: codec.addResult,
};

/** Optional parameters. */
export const round: rpc.MethodDescriptor<
  [value: number, digits?: number | undefined, mode?: "up" | "down" | null | undefined],
  number
> = {
  kind: "method",
  service: "calculator",
  member: "round",
  name: "round",
  parameters: ["value", "digits", "mode"],
  args: codec.roundArgs,
  result: codec.roundResult,
};

/** A parameter that may be undefined before a required one. */
export const scale: rpc.MethodDescriptor<
  [factor: number | undefined, unit: string | null | undefined, value: number],
  number
> = {
  kind: "method",
  service: "calculator",
  member: "scale",
  name: "scale",
  parameters: ["factor", "unit", "value"],
  args: codec.scaleArgs,
  result: codec.scaleResult,
};

export const sum: rpc.MethodDescriptor<[...values: number[]], number> = {
  kind: "method",
  service: "calculator",
  member: "sum",
  name: "sum",
  parameters: ["values"],
  rest: true,
  args: codec.sumArgs,
  result: codec.sumResult,
};

export const schedule: rpc.MethodDescriptor<[first: Date, ...others: Date[]], Date> = {
  kind: "method",
  service: "calculator",
  member: "schedule",
  name: "schedule",
  parameters: ["first", "others"],
  rest: true,
  args: codec.scheduleArgs,
  result: codec.scheduleResult,
};

export const find: rpc.MethodDescriptor<[name: string], string | undefined> = {
  kind: "method",
  service: "calculator",
  member: "find",
  name: "find",
  parameters: ["name"],
  args: codec.findArgs,
  result: codec.findResult,
  timeout: 5000,
};

export const nothing: rpc.MethodDescriptor<[], null> = {
  kind: "method",
  service: "calculator",
  member: "nothing",
  name: "nothing",
  parameters: [],
  args: codec.nothingArgs,
  result: codec.nothingResult,
  idempotent: true,
};

export const lookUp: rpc.MethodDescriptor<
  [query: { text: string; limit?: number; after?: Date }],
  { name: string; value: number }[]
> = {
  kind: "method",
  service: "calculator",
  member: "lookUp",
  name: "look_up",
  parameters: ["query"],
  args: codec.lookUpArgs,
  result: codec.lookUpResult,
};

export const echo: rpc.MethodDescriptor<[value: unknown], unknown> = {
  kind: "method",
  service: "calculator",
  member: "echo",
  name: "echo",
  parameters: ["value"],
  args: codec.echoArgs,
  result: codec.echoResult,
};

export const aMethodWithALongNameAndManyParameters: rpc.MethodDescriptor<
  [
    firstParameter: string,
    secondParameter: number,
    thirdParameter: boolean,
    fourthParameter?: Date | undefined,
  ],
  Record<string, { description: string; values: Array<number | null>; updated: Date }>
> = {
  kind: "method",
  service: "calculator",
  member: "aMethodWithALongNameAndManyParameters",
  name: "aMethodWithALongNameAndManyParameters",
  parameters: ["firstParameter", "secondParameter", "thirdParameter", "fourthParameter"],
  args: codec.aMethodWithALongNameAndManyParametersArgs,
  result: codec.aMethodWithALongNameAndManyParametersResult,
};

/** The service `calculator`. */
export const service: rpc.ServiceDescriptor = {
  name: "calculator",
  version: "1.2.0",
  wire: "native",
  fingerprint: "9c8c8e71de80068b7783156d87471976",
  members: [
    reset,
    add,
    round,
    scale,
    sum,
    schedule,
    find,
    nothing,
    lookUp,
    echo,
    aMethodWithALongNameAndManyParameters,
  ],
};
