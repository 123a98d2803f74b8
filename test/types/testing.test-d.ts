import { testService } from "lagomorph/testing";
import { describe, expectTypeOf, test } from "vitest";
import { MathImpl, Reporting } from "../../examples/math/main.ts";
import type { CalculationRequested } from "../../contracts/reporting.ts";
import {
  ReportingServiceClient,
  reportingService,
} from "../../generated/reporting_service/index.ts";

describe("a fake", () => {
  test("is given the arguments of what it stands in for", () => {
    const add = async (x: number, y: number): Promise<number> => x + y;
    void testService(Reporting, { deps: { math: { add } } });
    void testService(Reporting, {
      deps: {
        math: {
          multiply: async (x, y) => {
            expectTypeOf(x).toEqualTypeOf<number>();
            return x * y;
          },
        },
      },
    });
  });

  test("does not compile when it does not fit", () => {
    // @ts-expect-error a string is no number
    void testService(Reporting, { deps: { math: { add: async () => "three" } } });
    // @ts-expect-error there is no such method
    void testService(Reporting, { deps: { math: { subtract: async () => 3 } } });
    // @ts-expect-error there is no such dependency
    void testService(Reporting, { deps: { maths: {} } });
    // @ts-expect-error it has no dependencies
    void testService(MathImpl, { deps: { math: {} } });
  });
});

describe("a scene", () => {
  test("knows its client, payloads, arguments and results", async () => {
    await using scene = await testService(MathImpl);
    expectTypeOf(scene.client).toEqualTypeOf<undefined>();
    await using reporting = await testService(Reporting, { client: ReportingServiceClient });
    expectTypeOf(reporting.client).toEqualTypeOf<ReportingServiceClient>();
    await scene.handle("logCalculationRequested", { operation: "add", operands: [1, 2] });
    // @ts-expect-error three operands
    await scene.handle("logCalculationRequested", { operation: "add", operands: [1, 2, 3] });
    // @ts-expect-error there is no such member
    await scene.fire("sweep");
    const [run] = await scene.handled(MathImpl, "logCalculationRequested");
    expectTypeOf(run?.args).toEqualTypeOf<[requested: CalculationRequested] | undefined>();
    const [sum] = await scene.handled(Reporting, "httpAdd");
    expectTypeOf(sum?.result).toEqualTypeOf<{ result: number } | undefined>();
    expectTypeOf(scene.emitted(reportingService.reportGenerated)).toEqualTypeOf<
      readonly { reportSummary: string }[]
    >();
  });
});
