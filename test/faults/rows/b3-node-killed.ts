import { countEvents } from "../checks/events.ts";
import { atLeast, exactly, figure, type Figure, seconds } from "../figures.ts";
import type { Entry } from "../ledger.ts";
import type { FaultNode } from "../nodes/fault-node.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import { untilHandled } from "../until-handled.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { CallerOptions } from "../workers/caller.ts";
import type { PublisherOptions } from "../workers/publisher.ts";
import type { ServiceOptions } from "../workers/service.ts";

interface Size {
  readonly events: number;
}

/** More than are ever confirmed: publishers go on until they are stopped. */
const endless = 1_000_000;

interface Load {
  readonly nodes: readonly FaultNode[];
  readonly services: readonly WorkerProcess[];
  readonly publishers: readonly WorkerProcess[];
  readonly caller: WorkerProcess;
}

/** B3: a cluster of three, whose nodes are killed one after the other; the one that leads the queue of events first. */
export const nodeKilled = defineRow<Size>({
  name: "B3",
  title:
    "no confirmed event is lost, and confirms stall shortly, when each node of three is killed in turn",
  long: { events: 30_000 },
  async run(scene, { events }) {
    const load = await begin(scene, await scene.cluster());
    const leader = await leaderOf(load.nodes);
    const order = [leader, ...load.nodes.filter((node) => node !== leader)];
    for (const [index, node] of order.entries()) {
      const part = (events * (index + 1)) / (order.length + 1);
      await scene.until("a part of the events", () => confirmedOf(load).length >= part, {
        within: 240_000,
      });
      scene.say(`kills node ${index + 1} of ${order.length}`);
      await node.kill();
      await flowsAgain(scene, load);
      await node.start();
      await node.control("await_online_nodes", String(order.length));
    }
    return finish(scene, load, events);
  },
});

async function begin(scene: Scene, nodes: readonly FaultNode[]): Promise<Load> {
  const urls = nodes.map(({ url }) => url);
  const service: ServiceOptions = { urls };
  const services = await Promise.all([1, 2].map(() => scene.worker("service", service)));
  const publishers = await Promise.all(
    ["a", "b"].map((name) => {
      const options: PublisherOptions = { urls, name, count: endless, atOnce: 64, slowest: 5 };
      return scene.worker("publisher", options);
    }),
  );
  const calls = { count: endless, atOnce: 4, handler: 5, timeout: 5_000, rest: 20 };
  const options: CallerOptions = { ...calls, urls, name: "c", idempotent: true };
  return { nodes, services, publishers, caller: await scene.worker("caller", options) };
}

/** The node that leads the queue of events. */
async function leaderOf(nodes: readonly FaultNode[]): Promise<FaultNode> {
  const [first] = nodes;
  if (first === undefined) throw new Error("a cluster has nodes");
  const name = `rabbit_misc:r(<<"/">>, queue, <<"lagomorph.on.ledger.onPosted">>)`;
  const said = await first.eval(
    `{ok, Q} = rabbit_amqqueue:lookup(${name}), element(2, amqqueue:get_pid(Q))`,
  );
  const number = Number(/faults(\d)@/.exec(said)?.[1] ?? 1);
  return nodes[number - 1] ?? first;
}

function confirmedOf({ publishers }: Load): readonly Entry[] {
  const entries = publishers.flatMap(({ ledger }) => ledger.read());
  return entries.filter(({ kind }) => kind === "confirmed");
}

async function flowsAgain(scene: Scene, load: Load): Promise<void> {
  const since = Date.now();
  const flows = (): boolean => confirmedOf(load).some(({ at, value }) => at - value >= since);
  await scene.until("events to be confirmed", flows, { within: 60_000 });
}

async function finish(scene: Scene, load: Load, events: number): Promise<readonly Figure[]> {
  await scene.until("all events to be confirmed", () => confirmedOf(load).length >= events, {
    within: 240_000,
  });
  await Promise.all(load.publishers.map((publisher) => publisher.stop()));
  await load.caller.stop();
  const emits = load.publishers.flatMap(({ ledger }) => ledger.read());
  const handled = () =>
    load.services.flatMap(({ ledger }) => ledger.read()).filter(({ kind }) => kind === "handled");
  const count = () => countEvents(emits, handled());
  await untilHandled(scene, { handled: () => handled().length, missing: () => count().lost });
  const { confirmed, lost, unexpected, duplicates } = count();
  const calls = load.caller.ledger.read();
  const answered = calls.filter(({ kind }) => kind === "ok").length;
  return [
    figure("confirmed", confirmed, atLeast(events)),
    figure("lost", lost, exactly(0)),
    figure("unexpected", unexpected, exactly(0)),
    figure("duplicates", duplicates),
    seconds("longest stall of confirms", longestGap(confirmedOf(load)), 5_000),
    figure("calls answered", (100 * answered) / Math.max(1, calls.length), undefined, " %"),
  ];
}

/** The longest time between two confirms, in milliseconds. */
function longestGap(entries: readonly Entry[]): number {
  const times = entries.map(({ at }) => at).toSorted((a, b) => a - b);
  return times.reduce((most, time, index) => Math.max(most, time - (times[index - 1] ?? time)), 0);
}
