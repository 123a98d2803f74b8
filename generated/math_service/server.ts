// Generated from contracts/math.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as reporting from "../../contracts/reporting.ts";
import * as rpc from "lagomorph/generated";
import * as math from "./service.js";

/** Arithmetic. */
export abstract class MathServiceSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = math.service;

  /**
   * Adds two numbers.
   *
   * @example add(100, 200) => 300
   */
  abstract add(x: number, y: number): rpc.Answer<number>;

  /**
   * Multiplies two numbers.
   *
   * @example multiply(4, 6) => 24
   */
  abstract multiply(x: number, y: number): rpc.Answer<number>;

  /** Notes each calculation that somebody asked for. */
  abstract logCalculationRequested(payload: reporting.CalculationRequested): rpc.Answer<void>;
}
