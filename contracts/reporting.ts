import type { Event, Service } from "lagomorph/contract";

/** Reports about calculations. */
export interface ReportingService extends Service<"reporting_service"> {
  /**
   * Adds two numbers, by asking the math service.
   * @http GET /math/add/:x/:y
   */
  httpAdd(x: number, y: number): { result: number };

  /**
   * Multiplies two numbers, by asking the math service.
   * @http GET /math/multiply/:x/:y
   */
  httpMultiply(x: number, y: number): { result: number };

  /**
   * Adds and multiplies, and tells everybody.
   * @example generateReport(4, 6) => "Report for numbers 4 and 6: Sum=10, Product=24"
   */
  generateReport(a: number, b: number): string;

  /** Somebody asked for a calculation. */
  calculationRequested: Event<CalculationRequested>;

  /** A report is ready. */
  reportGenerated: Event<{ reportSummary: string }>;
}

export interface CalculationRequested {
  operation: "add" | "multiply";
  operands: [number, number];
}
