import { connect as connectAmqp } from "amqplib";
import { consoleLog, type Log } from "lagomorph";
import { inject } from "vitest";
import type { Queue } from "../../../runtime/broker.ts";
import { createAmqpBroker } from "../../../runtime/brokers/amqp/amqp-broker.ts";
import type { MemberDescriptor, ServiceDescriptor } from "../../../runtime/descriptor.ts";
import type { SubscribedTopology } from "../../../runtime/wire-topology.ts";
import { nativeWire } from "../../../runtime/wires/native/index.ts";
import { ProbeClient } from "./generated/probe/index.ts";
import { RelayClient } from "./generated/relay/index.ts";
import type { Place } from "./set-up.ts";

/** RabbitMQ, without what an earlier test has left in the queues of the suite's services. */
export async function createAmqpPlace(services = usual): Promise<Place> {
  const url = inject("amqpUrl");
  const remove = (): Promise<void> => deleteQueues(services);
  await remove();
  return { url, createBroker: () => createAmqpBroker({ urls: [url] }), remove };
}

const usual: readonly ServiceDescriptor[] = [ProbeClient.service, RelayClient.service];

async function deleteQueues(services: readonly ServiceDescriptor[]): Promise<void> {
  const connection = await connectAmqp(inject("amqpUrl"), { noDelay: true });
  const channel = await connection.createChannel();
  const queues = services.flatMap(queuesOf);
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
    if (member.kind === "timer") queues.push(topology.timer(service, member.name).consumed);
    const subscribed = subscribedBy(member);
    if (subscribed === undefined) continue;
    queues.push(subscribed.consumed, ...subscribed.queues);
    for (const wait of [100, 200]) queues.push(...topology.waits(subscribed, wait).queues);
  }
  return queues;
}

function subscribedBy(member: MemberDescriptor): SubscribedTopology | undefined {
  const { topology } = nativeWire;
  if (member.kind === "command") return topology.command(member.service, member.name);
  if (member.kind === "consumer")
    return topology.foreign(member.queue, member.service, member.name);
  const subscriber = { handler: member.name, instance: "none" };
  if (member.kind === "handler") return topology.events({ ...member, ...subscriber });
  return member.kind === "topic" ? topology.topic({ ...member, ...subscriber }) : undefined;
}

/** A log that leaves out the errors that a test provokes. */
export const quiet: Log = { ...consoleLog("error"), error: () => {} };
