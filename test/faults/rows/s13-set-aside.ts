import { countDead } from "../checks/dead-letters.ts";
import { atLeast, exactly, figure, type Figure } from "../figures.ts";
import type { Entry } from "../ledger.ts";
import type { FaultNode } from "../nodes/fault-node.ts";
import { countMessages, readQueue } from "../read-queue.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { FailingOptions } from "../workers/failing.ts";
import type { PublisherOptions } from "../workers/publisher.ts";

interface Size {
  /** How many events are set aside. */
  readonly events: number;
  readonly kills: number;
}

const group = "hopeless";
const queue = `lagomorph.on.${group}.ledger.posted`;
const deadQueue = `lagomorph.dead.on.${group}.ledger.posted`;

/** S13: events that are set aside while the node is killed. */
export const setAside = defineRow<Size>({
  name: "S13",
  title: "no event is lost on its way to the dead-letter queue when the broker is killed meanwhile",
  short: { events: 1_000, kills: 1 },
  long: { events: 10_000, kills: 3 },
  async run(scene, { events, kills }) {
    const node = await scene.node();
    const urls = [node.url];
    const options: FailingOptions = { urls, group };
    const handler = await scene.worker("failing", options);
    const emits = await emitAll(scene, node, events);
    handler.go();
    for (let kill = 1; kill <= kills; kill++) {
      await scene.until(
        `${kill} of ${kills} parts of the events`,
        () => failedOf(handler) >= (events * kill) / (kills + 1),
        { within: 60_000, every: 5 },
      );
      scene.say("kills the node");
      await node.kill();
      await node.start();
    }
    await scene.until("all to be set aside", () => isOver(node, emits.length), {
      within: 120_000,
      every: 200,
    });
    await handler.stop();
    return toFigures(emits, { node, failed: failedOf(handler) });
  },
});

/** Emits all before any is handled: what was confirmed, and what was not. */
async function emitAll(scene: Scene, node: FaultNode, count: number): Promise<readonly Entry[]> {
  const options: PublisherOptions = { urls: [node.url], name: "e", count, atOnce: 256, slowest: 0 };
  const publisher = await scene.worker("publisher", options);
  const confirmed = () => publisher.ledger.read().filter(({ kind }) => kind === "confirmed");
  await scene.until("all events to be confirmed", () => confirmed().length >= count, {
    within: 60_000,
  });
  await publisher.stop();
  return publisher.ledger.read();
}

function failedOf({ ledger }: WorkerProcess): number {
  return new Set(ledger.read().map(({ id }) => id)).size;
}

/** Whether it is over: nothing waits in the queue, and as many as there are have come to the other one. */
async function isOver({ url }: FaultNode, events: number): Promise<boolean> {
  return (await countMessages(url, queue)) === 0 && (await countMessages(url, deadQueue)) >= events;
}

async function toFigures(
  emits: readonly Entry[],
  { node, failed }: { readonly node: FaultNode; readonly failed: number },
): Promise<readonly Figure[]> {
  const confirmed = emits.filter(({ kind }) => kind === "confirmed").map(({ id }) => id);
  const emitted = new Set(emits.map(({ id }) => id));
  const dead = await readQueue(node.url, deadQueue);
  const left = await readQueue(node.url, queue);
  const counts = countDead({ confirmed, emitted }, { dead, left });
  return [
    figure("confirmed", confirmed.length),
    figure("failed", failed, atLeast(confirmed.length)),
    figure("set aside", counts.dead, exactly(confirmed.length)),
    figure("left in their queue", counts.left, exactly(0)),
    figure("lost", counts.lost, exactly(0)),
    figure("unexpected", counts.unexpected, exactly(0)),
    figure("without their reason", counts.unexplained, exactly(0)),
    figure("duplicates", counts.duplicates),
  ];
}
