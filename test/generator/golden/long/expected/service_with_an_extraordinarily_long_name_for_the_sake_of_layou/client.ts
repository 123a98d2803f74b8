// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/names.ts";
import type * as rpc from "lagomorph/generated";
import * as serviceWithAnExtraordinarilyLongNameForTheSakeOfLayou from "./service.js";

export class ServiceWithAnExtraordinarilyLongInterfaceNameForTheSakeOfLayoutClient {
  static readonly service: rpc.ServiceDescriptor =
    serviceWithAnExtraordinarilyLongNameForTheSakeOfLayou.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated(
    parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout: contract.TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout,
    options?: rpc.CallOptions,
  ): Promise<contract.TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout> {
    return this.#channel.call(
      serviceWithAnExtraordinarilyLongNameForTheSakeOfLayou.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated,
      [parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout],
      options,
    );
  }

  choose(
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
    options?: rpc.CallOptions,
  ): Promise<{
    left: string;
    right: string;
    top: string;
    bottom: string;
    middle: string;
    outside: string;
  }> {
    return this.#channel.call(
      serviceWithAnExtraordinarilyLongNameForTheSakeOfLayou.choose,
      [value, other],
      options,
    );
  }

  onlyObject(
    value: { left: string; right: string; top: string; bottom: string; middle: string; x: 1 },
    options?: rpc.CallOptions,
  ): Promise<void> {
    return this.#channel.call(
      serviceWithAnExtraordinarilyLongNameForTheSakeOfLayou.onlyObject,
      [value],
      options,
    );
  }

  tuples(
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
    options?: rpc.CallOptions,
  ): Promise<
    Array<
      | "the first of several long literals"
      | "the second of several long literals"
      | "the third of them"
    >
  > {
    return this.#channel.call(
      serviceWithAnExtraordinarilyLongNameForTheSakeOfLayou.tuples,
      [value, plain, records, lists],
      options,
    );
  }
}
