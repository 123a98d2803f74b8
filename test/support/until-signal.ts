import { connect, stopOnSignals } from "lagomorph";
import { ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";

// Serves the probe without RabbitMQ, makes one call of so many milliseconds, and goes on until a signal.
const [milliseconds = "0", drainTimeout = "0"] = process.argv.slice(2);
const sightings = new Sightings();
const mesh = await connect("memory:", { drainTimeout: Number(drainTimeout) });
await mesh.serve(
  class extends probeClass(sightings) {
    override async wait(time: number, tag: string) {
      const answer = await super.wait(time, tag);
      console.log(`finished: ${tag}`);
      return answer;
    }
  },
);
stopOnSignals(mesh, { onStopped: ({ unfinished }) => console.log(`unfinished: ${unfinished}`) });
process.once("SIGTERM", () => console.log("told to end"));
const caller = await connect("memory:");
caller
  .client(ProbeClient)
  .wait(Number(milliseconds), "call")
  .catch(() => {});
await sightings.all("started call");
console.log("started");
