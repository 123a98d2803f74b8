// Generated from contracts/calculator.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as calculator from "./service.js";

/** Every shape of parameters and results. */
export class CalculatorClient {
  static readonly service: rpc.ServiceDescriptor = calculator.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** No parameters, no result. */
  reset(options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(calculator.reset, [], options);
  }

  add(x: number, y: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(calculator.add, [x, y], options);
  }

  /** Optional parameters. */
  round(
    value: number,
    digits?: number,
    mode?: "up" | "down" | null,
    options?: rpc.CallOptions,
  ): Promise<number> {
    return this.#channel.call(calculator.round, [value, digits, mode], options);
  }

  /** A parameter that may be undefined before a required one. */
  scale(
    factor: number | undefined,
    unit: string | null | undefined,
    value: number,
    options?: rpc.CallOptions,
  ): Promise<number> {
    return this.#channel.call(calculator.scale, [factor, unit, value], options);
  }

  sum(...values: number[]): Promise<number> {
    return this.#channel.call(calculator.sum, [...values]);
  }

  schedule(first: Date, ...others: Date[]): Promise<Date> {
    return this.#channel.call(calculator.schedule, [first, ...others]);
  }

  find(name: string, options?: rpc.CallOptions): Promise<string | undefined> {
    return this.#channel.call(calculator.find, [name], options);
  }

  nothing(options?: rpc.CallOptions): Promise<null> {
    return this.#channel.call(calculator.nothing, [], options);
  }

  lookUp(
    query: { text: string; limit?: number; after?: Date },
    options?: rpc.CallOptions,
  ): Promise<{ name: string; value: number }[]> {
    return this.#channel.call(calculator.lookUp, [query], options);
  }

  echo(value: unknown, options?: rpc.CallOptions): Promise<unknown> {
    return this.#channel.call(calculator.echo, [value], options);
  }

  aMethodWithALongNameAndManyParameters(
    firstParameter: string,
    secondParameter: number,
    thirdParameter: boolean,
    fourthParameter?: Date,
    options?: rpc.CallOptions,
  ): Promise<Record<string, { description: string; values: Array<number | null>; updated: Date }>> {
    return this.#channel.call(
      calculator.aMethodWithALongNameAndManyParameters,
      [firstParameter, secondParameter, thirdParameter, fourthParameter],
      options,
    );
  }
}
