// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
  name: "methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
  parameters: ["parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout"],
  args: codec.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedArgs,
  result: codec.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedResult,
};

export const choose = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "choose",
  name: "choose",
  parameters: ["value", "other"],
  args: codec.chooseArgs,
  result: codec.chooseResult,
};

export const onlyObject = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "onlyObject",
  name: "onlyObject",
  parameters: ["value"],
  args: codec.onlyObjectArgs,
  result: codec.onlyObjectResult,
};

export const tuples = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "tuples",
  name: "tuples",
  parameters: ["value", "plain", "records", "lists"],
  args: codec.tuplesArgs,
  result: codec.tuplesResult,
};

export const happened = {
  kind: "event",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "happened",
  name: "happened",
  payload: codec.happenedPayload,
};

export const service = {
  name: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  wire: "native",
  fingerprint: "ce9c8b1120297348cdb1160cdf2e475b",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated,
    choose,
    onlyObject,
    tuples,
    happened,
  ],
};
