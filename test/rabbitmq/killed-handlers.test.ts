import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Channel, type ChannelModel, connect as connectAmqp } from "amqplib";
import { connect } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { openPublisher } from "../conformance/mesh/publisher.ts";
import { Ledger } from "../support/ledger.ts";
import { sized } from "../support/sizes.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { unique } from "../support/unique.ts";
import { typeScriptFlags } from "../support/typescript-flags.ts";

const messages = sized(300, 5_000);
/** Where the process that handles a message is killed: three messages in a hundred. */
const points = new Map([
  [10, "begun"],
  [40, "written"],
  [70, "finished"],
]);
/** How many of them have each of these points. */
const each = messages / 100;
const ids = Array.from(
  { length: messages },
  (_, index) => `${index}-${points.get(index % 100) ?? "good"}`,
);

describe("processes that are killed while they handle events", () => {
  const group = unique("killed");
  const queue = `lagomorph.on.${group}.probe.noted`;
  const folder = mkdtempSync(join(tmpdir(), "lagomorph-ledger-"));
  const ledger = new Ledger(folder);
  const workers = new Set<ChildProcess>();
  let killed = 0;
  let isOver = false;
  // Of its own: events of other tests would reach the handlers, too.
  let vhost: Vhost;
  let connection: ChannelModel;
  let channel: Channel;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    connection = await connectAmqp(vhost.url, { noDelay: true });
    channel = await connection.createChannel();
  });

  afterAll(async () => {
    isOver = true;
    for (const worker of workers) worker.kill("SIGKILL");
    await connection.close();
    await vhost.remove();
    rmSync(folder, { recursive: true });
  });

  /** A process that handles events; another one takes its place when it is killed. */
  const start = (): void => {
    const script = new URL("../support/ledger-worker.ts", import.meta.url).pathname;
    const flags = [...typeScriptFlags, script];
    const worker = spawn(process.execPath, [...flags, vhost.url, group, folder], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    workers.add(worker);
    worker.once("exit", (_, signal) => {
      workers.delete(worker);
      if (signal !== "SIGKILL" || isOver) return;
      killed++;
      start();
    });
  };

  /** Every process handles what it has begun, and ends. */
  const stop = (): Promise<unknown> =>
    Promise.all(
      [...workers].map((worker) => {
        worker.kill("SIGTERM");
        return once(worker, "exit");
      }),
    );

  const waiting = async (): Promise<number> => (await channel.checkQueue(queue)).messageCount;

  test(
    "lose no effect and double none, when their inbox is where the effects are",
    async () => {
      await declareQueue(vhost.url, group);
      for (let count = 0; count < 3; count++) start();
      await using publisher = await openPublisher(vhost.url);
      for (const id of ids) await publisher.emit(id, id);
      let seen = 0;
      // Only where something was done since the last time: a busy machine may take longer to start a process than it lives.
      const random = setInterval(() => {
        const { length } = ledger.effects;
        if (length < seen + each) return;
        seen = length;
        [...workers][0]?.kill("SIGKILL");
      }, 2000);
      const handled = (): void => {
        expect(new Set(ledger.effects).size).toBe(messages);
        // A kill at random may come before the chosen one, and after the effect: then that point is never reached.
        expect(ledger.once.length).toBeGreaterThan(2.5 * each);
      };
      await vi
        .waitFor(handled, { timeout: sized(90_000, 1_200_000) })
        .finally(() => clearInterval(random));
      await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 20_000 });
      await stop();
      expect(await waiting()).toBe(0);
      expect(ledger.effects.toSorted()).toEqual(ids.toSorted());
      expect(killed).toBeGreaterThan(2.5 * each);
      // Two in a hundred were killed between their effect and its acknowledgement: without an inbox these effects would be doubled.
      expect(ledger.duplicates.length).toBeGreaterThanOrEqual(2 * each);
      console.log(
        `S1: ${messages} events, ${killed} kills, 0 effects lost, 0 doubled, ${ledger.duplicates.length} came again`,
      );
    },
    sized(150_000, 1_300_000),
  );
});

/** The queue of the group is there, before anybody handles what is in it. */
async function declareQueue(url: string, group: string): Promise<void> {
  await using mesh = await connect(url);
  await mesh.on(probe.noted, () => {}, { delivery: "pool", group });
}
