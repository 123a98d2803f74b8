// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/names.ts";
import type * as rpc from "lagomorph/generated";

export declare const methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedArgs: rpc.Codec<
  [
    parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout: contract.TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout,
  ]
>;

export declare const methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedResult: rpc.Codec<contract.TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout>;

export declare const chooseArgs: rpc.Codec<
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
  ]
>;

export declare const chooseResult: rpc.Codec<{
  left: string;
  right: string;
  top: string;
  bottom: string;
  middle: string;
  outside: string;
}>;

export declare const onlyObjectArgs: rpc.Codec<
  [value: { left: string; right: string; top: string; bottom: string; middle: string; x: 1 }]
>;

export declare const onlyObjectResult: rpc.Codec<void>;

export declare const tuplesArgs: rpc.Codec<
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
  ]
>;

export declare const tuplesResult: rpc.Codec<
  Array<
    | "the first of several long literals"
    | "the second of several long literals"
    | "the third of them"
  >
>;

export declare const happenedPayload: rpc.Codec<{
  left: string;
  right: string;
  top: string;
  bottom: string;
  middle: string;
  outside: string;
}>;
