// Generated from contracts/calculator.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[], void>} */
export const reset = {
  kind: "method",
  service: "calculator",
  member: "reset",
  name: "reset",
  parameters: [],
  args: codec.resetArgs,
  result: codec.resetResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[x: number, y: number], number>} */
export const add = {
  kind: "method",
  service: "calculator",
  member: "add",
  name: "add",
  parameters: ["x", "y"],
  args: codec.addArgs,
  result: codec.addResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: number, digits?: number | undefined, mode?: "up" | "down" | null | undefined],
  number
>} */
export const round = {
  kind: "method",
  service: "calculator",
  member: "round",
  name: "round",
  parameters: ["value", "digits", "mode"],
  args: codec.roundArgs,
  result: codec.roundResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [factor: number | undefined, unit: string | null | undefined, value: number],
  number
>} */
export const scale = {
  kind: "method",
  service: "calculator",
  member: "scale",
  name: "scale",
  parameters: ["factor", "unit", "value"],
  args: codec.scaleArgs,
  result: codec.scaleResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[...values: number[]], number>} */
export const sum = {
  kind: "method",
  service: "calculator",
  member: "sum",
  name: "sum",
  parameters: ["values"],
  rest: true,
  args: codec.sumArgs,
  result: codec.sumResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [first: Date, ...others: Date[]],
  Date
>} */
export const schedule = {
  kind: "method",
  service: "calculator",
  member: "schedule",
  name: "schedule",
  parameters: ["first", "others"],
  rest: true,
  args: codec.scheduleArgs,
  result: codec.scheduleResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[name: string], string | undefined>} */
export const find = {
  kind: "method",
  service: "calculator",
  member: "find",
  name: "find",
  parameters: ["name"],
  args: codec.findArgs,
  result: codec.findResult,
  timeout: 5000,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], null>} */
export const nothing = {
  kind: "method",
  service: "calculator",
  member: "nothing",
  name: "nothing",
  parameters: [],
  args: codec.nothingArgs,
  result: codec.nothingResult,
  idempotent: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [query: { text: string; limit?: number; after?: Date }],
  { name: string; value: number }[]
>} */
export const lookUp = {
  kind: "method",
  service: "calculator",
  member: "lookUp",
  name: "look_up",
  parameters: ["query"],
  args: codec.lookUpArgs,
  result: codec.lookUpResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[value: unknown], unknown>} */
export const echo = {
  kind: "method",
  service: "calculator",
  member: "echo",
  name: "echo",
  parameters: ["value"],
  args: codec.echoArgs,
  result: codec.echoResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [
    firstParameter: string,
    secondParameter: number,
    thirdParameter: boolean,
    fourthParameter?: Date | undefined,
  ],
  Record<string, { description: string; values: Array<number | null>; updated: Date }>
>} */
export const aMethodWithALongNameAndManyParameters = {
  kind: "method",
  service: "calculator",
  member: "aMethodWithALongNameAndManyParameters",
  name: "aMethodWithALongNameAndManyParameters",
  parameters: ["firstParameter", "secondParameter", "thirdParameter", "fourthParameter"],
  args: codec.aMethodWithALongNameAndManyParametersArgs,
  result: codec.aMethodWithALongNameAndManyParametersResult,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "calculator",
  version: "1.2.0",
  wire: "native",
  fingerprint: "9c8c8e71de80068b7783156d87471976",
  schema: () => import("./schema.json", { with: { type: "json" } }),
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
