import type { On, Service } from "lagomorph/contract";
import type { ReportingService } from "./reporting.ts";

/** Arithmetic. */
export interface MathService extends Service<"math_service"> {
  /**
   * Adds two numbers.
   * @example add(100, 200) => 300
   */
  add(x: number, y: number): number;

  /**
   * Multiplies two numbers.
   * @example multiply(4, 6) => 24
   */
  multiply(x: number, y: number): number;

  /** Notes each calculation that somebody asked for. */
  logCalculationRequested: On<ReportingService, "calculationRequested">;
}
