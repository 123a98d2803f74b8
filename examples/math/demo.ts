import { connect, type Log, type Mesh, MeshError } from "lagomorph";
import { createHttpDoor } from "lagomorph/host";
import { MathServiceClient } from "../../generated/math_service/index.ts";
import {
  ReportingServiceClient,
  reportingService,
} from "../../generated/reporting_service/index.ts";
import { MathImpl, Reporting } from "./main.ts";

/** Both services and a client in one process: without RabbitMQ, or on the broker that AMQP_URL names. */
async function main(): Promise<void> {
  const url = process.env["AMQP_URL"] ?? "memory:";
  console.log(
    url === "memory:"
      ? "# No AMQP_URL: the broker is in this process."
      : "# The broker is AMQP_URL's.",
  );
  const handled = eventually<string>();
  const announced = eventually<string>();

  await using mesh = await connect(url, {
    name: "demo",
    timeout: 5000,
    log: logTo(handled.resolve),
  });
  await mesh.serve(MathImpl, { workers: 20 });
  const http = createHttpDoor({ address: ":0" });
  await mesh.serve(Reporting, { workers: 20, doors: [http] });
  await mesh.on(reportingService.reportGenerated, ({ reportSummary }) =>
    announced.resolve(reportSummary),
  );
  console.log(
    "# Two services are served: contracts/math.ts and contracts/reporting.ts say what they promise.",
  );

  await tellCalls(mesh);
  console.log("# A method with a route is called over HTTP as well:");
  const answer = await fetch(`${http.url}/math/add/10/5`);
  console.log(`GET /math/add/10/5 = ${await answer.text()}`);
  console.log(
    "# On the way the reporting service emitted two events. The math service handles one, anybody may listen:",
  );
  console.log(await handled.promise);
  console.log(`reportGenerated was heard: ${await announced.promise}`);
  await tellRefusal(mesh);
}

async function tellCalls(mesh: Mesh): Promise<void> {
  const math = mesh.client(MathServiceClient);
  const reporting = mesh.client(ReportingServiceClient);
  console.log(`math_service.add(10, 5) = ${await math.add(10, 5)}`);
  console.log(`math_service.multiply(10, 5) = ${await math.multiply(10, 5)}`);
  console.log(`reporting_service.generateReport(4, 6) = ${await reporting.generateReport(4, 6)}`);
}

async function tellRefusal(mesh: Mesh): Promise<void> {
  console.log(
    "# A payload of the wrong type does not compile. Sent all the same, by name and as JSON, it is refused:",
  );
  const refusal = await mesh
    .call("math_service.add", [10, "five"])
    .catch((error: unknown) => error);
  console.log(`math_service.add(10, "five"): ${describe(refusal)}`);
}

/** A promise, and how to keep it. */
function eventually<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

/** Tells what the services write to their log. */
function logTo(tell: (line: string) => void): Log {
  const write = (fields: object, message = ""): void =>
    tell(`${message} ${JSON.stringify(fields)}`);
  return { debug: () => {}, info: write, warn: write, error: write };
}

function describe(error: unknown): string {
  if (!(error instanceof MeshError)) return "was not refused";
  const issues = (error.issues ?? []).map(
    ({ path, expected, actual }) => `${path}: expected ${expected}, not ${actual}`,
  );
  return `${error.code}: ${issues.join("; ")}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
