import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEpmd } from "./epmd.ts";
import { freePorts } from "./free-ports.ts";
import type { Installation } from "./installation.ts";
import { NodeProcess, type NodeSettings } from "./node-process.ts";
import type { ProvidedBroker } from "./provided-broker.ts";

/**
 * Starts a node of an installed RabbitMQ with an epmd of its own, both on 127.0.0.1 only, and its data in a temporary folder.
 * `port` is AMQP's; default: a free one. Rejects with the end of the node's log when it does not come up.
 */
export async function startPrivateNode(
  installation: Installation,
  port?: number,
  settings: NodeSettings = {},
): Promise<ProvidedBroker> {
  const [amqp = 0, distribution = 0, epmdPort = 0] = await freePorts(3);
  const ports = { amqp: port ?? amqp, distribution, epmd: epmdPort };
  const folder = await mkdtemp(join(tmpdir(), "lagomorph-rabbitmq-"));
  const cookie = randomBytes(24).toString("hex");
  const name = "lagomorph@localhost";
  const epmd = startEpmd(installation, folder, ports.epmd);
  const node = new NodeProcess({ installation, folder, name, ports, cookie, settings });
  const stop = async () => {
    // Nothing of a private node is kept, so that nothing is lost by ending it at once.
    await Promise.all([node.kill(), epmd.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await node.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `amqp://guest:guest@127.0.0.1:${ports.amqp}`,
    description: `a private node of ${installation.bin} on port ${ports.amqp}`,
    node: { pid: node.pid, epmdPid: epmd.pid, folder, control: node.control },
    ended: () => node.ended(),
    stop,
  };
}
