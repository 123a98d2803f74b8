// Generated from contracts/calculator.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as calculator from "./service.js";

/** Every shape of parameters and results. */
export abstract class CalculatorSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = calculator.service;

  /** No parameters, no result. */
  abstract reset(): rpc.Answer<void>;

  abstract add(x: number, y: number): rpc.Answer<number>;

  /** Optional parameters. */
  abstract round(value: number, digits?: number, mode?: "up" | "down" | null): rpc.Answer<number>;

  /** A parameter that may be undefined before a required one. */
  abstract scale(
    factor: number | undefined,
    unit: string | null | undefined,
    value: number,
  ): rpc.Answer<number>;

  abstract sum(...values: number[]): rpc.Answer<number>;

  abstract schedule(first: Date, ...others: Date[]): rpc.Answer<Date>;

  abstract find(name: string): rpc.Answer<string | undefined>;

  abstract nothing(): rpc.Answer<null>;

  abstract lookUp(query: {
    text: string;
    limit?: number;
    after?: Date;
  }): rpc.Answer<{ name: string; value: number }[]>;

  abstract echo(value: unknown): rpc.Answer<unknown>;

  abstract aMethodWithALongNameAndManyParameters(
    firstParameter: string,
    secondParameter: number,
    thirdParameter: boolean,
    fourthParameter?: Date,
  ): rpc.Answer<
    Record<string, { description: string; values: Array<number | null>; updated: Date }>
  >;
}
