/** `npm run bench:unserved`: how soon a call to a service that nobody serves is refused. */
import { connect, type Mesh, MeshError } from "lagomorph";
import { MathImpl } from "../../examples/math/main.ts";
import { withBroker } from "../shared/with-broker.ts";

const calls = 500;

await withBroker(async (url) => {
  const mesh = await connect(url);
  await report(mesh, "never declared", "nobody.home");
  const served = await connect(url);
  await served.serve(MathImpl);
  await mesh.call("math_service.add", [1, 2]);
  await served.close();
  await report(mesh, "all instances gone", "math_service.add");
  await mesh.close();
});

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
