import { connect, MeshError, type SkeletonClass, stopOnSignals } from "lagomorph";
import { createHttpDoor } from "lagomorph/host";
import { MathImpl, Reporting } from "./main.ts";

/**
 * Serves the math service, the reporting service, or both, until SIGINT or SIGTERM:
 * `start.ts [math] [reporting]`, on the broker that AMQP_URL names; reporting over HTTP too, at HTTP_ADDRESS.
 */
const services: ReadonlyMap<string, SkeletonClass> = new Map<string, SkeletonClass>([
  ["math", MathImpl],
  ["reporting", Reporting],
]);

async function main(names: readonly string[]): Promise<void> {
  const classes = names.map((name) => services.get(name));
  if (classes.includes(undefined))
    throw new Error(`which service? ${[...services.keys()].join(", ")}`);
  const mesh = await connect(process.env["AMQP_URL"] ?? "amqp://localhost", {
    name: "math-example",
  });
  const http = createHttpDoor({ address: process.env["HTTP_ADDRESS"] ?? ":0" });
  for (const Class of classes)
    if (Class !== undefined) await mesh.serve(Class, { workers: 20, doors: [http] });
  const where = http.url === undefined ? "" : ` (also at ${http.url}/docs)`;
  console.log(`serving ${names.join(" and ")}${where}; Ctrl-C stops`);
  stopOnSignals(mesh, { onStopped: () => console.log("stopped") });
}

const given = process.argv.slice(2);
main(given.length > 0 ? given : [...services.keys()]).catch((error: unknown) => {
  console.error(error instanceof MeshError || error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
