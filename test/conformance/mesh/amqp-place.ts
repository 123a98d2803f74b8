import { connect as connectAmqp } from "amqplib";
import { consoleLog, type Log } from "lagomorph";
import { inject } from "vitest";
import type { Queue } from "../../../runtime/broker.ts";
import type { ServiceDescriptor } from "../../../runtime/descriptor.ts";
import { nativeWire } from "../../../runtime/wires/native/index.ts";
import { ProbeClient } from "./generated/probe/index.ts";
import { RelayClient } from "./generated/relay/index.ts";
import type { Place } from "./set-up.ts";

/** RabbitMQ, without what an earlier test has left in the queues of the suite's services. */
export async function createAmqpPlace(): Promise<Place> {
  await deleteQueues();
  return { url: inject("amqpUrl"), remove: deleteQueues };
}

async function deleteQueues(): Promise<void> {
  const connection = await connectAmqp(inject("amqpUrl"), { noDelay: true });
  const channel = await connection.createChannel();
  const queues = [ProbeClient.service, RelayClient.service].flatMap(queuesOf);
  // Where a pool of listeners outside of a service reads.
  queues.push(
    { name: "lagomorph.on.readers.probe.noted", type: "quorum" },
    { name: "lagomorph.dead.on.readers.probe.noted", type: "quorum" },
  );
  for (const { name } of queues) await channel.deleteQueue(name);
  await connection.close();
}

function queuesOf({ name: service, members }: ServiceDescriptor): readonly Queue[] {
  const { topology } = nativeWire;
  const queues = [...topology.requests(service).queues];
  for (const member of members) {
    if (member.kind === "command") queues.push(...topology.command(service, member.name).queues);
    if (member.kind === "handler") {
      queues.push(...topology.events({ ...member, handler: member.name, instance: "none" }).queues);
    }
  }
  return queues;
}

/** A log that leaves out the errors that a test provokes. */
export const quiet: Log = { ...consoleLog("error"), error: () => {} };
