// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/names.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

export const methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated: rpc.MethodDescriptor<
  [
    parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout: contract.TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout,
  ],
  contract.TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout
> = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
  name: "methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
  parameters: ["parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout"],
  args: codec.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedArgs,
  result: codec.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedResult,
};

export const choose: rpc.MethodDescriptor<
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
> = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "choose",
  name: "choose",
  parameters: ["value", "other"],
  args: codec.chooseArgs,
  result: codec.chooseResult,
};

export const onlyObject: rpc.MethodDescriptor<
  [value: { left: string; right: string; top: string; bottom: string; middle: string; x: 1 }],
  void
> = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "onlyObject",
  name: "onlyObject",
  parameters: ["value"],
  args: codec.onlyObjectArgs,
  result: codec.onlyObjectResult,
};

export const tuples: rpc.MethodDescriptor<
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
> = {
  kind: "method",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "tuples",
  name: "tuples",
  parameters: ["value", "plain", "records", "lists"],
  args: codec.tuplesArgs,
  result: codec.tuplesResult,
};

export const happened: rpc.EventDescriptor<{
  left: string;
  right: string;
  top: string;
  bottom: string;
  middle: string;
  outside: string;
}> = {
  kind: "event",
  service: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  member: "happened",
  name: "happened",
  payload: codec.happenedPayload,
};

/** The service `service_with_an_extraordinarily_long_name_for_the_sake_of_layou`. */
export const service: rpc.ServiceDescriptor = {
  name: "service_with_an_extraordinarily_long_name_for_the_sake_of_layou",
  wire: "native",
  fingerprint: "ce9c8b1120297348cdb1160cdf2e475b",
  members: [
    methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated,
    choose,
    onlyObject,
    tuples,
    happened,
  ],
};
