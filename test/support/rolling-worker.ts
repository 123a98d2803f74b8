import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { connect, stopOnSignals } from "lagomorph";
import type { ProbeSkeleton } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";

// An instance of the probe that notes in a file what it has done: `rolling-worker.ts URL LEDGER DRAIN`. The text of an event says
// how many milliseconds its handler takes.
const [url = "", ledger = "", drainTimeout = "10000"] = process.argv.slice(2);
const note = (text: string): void => appendFileSync(ledger, `${text}\n`);

class Worker extends probeClass(new Sightings()) {
  override async wait(milliseconds: number, tag: string) {
    await sleep(milliseconds);
    note(`call ${tag}`);
    return tag;
  }

  // A handler may go on: the class above says less than the skeleton.
  // oxlint-disable-next-line typescript/no-misused-promises
  override async onNoted({ text, tags = [] }: Parameters<ProbeSkeleton["onNoted"]>[0]) {
    const { signal } = this.mesh.context;
    signal.addEventListener("abort", () => {
      const reason: unknown = signal.reason;
      note(`aborted ${String(tags[0])} ${reason instanceof Error ? reason.message : ""}`);
    });
    note(`begun ${String(tags[0])} ${process.pid}`);
    await sleep(Number(text));
    // Its own event, on the way out.
    if (text !== "0") await this.mesh.emit.noted({ text: "0", tags: [`after ${String(tags[0])}`] });
    note(`event ${String(tags[0])}`);
  }
}

const mesh = await connect(url, { name: "worker", drainTimeout: Number(drainTimeout) });
await mesh.serve(Worker, { workers: 64 });
stopOnSignals(mesh);
console.log("serving");
