// An instance of the probe in a process of its own, or one with timers, which tells its test what it does: `sharing-process.ts URL probe|clockwork WORKERS`.
import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "lagomorph";
import { clockworkClass } from "../conformance/mesh/clockwork.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";

const [url = "", what = "probe", workers = "10", ledger = ""] = process.argv.slice(2);

/** Sightings that the test hears of. */
class Told extends Sightings {
  override add(sighting: string): void {
    super.add(sighting);
    process.send?.(sighting);
  }
}

class Ticks extends clockworkClass(new Sightings()) {
  override async together(): Promise<void> {
    appendFileSync(ledger, `begun ${process.pid}\n`);
    await sleep(30);
    appendFileSync(ledger, `ended ${process.pid}\n`);
  }
}

const mesh = await connect(url, { name: "sharing" });
await mesh.serve(what === "probe" ? probeClass(new Told()) : Ticks, { workers: Number(workers) });
process.send?.("ready");
