import { countDead } from "../checks/dead-letters.ts";
import { atMost, exactly, figure, type Figure } from "../figures.ts";
import { ledger } from "../generated/ledger/index.ts";
import type { FaultNode } from "../nodes/fault-node.ts";
import { countMessages, readQueue } from "../read-queue.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { PoisonedOptions } from "../workers/poisoned.ts";

interface Size {
  /** How often a message may come back. */
  readonly limit: number;
  /** How many processes handle the events at the same time. */
  readonly processes: number;
}

const group = "poisoned";
const queue = `lagomorph.on.${group}.ledger.posted`;
const deadQueue = `lagomorph.dead.on.${group}.ledger.posted`;
const ids = Array.from({ length: 100 }, (_, index) => `e-${index}`);
/** Behind it is more than a process holds. */
const poison = "e-20";

/** S12: an event that ends each process that handles it. */
export const poisoned = defineRow<Size>({
  name: "S12",
  title:
    "an event that ends each process that handles it is set aside in the end, and all others are handled",
  short: { limit: 4, processes: 1 },
  long: { limit: 20, processes: 3 },
  async run(scene, { limit, processes }) {
    const node = await scene.node();
    await limitDeliveries(node, limit);
    await emitAll(scene, node);
    const others = (await node.holdings()).connections;
    const isGivenBack = async (): Promise<boolean> =>
      (await node.holdings()).connections <= others + (processes - 1) * connectionsOfEach;
    const supervised = Array.from({ length: processes }, () => supervise(scene, node, isGivenBack));
    await scene.until("all to be handled or set aside", () => isOver(node, supervised), {
      within: 240_000,
      every: 200,
    });
    await Promise.all(supervised.map((each) => each.stop()));
    return toFigures(node, { limit, supervised });
  },
});

/** RabbitMQ goes by the lower one of a policy and of what the queue was declared with, which is 20. */
async function limitDeliveries(node: FaultNode, limit: number): Promise<void> {
  const definition = JSON.stringify({ "delivery-limit": limit });
  await node.control(
    "set_policy",
    "-p",
    "/",
    "limit",
    "^lagomorph\\.on\\.",
    definition,
    "--apply-to",
    "queues",
  );
}

/** Emits all before any is handled: the queue is there, and nobody consumes it. */
async function emitAll(scene: Scene, node: FaultNode): Promise<void> {
  const mesh = await scene.mesh(node.url);
  const subscription = await mesh.on(ledger.posted, () => {}, { delivery: "pool", group });
  await subscription.stop();
  for (const id of ids) await mesh.emit(ledger.posted, { id, milliseconds: 0 });
}

/** A process that is started again whenever it ends. */
interface Supervised {
  readonly workers: readonly WorkerProcess[];
  readonly crashes: number;
  stop(): Promise<void>;
}

/**
 * With its connections the broker takes back what a process held. Who consumed before would get suspects beside others, of which chance
 * decides who is begun first: with a limit of 4, innocent ones would be set aside now and then. A process that has ended with the first
 * message of the queue had no consumer yet.
 */
const connectionsOfEach = 2;

function supervise(
  scene: Scene,
  { url }: FaultNode,
  isGivenBack: () => Promise<boolean>,
): Supervised {
  const options: PoisonedOptions = { urls: [url], group, poison, handler: 20 };
  const workers: WorkerProcess[] = [];
  let crashes = 0;
  let stopped = false;
  const keepUp = async (): Promise<void> => {
    while (!stopped) {
      const worker = await scene.workerSoon("poisoned", options);
      workers.push(worker);
      await worker.ended();
      if (stopped) return;
      crashes++;
      await scene.until("what it held to be given back", isGivenBack, {
        within: 60_000,
        every: 20,
      });
    }
  };
  const keeping = keepUp();
  return {
    workers,
    get crashes() {
      return crashes;
    },
    stop: async () => {
      stopped = true;
      await workers.at(-1)?.kill();
      await keeping;
    },
  };
}

async function isOver({ url }: FaultNode, supervised: readonly Supervised[]): Promise<boolean> {
  const dead = await countMessages(url, deadQueue);
  return dead > 0 && handledBy(supervised).size + dead >= ids.length;
}

function handledBy(supervised: readonly Supervised[]): ReadonlySet<string> {
  const entries = supervised.flatMap(({ workers }) =>
    workers.flatMap((each) => each.ledger.read()),
  );
  return new Set(entries.filter(({ kind }) => kind === "handled").map(({ id }) => id));
}

async function toFigures(
  node: FaultNode,
  { limit, supervised }: { readonly limit: number; readonly supervised: readonly Supervised[] },
): Promise<readonly Figure[]> {
  const crashes = supervised.reduce((sum, each) => sum + each.crashes, 0);
  const dead = await readQueue(node.url, deadQueue);
  const left = await readQueue(node.url, queue);
  const handled = handledBy(supervised);
  const counts = countDead({ confirmed: [poison], emitted: new Set([poison]) }, { dead, left });
  return [
    figure("crashes", crashes, atMost(limit + 1)),
    figure("others handled", ids.filter((id) => handled.has(id)).length, exactly(ids.length - 1)),
    figure("set aside", counts.dead, exactly(1)),
    figure("others set aside", counts.unexpected, exactly(0)),
    figure("poison lost", counts.lost, exactly(0)),
    figure("left in their queue", counts.left, exactly(0)),
  ];
}
