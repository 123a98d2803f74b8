import type { CalculationRequested } from "../../contracts/reporting.ts";
import { MathServiceClient, MathServiceSkeleton } from "../../generated/math_service/index.ts";
import { ReportingServiceSkeleton } from "../../generated/reporting_service/index.ts";

/** Arithmetic, and a note of each calculation that somebody asked for. */
export class MathImpl extends MathServiceSkeleton {
  add(x: number, y: number): number {
    return x + y;
  }

  multiply(x: number, y: number): number {
    return x * y;
  }

  logCalculationRequested(requested: CalculationRequested): void {
    this.mesh.log.info(requested, "math_service heard calculationRequested");
  }
}

/** Reports, calculated by the math service. */
export class Reporting extends ReportingServiceSkeleton.using({ math: MathServiceClient }) {
  async httpAdd(x: number, y: number): Promise<{ result: number }> {
    await this.mesh.emit.calculationRequested({ operation: "add", operands: [x, y] });
    return { result: await this.deps.math.add(x, y) };
  }

  async httpMultiply(x: number, y: number): Promise<{ result: number }> {
    await this.mesh.emit.calculationRequested({ operation: "multiply", operands: [x, y] });
    return { result: await this.deps.math.multiply(x, y) };
  }

  async generateReport(a: number, b: number): Promise<string> {
    await this.mesh.emit.calculationRequested({ operation: "add", operands: [a, b] });
    const [sum, product] = await Promise.all([
      this.deps.math.add(a, b),
      this.deps.math.multiply(a, b),
    ]);
    const reportSummary = `Report for numbers ${a} and ${b}: Sum=${sum}, Product=${product}`;
    await this.mesh.emit.reportGenerated({ reportSummary });
    return reportSummary;
  }
}
