import type { On, Service } from "lagomorph/contract";
import type { ReportingService } from "./reporting.ts";

/** Arithmetic. */
export interface MathService extends Service<"math_service"> {
  /** Adds two numbers. */
  add(x: number, y: number): number;

  /** Multiplies two numbers. */
  multiply(x: number, y: number): number;

  /** Notes each calculation that somebody asked for. */
  logCalculationRequested: On<ReportingService, "calculationRequested">;
}
