// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<
  [
    parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout: import("../../contracts/names.ts").TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout,
  ],
  import("../../contracts/names.ts").TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout
>} */
export const methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
  name: "methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
  parameters: ["parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout"],
  args: codec.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedArgs,
  result: codec.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [
    value:
      | "the first of several long literals"
      | "the second of several long literals"
      | "the third of them"
      | null,
    other: {
      left: string;
      right: string;
      top: string;
      bottom: string;
      middle: string;
      outside: string;
    },
  ],
  { left: string; right: string; top: string; bottom: string; middle: string; outside: string }
>} */
export const choose = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "choose",
  name: "choose",
  parameters: ["value", "other"],
  args: codec.chooseArgs,
  result: codec.chooseResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: { left: string; right: string; top: string; bottom: string; middle: string; x: 1 }],
  void
>} */
export const onlyObject = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "onlyObject",
  name: "onlyObject",
  parameters: ["value"],
  args: codec.onlyObjectArgs,
  result: codec.onlyObjectResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [
    value: [
      first:
        | "the first of several long literals"
        | "the second of several long literals"
        | "the third",
      second: {
        left: string;
        right: string;
        top: string;
        bottom: string;
        middle: string;
        outside: string;
      } | null,
    ],
    plain: [
      "the first of several long literals" | "the second of several long literals" | "the third",
      number,
    ],
    records: Record<
      string,
      "the first of several long literals" | "the second of several long literals" | "c"
    >,
    lists: Array<
      "the first of several long literals" | "the second of several long literals" | "the third"
    >,
  ],
  Array<
    | "the first of several long literals"
    | "the second of several long literals"
    | "the third of them"
  >
>} */
export const tuples = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "tuples",
  name: "tuples",
  parameters: ["value", "plain", "records", "lists"],
  args: codec.tuplesArgs,
  result: codec.tuplesResult,
};

/** @type {import("lagomorph/generated").EventDescriptor<{
  left: string;
  right: string;
  top: string;
  bottom: string;
  middle: string;
  outside: string;
}>} */
export const happened = {
  kind: "event",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "happened",
  name: "happened",
  payload: codec.happenedPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
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
