import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEpmd } from "../../../cli/rabbitmq/epmd.ts";
import { freePorts } from "../../../cli/rabbitmq/free-ports.ts";
import { findInstallation } from "../../../cli/rabbitmq/installation.ts";
import { NodeProcess } from "../../../cli/rabbitmq/node-process.ts";
import { evalErlang } from "../../support/erlang.ts";
import { rabbitmqctl } from "../../support/rabbitmqctl.ts";

/** A RabbitMQ node with the faults that it can have. */
export interface FaultNode {
  readonly url: string;
  readonly port: number;
  /** Ends it at once, as a crash does; its data stay, also the names of queues that were declared just before. */
  kill(): Promise<void>;
  /** Starts it, also again on the same port and data; when it listened, by `Date.now()`. */
  start(): Promise<number>;
  /** Keeps it from doing anything, its connections open, until it is thawed. */
  freeze(): void;
  thaw(): void;
  /** Evaluates an Erlang expression in it; its value as Erlang writes it, on one line. */
  eval(erlang: string): Promise<string>;
  /** The same; when it was done, by `Date.now()`. */
  evalAt(erlang: string): Promise<number>;
  /** How many consumers each queue has, by name; addresses for answers, whose names are random, are one. */
  consumers(): Promise<Readonly<Record<string, number>>>;
  /** Its queues with their types, durability and arguments, but for addresses for answers, whose names are random; as text. */
  queues(): Promise<string>;
  /** The bindings of our exchanges by their keys, without the random names of addresses for answers; as text. */
  bindings(): Promise<string>;
  /** What it holds for its clients. */
  holdings(): Promise<Holdings>;
  /** Runs `rabbitmqctl`. */
  control(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** How much of each a node holds. */
export interface Holdings {
  readonly connections: number;
  readonly channels: number;
  readonly queues: number;
  readonly consumers: number;
}

/** Whether there is a RabbitMQ of which nodes can be started. */
export function canStartNodes(): boolean {
  return findInstallation() !== undefined;
}

/** A node of its own, with nobody else on it, which is not started yet. */
export async function createFaultNode(): Promise<FaultNode> {
  const [node] = await createNodes(1);
  if (node === undefined) throw new Error("there is one: the number says so");
  return node;
}

/** Three nodes that are one cluster once they have started: the first, then the others. */
export function createFaultCluster(): Promise<readonly FaultNode[]> {
  return createNodes(3);
}

async function createNodes(count: number): Promise<readonly FaultNode[]> {
  const installation = findInstallation();
  if (installation === undefined) throw new Error("RabbitMQ is not installed");
  const folder = await mkdtemp(join(tmpdir(), "lagomorph-faults-"));
  const [epmd = 0, ...ports] = await freePorts(1 + 2 * count);
  const names = Array.from({ length: count }, (_, index) => `faults${index + 1}@localhost`);
  const cookie = randomBytes(24).toString("hex");
  const listing = startEpmd(installation, folder, epmd);
  const nodes = names.map((name, index) => {
    const [amqp = 0, distribution = 0] = ports.slice(2 * index);
    return {
      amqp,
      node: new NodeProcess({
        installation,
        folder: join(folder, name),
        name,
        ports: { amqp, distribution, epmd },
        cookie,
        settings: { rabbit: [`{cluster_nodes, {[${quoted(names)}], disc}}`] },
      }),
    };
  });
  const stop = async (): Promise<void> => {
    await Promise.all([...nodes.map(({ node }) => node.kill()), listing.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  return nodes.map(({ node, amqp }) => ({ ...faultsOf(node, amqp), stop }));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(", ");
}

function faultsOf(node: NodeProcess, port: number): Omit<FaultNode, "stop"> {
  const evaluate = (erlang: string): Promise<string> => evalErlang(node.control, erlang);
  return {
    url: `amqp://guest:guest@127.0.0.1:${port}`,
    port,
    kill: async () => {
      await evaluate(keepNames);
      await node.kill();
    },
    start: async () => {
      await node.start();
      return Date.now();
    },
    freeze: () => void process.kill(node.pid, "SIGSTOP"),
    thaw: () => void process.kill(node.pid, "SIGCONT"),
    eval: evaluate,
    evalAt: async (erlang) => Number(await evaluate(`${erlang}, os:system_time(millisecond)`)),
    consumers: async () => readConsumers(await evaluate(countConsumers)),
    queues: () => evaluate(listQueues),
    bindings: async () => (await evaluate(listBindings)).replaceAll(/(replies\.)\w+/g, "$1…"),
    holdings: async () => readHoldings(await evaluate(countHoldings)),
    control: (...args) => rabbitmqctl(node.control, ...args),
  };
}

/** RabbitMQ writes the names of new quorum queues up to a second late, and has lost those that it was killed before: docs/faults.md. */
const keepNames =
  "dets:sync(maps:get(directory_rev, maps:get(names, ra_system:fetch(quorum_queues))))";

const countConsumers =
  "[{element(4, amqqueue:get_name(Q)), length(rabbit_amqqueue:consumers(Q))} || Q <- rabbit_amqqueue:list()]";

const listQueues =
  'lists:sort([{N, amqqueue:get_type(Q), amqqueue:is_durable(Q), amqqueue:get_arguments(Q)} || Q <- rabbit_amqqueue:list(), {_, _, _, N} <- [amqqueue:get_name(Q)], string:prefix(N, <<"lagomorph.replies.">>) =:= nomatch])';

const listBindings =
  'lists:sort([{S, K} || {binding, {_, _, _, S}, K, _, _} <- rabbit_binding:list(<<"/">>), string:prefix(S, <<"lagomorph">>) =/= nomatch])';

function readConsumers(said: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [, queue = "", count] of said.matchAll(/\{<<"([^"]+)">>,\s*(\d+)\}/g)) {
    const name = queue.replace(/^(lagomorph\.replies)\..*/, "$1");
    counts[name] = (counts[name] ?? 0) + Number(count);
  }
  const sorted = Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}

const countHoldings =
  "{length(rabbit_networking:connections()), length(rabbit_channel:list()), length(rabbit_amqqueue:list()), lists:sum([length(rabbit_amqqueue:consumers(Q)) || Q <- rabbit_amqqueue:list()])}";

function readHoldings(said: string): Holdings {
  const [connections = -1, channels = -1, queues = -1, consumers = -1] = [
    ...said.matchAll(/\d+/g),
  ].map(Number);
  return { connections, channels, queues, consumers };
}
