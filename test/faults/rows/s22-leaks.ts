import type { FaultProxy } from "../../support/fault-proxy.ts";
import { atMost, exactly, figure, type Figure, isMet } from "../figures.ts";
import type { FaultNode, Holdings } from "../nodes/fault-node.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { MeasuredClientOptions } from "../workers/measured-client.ts";
import type { MeasuredServiceOptions } from "../workers/measured-service.ts";

interface Size {
  /** How many calls are made, a tenth of which expire, before and after the base line is taken. */
  readonly warmUp: number;
  readonly calls: number;
  /** How often all connections are lost before and after it. */
  readonly firstReconnects: number;
  readonly reconnects: number;
}

const atOnce = 512;
/** Each so many losses the broker closes the connections, instead of the network. */
const byBroker = 20;
/** The two processes may have two channels each to look at queues and bindings by, which are opened when they are needed. */
const spareChannels = 4;

/** S22: what calls and lost connections leave behind. */
export const leaks = defineRow<Size>({
  name: "S22",
  title: "calls that expire and connections that are lost leave nothing behind in any process",
  short: { warmUp: 5_000, calls: 20_000, firstReconnects: 3, reconnects: 10 },
  long: { warmUp: 100_000, calls: 1_000_000, firstReconnects: 50, reconnects: 1_000 },
  async run(scene, { warmUp, calls, firstReconnects, reconnects }) {
    const node = await scene.node();
    const parts = await start(scene, node);
    scene.say("warms up");
    await parts.client.ask("calls", warmUp);
    await loseConnections(scene, parts, firstReconnects);
    const before = await look(scene, parts);
    scene.say(`${calls} calls`);
    const ended = await parts.client.ask("calls", calls);
    const afterCalls = await lookAgain(scene, parts, before);
    await loseConnections(scene, parts, reconnects);
    const afterReconnects = await lookAgain(scene, parts, before);
    const { ok = 0, deadline_exceeded: expired = 0 } = ended;
    return [
      figure("calls", calls),
      figure("expired", expired, exactly(calls / 10)),
      figure("failed otherwise", calls - ok - expired, exactly(0)),
      ...figures("after the calls", before, afterCalls),
      figure("reconnects", reconnects),
      ...figures("after the reconnects", before, afterReconnects),
    ];
  },
});

interface Parts {
  readonly node: FaultNode;
  readonly network: FaultProxy;
  readonly client: WorkerProcess;
  readonly service: WorkerProcess;
}

async function start(scene: Scene, node: FaultNode): Promise<Parts> {
  const network = await scene.proxy(node.url);
  const urls = [network.url];
  const serving: MeasuredServiceOptions = { urls, workers: 2 * atOnce };
  const calling: MeasuredClientOptions = { urls, atOnce };
  const service = await scene.workerSoon("measured-service", serving);
  const client = await scene.workerSoon("measured-client", calling);
  await Promise.all([service.ready, client.ready]);
  return { node, network, client, service };
}

/** Cuts all connections while calls are under way, as soon as everybody works again. */
async function loseConnections(scene: Scene, parts: Parts, times: number): Promise<void> {
  const { node, network, client } = parts;
  for (let number = 1; number <= times; number++) {
    if (number % 100 === 0) scene.say(`reconnect ${number} of ${times}`);
    await client.ask("begin");
    if (number % byBroker === Math.min(times, byBroker) / 2) await node.eval(closeAll);
    else {
      network.mode = "reset";
      network.mode = "pass";
    }
    await client.ask("work");
  }
}

const closeAll =
  '[rabbit_networking:close_connection(P, "to see what comes of it") || P <- rabbit_networking:connections()]';

/** What everybody holds. */
interface Look {
  readonly client: Counts;
  readonly service: Counts;
  readonly broker: Holdings;
}

type Counts = Readonly<Record<string, number>>;

async function look(scene: Scene, { node, client, service }: Parts): Promise<Look> {
  const looks = [lookAt(scene, client), lookAt(scene, service), node.holdings()] as const;
  const [ofClient, ofService, broker] = await Promise.all(looks);
  return { client: ofClient, service: ofService, broker };
}

/** What a process holds when it is at rest: what waits for a moment is gone when two looks see the same. */
async function lookAt(scene: Scene, worker: WorkerProcess): Promise<Counts> {
  let before: Counts = {};
  let now = await worker.ask("census");
  const isAtRest = async (): Promise<boolean> => {
    before = now;
    now = await worker.ask("census");
    return isSame(before, now);
  };
  await scene.until("a process to be at rest", isAtRest, { within: 30_000 });
  return now;
}

const counted = ["timers", "sockets", "listeners", "pending"] as const;

function isSame(before: Counts, now: Counts): boolean {
  return counted.every((name) => before[name] === now[name]);
}

function isSameForAll(before: Look, now: Look): boolean {
  return (
    isSame(before.client, now.client) &&
    isSame(before.service, now.service) &&
    brokerFigures("", before.broker, now.broker).every((one) => isMet(one))
  );
}

/** The same, once it is what it was before; or, after a while, what it is then. */
async function lookAgain(scene: Scene, parts: Parts, before: Look): Promise<Look> {
  let now = await look(scene, parts);
  await scene.isSo(
    async () => {
      if (isSameForAll(before, now)) return true;
      now = await look(scene, parts);
      return false;
    },
    { within: 15_000 },
  );
  return now;
}

function figures(when: string, before: Look, after: Look): readonly Figure[] {
  const processes = (["client", "service"] as const).flatMap((part) =>
    processFigures(`${part} ${when}`, before[part], after[part]),
  );
  return [...processes, ...brokerFigures(when, before.broker, after.broker)];
}

function brokerFigures(when: string, before: Holdings, after: Holdings): readonly Figure[] {
  return [
    figure(`broker's connections ${when}`, after.connections, exactly(before.connections)),
    figure("channels", after.channels, atMost(before.channels + spareChannels)),
    figure("queues", after.queues, exactly(before.queues)),
    figure("consumers", after.consumers, exactly(before.consumers)),
  ];
}

function processFigures(of: string, before: Counts, after: Counts): readonly Figure[] {
  const grown = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
  return [
    figure(`${of}: heap +`, grown("heap"), atMost(5, " MiB"), " MiB"),
    figure("resident +", grown("resident"), undefined, " MiB"),
    ...counted.map((name) => figure(name, after[name] ?? 0, exactly(before[name] ?? 0))),
    figure("warnings of listeners", after["warnings"] ?? 0, exactly(0)),
  ];
}
