// Generated from contracts/calculator.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const reset = {
  kind: "method",
  service: "calculator",
  member: "reset",
  name: "reset",
  parameters: [],
  args: codec.resetArgs,
  result: codec.resetResult,
};

export const add = {
  kind: "method",
  service: "calculator",
  member: "add",
  name: "add",
  parameters: ["x", "y"],
  args: codec.addArgs,
  result: codec.addResult,
};

export const round = {
  kind: "method",
  service: "calculator",
  member: "round",
  name: "round",
  parameters: ["value", "digits", "mode"],
  args: codec.roundArgs,
  result: codec.roundResult,
};

export const scale = {
  kind: "method",
  service: "calculator",
  member: "scale",
  name: "scale",
  parameters: ["factor", "unit", "value"],
  args: codec.scaleArgs,
  result: codec.scaleResult,
};

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

export const lookUp = {
  kind: "method",
  service: "calculator",
  member: "lookUp",
  name: "look_up",
  parameters: ["query"],
  args: codec.lookUpArgs,
  result: codec.lookUpResult,
};

export const echo = {
  kind: "method",
  service: "calculator",
  member: "echo",
  name: "echo",
  parameters: ["value"],
  args: codec.echoArgs,
  result: codec.echoResult,
};

export const aMethodWithALongNameAndManyParameters = {
  kind: "method",
  service: "calculator",
  member: "aMethodWithALongNameAndManyParameters",
  name: "aMethodWithALongNameAndManyParameters",
  parameters: ["firstParameter", "secondParameter", "thirdParameter", "fourthParameter"],
  args: codec.aMethodWithALongNameAndManyParametersArgs,
  result: codec.aMethodWithALongNameAndManyParametersResult,
};

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
