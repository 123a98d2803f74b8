// A probe in a process of its own, whose clock a test can shift, and which can end at an exact point.
import { appendFileSync } from "node:fs";
import { connect as connectAmqp } from "amqplib";
import { connect } from "lagomorph";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";

/** What the process is told at its start. */
export interface ProbeSettings {
  readonly url: string;
  /** Where it writes a line for each call of `countRuns` and its like. */
  readonly ledger: string;
  readonly heartbeat: number;
  /** Where it kills itself. */
  readonly diesBefore: "answer" | "acknowledgement" | undefined;
}

/** What it can be told later. */
export type ToProbe = { readonly shift: number } | "stats" | "stop";

// What the test has written.
const settings = JSON.parse(process.argv[2] ?? "") as ProbeSettings;

let shift = 0;
const now = Date.now.bind(Date);
Date.now = () => now() + shift;

await patchChannels();

/** Ends the process at the point that it was told. */
async function patchChannels(): Promise<void> {
  const connection = await connectAmqp(settings.url);
  const channel = await connection.createChannel();
  // What all channels inherit from.
  const prototype = Object.getPrototypeOf(channel) as typeof channel;
  await connection.close();
  const { publish } = prototype;
  if (settings.diesBefore === "acknowledgement") prototype.ack = die;
  prototype.publish = function (this: typeof channel, exchange, ...rest) {
    if (settings.diesBefore === "answer" && exchange === "lagomorph.replies") die();
    return publish.call(this, exchange, ...rest);
  };
}

function die(): void {
  process.kill(process.pid, "SIGKILL");
}

class Seen extends Sightings {
  override add(sighting: string): void {
    appendFileSync(settings.ledger, `${sighting}\n`);
    super.add(sighting);
  }
}

const mesh = await connect(settings.url, { name: "process", heartbeat: settings.heartbeat });
await mesh.serve(
  class extends probeClass(new Seen()) {
    override spin(milliseconds: number): void {
      appendFileSync(settings.ledger, "spinning\n");
      super.spin(milliseconds);
      appendFileSync(settings.ledger, "spun\n");
    }
  },
);

process.on("message", (told: ToProbe) => {
  if (told === "stats") process.send?.({ stats: mesh.stats() });
  else if (told === "stop") void mesh.close().then(() => process.disconnect());
  else {
    shift = told.shift;
    process.send?.("shifted");
  }
});
process.send?.("ready");
