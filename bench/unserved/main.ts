/** `npm run bench:unserved`: how soon a call to a service that nobody serves is refused. */
import { connect, type Mesh, MeshError } from "lagomorph";
import { provideRabbitmq } from "../../cli/rabbitmq/provide-rabbitmq.ts";
import { MathImpl } from "../../examples/math/main.ts";

const calls = 500;

process.exitCode = await main();

async function main(): Promise<number> {
  const url = process.env["AMQP_URL"];
  const say = (line: string): void => console.error(line);
  const broker = await provideRabbitmq({ say, ...(url === undefined ? {} : { url }) });
  try {
    const mesh = await connect(broker.url);
    await report(mesh, "never declared", "nobody.home");
    const served = await connect(broker.url);
    await served.serve(MathImpl);
    await mesh.call("math_service.add", [1, 2]);
    await served.close();
    await report(mesh, "all instances gone", "math_service.add");
    await mesh.close();
  } finally {
    await broker.stop();
  }
  return 0;
}

/** One call after the other: each must be refused as `unavailable/no_service`. */
async function report(mesh: Mesh, title: string, method: string): Promise<void> {
  const latencies: number[] = [];
  for (let call = 0; call < calls; call++) {
    const started = performance.now();
    const refusal: unknown = await mesh.call(method, [1, 2]).catch((error: unknown) => error);
    latencies.push(performance.now() - started);
    if (!(refusal instanceof MeshError) || refusal.reason !== "no_service") {
      throw new Error(`${method} was not refused as unavailable/no_service`, { cause: refusal });
    }
  }
  latencies.sort((a, b) => a - b);
  const at = (share: number): string => (latencies[Math.floor(calls * share)] ?? 0).toFixed(2);
  console.log(
    `${title}: unavailable/no_service ${calls} times, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  );
}
