import type { FaultProxy } from "../../support/fault-proxy.ts";
import { countEvents } from "../checks/events.ts";
import { atLeast, atMost, exactly, figure, type Figure, seconds } from "../figures.ts";
import type { Entry } from "../ledger.ts";
import type { FaultNode } from "../nodes/fault-node.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import { untilHandled } from "../until-handled.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { PublisherOptions } from "../workers/publisher.ts";
import type { ServiceOptions } from "../workers/service.ts";

interface Size {
  /** How many events are to be confirmed, of both publishers together. */
  readonly events: number;
  readonly kills: number;
}

/** More than are ever confirmed: publishers go on until they are stopped, so that there are events after the last kill too. */
const endless = 1_000_000;

/** Handlers take up to so many milliseconds, and so do not end in the order in which they began. */
const slowest = 10;

/** So many handlers have begun in a subscriber that is killed, and do not end: their events must come again. */
const heldAtKill = 8;

/** How an AMQP frame with a message's body begins. */
const bodyFrame = 3;

/** Everything that takes part. */
interface Load {
  readonly node: FaultNode;
  /** Between the node and the first publisher. */
  readonly network: FaultProxy;
  readonly publishers: readonly WorkerProcess[];
  /** Also those that were killed: what they handled counts. */
  readonly subscribers: WorkerProcess[];
  /** How many events the killed ones held, which cannot have been handled there. */
  held: number;
  /** How many events the network has swallowed. */
  swallowed: number;
}

/** B1: events over a node that is killed, and a subscriber with it. */
export const brokerKilledEvents = defineRow<Size>({
  name: "B1",
  title:
    "no confirmed event is lost when the broker is killed under load, and a subscriber with it",
  short: { events: 6_000, kills: 1 },
  long: { events: 60_000, kills: 3 },
  async run(scene, size) {
    const load = await begin(scene);
    let longest = 0;
    for (let kill = 1; kill <= size.kills; kill++) {
      await scene.until(
        `${kill} of ${size.kills} parts of the events`,
        () => confirmedOf(load).length >= (size.events * kill) / (size.kills + 1),
        { within: 120_000 },
      );
      longest = Math.max(longest, await killBoth(scene, load));
    }
    return finish(scene, size, { load, longest });
  },
});

async function begin(scene: Scene): Promise<Load> {
  const node = await scene.node();
  const urls = [node.url];
  const service: ServiceOptions = { urls };
  const subscribers = await Promise.all([1, 2].map(() => scene.worker("service", service)));
  const network = await scene.proxy(node.url);
  const publishers = await Promise.all(
    [network, node].map(({ url }, index) => {
      const own = { urls: [url], name: `publisher${index + 1}` };
      const options: PublisherOptions = { ...own, count: endless, atOnce: 128, slowest };
      return scene.worker("publisher", options);
    }),
  );
  return { node, network, publishers, subscribers, held: 0, swallowed: 0 };
}

function confirmedOf({ publishers }: Load): readonly Entry[] {
  return publishers.flatMap(({ ledger }) => ledger.read()).filter(isConfirmed);
}

function handledOf({ subscribers }: Load): readonly Entry[] {
  return subscribers
    .flatMap(({ ledger }) => ledger.read())
    .filter(({ kind }) => kind === "handled");
}

function isConfirmed({ kind }: Entry): boolean {
  return kind === "confirmed";
}

/** Kills the node and a subscriber, starts both again; how long after the node listened events flowed, in milliseconds. */
async function killBoth(scene: Scene, load: Load): Promise<number> {
  const subscriber = load.subscribers.at(-1);
  await subscriber?.ready;
  const { held = 0 } = (await subscriber?.ask("hold", heldAtKill)) ?? {};
  load.held += held;
  scene.say("kills the node and a subscriber");
  await swallowSome(scene, load);
  await subscriber?.kill();
  await load.node.kill();
  load.network.watch = undefined;
  load.network.mode = "reset";
  load.network.mode = "pass";
  const options: ServiceOptions = { urls: [load.node.url] };
  const listened = await load.node.start();
  const flows = (entries: readonly Entry[]): Entry | undefined =>
    entries.find(({ at }) => at >= listened);
  await scene.until(
    "events to flow again",
    () => flows(confirmedOf(load)) !== undefined && flows(handledOf(load)) !== undefined,
    // How long it took is measured; what is lost is looked for however long that was.
    { within: 120_000 },
  );
  const firsts = [flows(confirmedOf(load)), flows(handledOf(load))].map((entry) => entry?.at ?? 0);
  load.subscribers.push(await scene.workerSoon("service", options));
  return Math.max(...firsts) - listened;
}

/**
 * What the first publisher sends from its next event on does not arrive. What it asks of the broker before that does: it may have to look
 * who listens.
 */
async function swallowSome(scene: Scene, load: Load): Promise<void> {
  const { network, swallowed: before } = load;
  network.watch = (way, { bytes }) => {
    if (way !== "up" || bytes[0] !== bodyFrame) return;
    network.mode = "blackhole-up";
    load.swallowed++;
  };
  await scene.until("an event to be swallowed", () => load.swallowed > before, { within: 120_000 });
}

async function finish(
  scene: Scene,
  size: Size,
  { load, longest }: { load: Load; longest: number },
): Promise<readonly Figure[]> {
  await scene.until("all events to be confirmed", () => confirmedOf(load).length >= size.events, {
    within: 240_000,
  });
  const ends = await Promise.all(load.publishers.map((publisher) => publisher.stop()));
  const emits = load.publishers.flatMap(({ ledger }) => ledger.read());
  const count = () => countEvents(emits, handledOf(load));
  const handled = (): number => handledOf(load).length;
  await untilHandled(scene, { handled, missing: () => count().lost });
  const { confirmed, lost, unexpected, duplicates, untyped } = count();
  const unsettled = ends.reduce((sum, { begun = 0, settled = 0 }) => sum + begun - settled, 0);
  return [
    figure("confirmed", confirmed, atLeast(size.events)),
    figure("held by killed subscribers", load.held, exactly(size.kills * heldAtKill)),
    figure("swallowed on the way", load.swallowed, atLeast(size.kills)),
    figure("lost", lost, exactly(0)),
    figure("unexpected", unexpected, exactly(0)),
    figure("unsettled emits", unsettled, exactly(0)),
    figure("untyped", untyped, exactly(0)),
    figure("duplicates", duplicates, atMost(Math.max(mostHeld(size), size.events / 100))),
    seconds("flowing after the port listened", longest, 2_000),
  ];
}

/** What two subscribers may have held unacknowledged at each kill. */
function mostHeld({ kills }: Size): number {
  return kills * 2 * 64;
}
