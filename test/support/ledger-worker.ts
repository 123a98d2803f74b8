import { setTimeout as sleep } from "node:timers/promises";
import { connect, consoleLog, type InboxMessage } from "lagomorph";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { Ledger } from "./ledger.ts";

// Handles events in a pool, writes their effects to a ledger, and kills itself at points that the events name. Ends on SIGTERM.
const [url = "", group = "", folder = ""] = process.argv.slice(2);

class MortalLedger extends Ledger {
  override finish(message: InboxMessage): void {
    super.finish(message);
    this.die("finished", message);
  }

  /** Kills this process, when the message asks for that here, and has not had it yet. */
  die(where: string, { id }: InboxMessage): void {
    if (id.endsWith(where) && this.isFirst(id)) process.kill(process.pid, "SIGKILL");
  }
}

const ledger = new MortalLedger(folder);
const mesh = await connect(url, { log: consoleLog("error") });
await mesh.on(
  probe.noted,
  async (_, { message }) => {
    if (message === undefined) throw new Error("every message of the test has an id");
    await sleep(Math.random() * 10);
    ledger.die("begun", message);
    ledger.write(message);
    ledger.die("written", message);
    await sleep(Math.random() * 10);
  },
  { delivery: "pool", group, workers: 4, inbox: ledger },
);
process.once("SIGTERM", () => void mesh.close());
