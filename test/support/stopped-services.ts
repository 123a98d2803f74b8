// What `lagomorph run` serves until a test stops it: each piece of work is in the file LEDGER when it begins, and when it has ended.
import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { ReportingServiceSkeleton } from "../../generated/reporting_service/index.ts";
import { clockworkClass } from "../conformance/mesh/clockwork.ts";
import type { Parcel } from "../conformance/mesh/contracts/depot.ts";
import { DepotSkeleton } from "../conformance/mesh/generated/depot/index.ts";
import { Sightings } from "../conformance/mesh/services.ts";

const ledger = process.env["LEDGER"] ?? "";
let ticks = 0;

async function work(name: string): Promise<void> {
  appendFileSync(ledger, `begun ${name}\n`);
  await sleep(25);
  appendFileSync(ledger, `ended ${name}\n`);
}

process.on("SIGTERM", () => appendFileSync(ledger, "told\n"));

/** Sums over HTTP. */
export class Reports extends ReportingServiceSkeleton {
  async httpAdd(x: number, y: number): Promise<{ result: number }> {
    await work(`request ${x}`);
    return { result: x + y };
  }
  httpMultiply(): { result: number } {
    return { result: 0 };
  }
  generateReport(): string {
    return "";
  }
}

/** Ticks each 50 ms. */
export class Ticks extends clockworkClass(new Sightings()) {
  override async often(): Promise<void> {
    await work(`tick ${ticks++}`);
  }
}

/** Takes messages of a foreign queue. */
export class Depot extends DepotSkeleton {
  dispatch(): void {}
  async ingest({ text }: Parcel): Promise<void> {
    await work(`parcel ${text}`);
  }
}
