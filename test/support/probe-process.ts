// A probe in a process of its own, whose clock a test can shift, and which can end at an exact point.
import { appendFileSync } from "node:fs";
import { Socket } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { connect as connectAmqp } from "amqplib";
import { connect, type MeshStats } from "lagomorph";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { collectGarbage } from "./collect-garbage.ts";

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
export type ToProbe =
  | {
      /** How wrong its clock is from now on, in milliseconds. */
      readonly shift: number;
      /** As if it had been so since the process began. */
      readonly fromStart?: boolean;
    }
  | "stats"
  | "stop";

/** What it answers to `stats`. */
export interface ProbeStats {
  readonly stats: MeshStats;
  /** What is alive of V8's heap and beside it once its garbage is collected, in bytes. */
  readonly held: number;
  /** What the process has from the system, in bytes. */
  readonly resident: number;
  /** For how long its event loop has stood still at the most since it was asked before, in milliseconds. */
  readonly stalled: number;
}

// What the test has written.
const settings = JSON.parse(process.argv[2] ?? "") as ProbeSettings;

let shift = 0;
const now = Date.now.bind(Date);
Date.now = () => now() + shift;

let shiftAtStart = 0;
const { timeOrigin } = performance;
Object.defineProperty(performance, "timeOrigin", { get: () => timeOrigin + shiftAtStart });

await patchChannels();

/** Ends the process at the point that it was told. */
async function patchChannels(): Promise<void> {
  if (settings.diesBefore === "acknowledgement") await patchAcknowledgements();
  if (settings.diesBefore === "answer") patchSockets();
}

async function patchAcknowledgements(): Promise<void> {
  const connection = await connectAmqp(settings.url);
  const channel = await connection.createChannel();
  // What all channels inherit from.
  const prototype = Object.getPrototypeOf(channel) as typeof channel;
  await connection.close();
  prototype.ack = die;
}

/** Whoever writes an answer: there is more than one way to the socket. */
function patchSockets(): void {
  const { write } = Socket.prototype;
  Socket.prototype.write = function (this: Socket, ...args: unknown[]) {
    if (Buffer.isBuffer(args[0]) && isAnswer(args[0])) die();
    // It is called as it was.
    return Reflect.apply(write, this, args) as boolean;
  };
}

const basicPublish = 0x3c_00_28;

/** Whether frames begin with the method that publishes to the exchange of answers. */
function isAnswer(frames: Buffer): boolean {
  if (frames.length < 14 || frames.readUInt32BE(7) !== basicPublish) return false;
  return frames.subarray(14, 14 + (frames[13] ?? 0)).equals(Buffer.from("lagomorph.replies"));
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

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

function look(): ProbeStats {
  const stalled = Math.round(delay.max / 1e6);
  collectGarbage();
  delay.reset();
  const { heapUsed, external, rss: resident } = process.memoryUsage();
  return { stats: mesh.stats(), held: heapUsed + external, resident, stalled };
}

process.on("message", (told: ToProbe) => {
  if (told === "stats") process.send?.(look());
  else if (told === "stop") void mesh.close().then(() => process.disconnect());
  else {
    shift = told.shift;
    if (told.fromStart === true) shiftAtStart = shift;
    process.send?.("shifted");
  }
});
process.send?.("ready");
