// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/names.ts";
import * as rpc from "lagomorph/generated";
import * as serviceWithAnExtraordinarilyLongNameForTheSakeOfLayou from "./service.js";

/** Sends the events of `ServiceWithAnExtraordinarilyLongInterfaceNameForTheSakeOfLayout`. */
export interface ServiceWithAnExtraordinarilyLongInterfaceNameForTheSakeOfLayoutEmit {
  happened(payload: {
    left: string;
    right: string;
    top: string;
    bottom: string;
    middle: string;
    outside: string;
  }): Promise<void>;
}

export abstract class ServiceWithAnExtraordinarilyLongInterfaceNameForTheSakeOfLayoutSkeleton extends rpc.Skeleton<ServiceWithAnExtraordinarilyLongInterfaceNameForTheSakeOfLayoutEmit> {
  static readonly service: rpc.ServiceDescriptor =
    serviceWithAnExtraordinarilyLongNameForTheSakeOfLayou.service;

  abstract methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated(
    parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout: contract.TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout,
  ): rpc.Answer<contract.TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout>;

  abstract choose(
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
  ): rpc.Answer<{
    left: string;
    right: string;
    top: string;
    bottom: string;
    middle: string;
    outside: string;
  }>;

  abstract onlyObject(value: {
    left: string;
    right: string;
    top: string;
    bottom: string;
    middle: string;
    x: 1;
  }): rpc.Answer<void>;

  abstract tuples(
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
  ): rpc.Answer<
    Array<
      | "the first of several long literals"
      | "the second of several long literals"
      | "the third of them"
    >
  >;
}
