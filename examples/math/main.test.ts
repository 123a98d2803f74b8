import { testService } from "lagomorph/testing";
import { expect, test } from "vitest";
import {
  ReportingServiceClient,
  reportingService,
} from "../../generated/reporting_service/index.ts";
import { MathImpl, Reporting } from "./main.ts";

test("a report is made of what the math service says, and everybody hears of it", async () => {
  await using scene = await testService(Reporting, {
    client: ReportingServiceClient,
    deps: { math: { add: async (x, y) => x + y, multiply: async () => 42 } },
  });
  expect(await scene.client.generateReport(4, 6)).toBe(
    "Report for numbers 4 and 6: Sum=10, Product=42",
  );
  expect(scene.emitted(reportingService.reportGenerated)).toEqual([
    { reportSummary: "Report for numbers 4 and 6: Sum=10, Product=42" },
  ]);
});

test("a sum is there over HTTP too", async () => {
  await using scene = await testService(Reporting, {
    deps: { math: { add: async (x, y) => x + y } },
  });
  const answer = await scene.fetch("/math/add/1/2");
  expect(await answer.json()).toEqual({ result: 3 });
});

test("the math service notes what somebody asked for", async () => {
  await using scene = await testService(MathImpl);
  await scene.handle("logCalculationRequested", { operation: "add", operands: [1, 2] });
  expect(scene.log.map(({ message }) => message)).toContain(
    "math_service heard calculationRequested",
  );
});

test("both together: the real math service in place of a fake", async () => {
  await using scene = await testService(Reporting, { client: ReportingServiceClient });
  await scene.mesh.serve(MathImpl);
  expect(await scene.client.httpMultiply(6, 7)).toEqual({ result: 42 });
  const [heard] = await scene.handled(MathImpl, "logCalculationRequested");
  expect(heard?.args[0]).toEqual({ operation: "multiply", operands: [6, 7] });
});
