// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/names.ts";
import type * as rpc from "lagomorph/generated";

export declare const methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated: rpc.MethodDescriptor<
  [
    parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout: contract.TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout,
  ],
  contract.TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout
>;

export declare const choose: rpc.MethodDescriptor<
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
>;

export declare const onlyObject: rpc.MethodDescriptor<
  [value: { left: string; right: string; top: string; bottom: string; middle: string; x: 1 }],
  void
>;

export declare const tuples: rpc.MethodDescriptor<
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
>;

export declare const happened: rpc.EventDescriptor<{
  left: string;
  right: string;
  top: string;
  bottom: string;
  middle: string;
  outside: string;
}>;

/** The service `service_with_an_extraordinarily_long_name_for_the_sake_of_layou`. */
export declare const service: rpc.ServiceDescriptor;
