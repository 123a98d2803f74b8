// Generated from contracts/reporting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/reporting.ts";
import * as rpc from "lagomorph/generated";
import * as reporting from "./service.js";

/** Sends the events of `ReportingService`. */
export interface ReportingServiceEmit {
  /** Somebody asked for a calculation. */
  calculationRequested(payload: contract.CalculationRequested): Promise<void>;

  /** A report is ready. */
  reportGenerated(payload: { reportSummary: string }): Promise<void>;
}

/** Reports about calculations. */
export abstract class ReportingServiceSkeleton extends rpc.Skeleton<ReportingServiceEmit> {
  static readonly service: rpc.ServiceDescriptor = reporting.service;

  /** Adds two numbers, by asking the math service. */
  abstract httpAdd(x: number, y: number): rpc.Answer<{ result: number }>;

  /** Multiplies two numbers, by asking the math service. */
  abstract httpMultiply(x: number, y: number): rpc.Answer<{ result: number }>;

  /**
   * Adds and multiplies, and tells everybody.
   *
   * @example generateReport(4, 6) => "Report for numbers 4 and 6: Sum=10, Product=24"
   */
  abstract generateReport(a: number, b: number): rpc.Answer<string>;
}
