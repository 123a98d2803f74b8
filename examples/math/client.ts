import { connect, MeshError } from "lagomorph";
import { MathServiceClient } from "../../generated/math_service/index.ts";
import { ReportingServiceClient } from "../../generated/reporting_service/index.ts";

/** Calls the services of `start.ts` once, on the broker that AMQP_URL names. */
async function main(): Promise<void> {
  await using mesh = await connect(process.env["AMQP_URL"] ?? "amqp://localhost", {
    timeout: 5000,
  });
  const math = mesh.client(MathServiceClient);
  const reporting = mesh.client(ReportingServiceClient);
  console.log(`math_service.add(10, 5) = ${await math.add(10, 5)}`);
  console.log(`math_service.multiply(10, 5) = ${await math.multiply(10, 5)}`);
  console.log(`reporting_service.generateReport(4, 6) = ${await reporting.generateReport(4, 6)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof MeshError || error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
