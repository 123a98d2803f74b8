import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEpmd } from "../../../cli/rabbitmq/epmd.ts";
import { freePorts } from "../../../cli/rabbitmq/free-ports.ts";
import { findInstallation, type Installation } from "../../../cli/rabbitmq/installation.ts";
import { NodeProcess } from "../../../cli/rabbitmq/node-process.ts";
import { rabbitmqctl } from "../../support/rabbitmqctl.ts";

/** A RabbitMQ node with the faults that it can have. */
export interface FaultNode {
  readonly url: string;
  readonly port: number;
  /** Ends it at once, as a crash does; its data stay. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data; when it listened, by `Date.now()`. */
  start(): Promise<number>;
  /** Keeps it from doing anything, its connections open, until it is thawed. */
  freeze(): void;
  thaw(): void;
  /** Evaluates Erlang in it: what takes `rabbitmqctl` a second or two to say is done at an instant there. */
  eval(erlang: string): Promise<string>;
  /** Runs `rabbitmqctl`. */
  control(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Whether there is a RabbitMQ of which nodes can be started. */
export function canStartNodes(): boolean {
  return findInstallation() !== undefined;
}

/** Starts a node of its own, with nobody else on it. */
export async function startFaultNode(): Promise<FaultNode> {
  const { installation, folder, epmdPort } = await prepare();
  const epmd = startEpmd(installation, folder, epmdPort);
  const [amqp = 0, distribution = 0] = await freePorts(2);
  const node = new NodeProcess({
    installation,
    folder: join(folder, "node"),
    name: "faults@localhost",
    ports: { amqp, distribution, epmd: epmdPort },
    cookie: randomBytes(24).toString("hex"),
  });
  const stop = async (): Promise<void> => {
    await Promise.all([node.kill(), epmd.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await node.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...faultsOf(node, amqp), stop };
}

async function prepare(): Promise<{
  installation: Installation;
  folder: string;
  epmdPort: number;
}> {
  const installation = findInstallation();
  if (installation === undefined) throw new Error("RabbitMQ is not installed");
  const folder = await mkdtemp(join(tmpdir(), "lagomorph-faults-"));
  const [epmdPort = 0] = await freePorts(1);
  return { installation, folder, epmdPort };
}

function faultsOf(node: NodeProcess, port: number): Omit<FaultNode, "stop"> {
  return {
    url: `amqp://guest:guest@127.0.0.1:${port}`,
    port,
    kill: () => node.kill(),
    start: async () => {
      await node.start();
      return Date.now();
    },
    freeze: () => void process.kill(node.pid, "SIGSTOP"),
    thaw: () => void process.kill(node.pid, "SIGCONT"),
    eval: (erlang) => rabbitmqctl(node.control, "eval", erlang),
    control: (...args) => rabbitmqctl(node.control, ...args),
  };
}
