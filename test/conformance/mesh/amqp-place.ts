import { type Channel, connect as connectAmqp } from "amqplib";
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
  await withChannels((open) => emptyQueues(services, open));
  return {
    url,
    createBroker: () => createAmqpBroker({ urls: [url] }),
    forget: () => withChannels(deleteQueues),
    remove: async () => {},
  };
}

/** Leaves nothing of the suite behind. */
export const removeAmqpPlaces = (): Promise<void> => withChannels(deleteQueues);

const usual: readonly ServiceDescriptor[] = [ProbeClient.service, RelayClient.service];

/** The queues that may be there: to empty one is a small part of the work of making it anew. */
const kept = new Set<string>();

type OpenChannel = () => Promise<Channel>;

async function withChannels(use: (open: OpenChannel) => Promise<void>): Promise<void> {
  const connection = await connectAmqp(inject("amqpUrl"), { noDelay: true });
  await use(async () => {
    const channel = await connection.createChannel();
    // The broker closes it where a queue is not there.
    return channel.on("error", () => {});
  });
  await connection.close();
}

async function emptyQueues(
  services: readonly ServiceDescriptor[],
  open: OpenChannel,
): Promise<void> {
  let channel = await open();
  for (const name of services.flatMap(queuesOf).map(({ name }) => name)) {
    if (kept.has(name)) await channel.purgeQueue(name).catch(async () => (channel = await open()));
    else await channel.deleteQueue(name);
    // What its service consumes without having declared it is made anew.
    if (name.startsWith("lagomorph.")) kept.add(name);
  }
}

async function deleteQueues(open: OpenChannel): Promise<void> {
  const channel = await open();
  for (const name of kept) await channel.deleteQueue(name);
  kept.clear();
}

/** Where a pool of listeners outside of a service reads. */
const ofReaders: readonly Queue[] = [
  { name: "lagomorph.on.readers.probe.noted", type: "quorum" },
  { name: "lagomorph.dead.on.readers.probe.noted", type: "quorum" },
];

function queuesOf({ name: service, members }: ServiceDescriptor): readonly Queue[] {
  const { topology } = nativeWire;
  const queues = [...topology.requests(service).queues, ...ofReaders];
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
