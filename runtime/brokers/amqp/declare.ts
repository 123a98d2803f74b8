import type { Channel } from "amqplib";
import type { Binding, Exchange, Queue, Topology } from "../../broker.ts";
import type { Connection } from "./connect.ts";
import { closeQuietly, watch } from "./kept-channel.ts";
import { channelFailure } from "./refusals.ts";

/** Declares on a channel of its own, since a refusal closes the channel. Rejects with a `BrokerError` then. */
export async function declareOn(connection: Connection, topology: Topology): Promise<void> {
  const channel = await connection.model.createChannel().catch((error: unknown) => {
    throw channelFailure(error, "declare", "configure");
  });
  watch(channel);
  try {
    for (const exchange of topology.exchanges) await declareExchange(channel, exchange);
    for (const queue of topology.queues) await declareQueue(channel, queue);
    for (const binding of topology.bindings) await bind(channel, binding);
  } finally {
    closeQuietly(channel);
  }
}

/** Removes queues of this connection, on a channel of its own. */
export async function removeOn(connection: Connection, queues: readonly Queue[]): Promise<void> {
  const channel = await connection.model.createChannel();
  watch(channel);
  try {
    for (const { name } of queues) await channel.deleteQueue(name);
  } finally {
    closeQuietly(channel);
  }
}

async function declareExchange(channel: Channel, { name, type }: Exchange): Promise<void> {
  try {
    await channel.assertExchange(name, type, { durable: true });
  } catch (error) {
    throw channelFailure(error, `declare exchange "${name}"`, "configure");
  }
}

async function declareQueue(channel: Channel, queue: Queue): Promise<void> {
  const exclusive = queue.type === "exclusive";
  try {
    await channel.assertQueue(queue.name, {
      durable: !exclusive,
      exclusive,
      autoDelete: exclusive,
      arguments: queueArguments(queue),
    });
  } catch (error) {
    throw channelFailure(error, `declare queue "${queue.name}"`, "configure");
  }
}

async function bind(channel: Channel, { queue, exchange, routingKey }: Binding): Promise<void> {
  try {
    await channel.bindQueue(queue, exchange, routingKey);
  } catch (error) {
    throw channelFailure(error, `bind queue "${queue}" to exchange "${exchange}"`, "write");
  }
}

/** The same on every version of RabbitMQ: a difference between two declarations is refused. */
function queueArguments(queue: Queue): Record<string, string | number> {
  const quorum = queue.type === "quorum";
  const result: Record<string, string | number> = quorum ? { "x-queue-type": "quorum" } : {};
  if (queue.expires !== undefined) result["x-expires"] = queue.expires;
  if (quorum && queue.deliveryLimit !== undefined) result["x-delivery-limit"] = queue.deliveryLimit;
  if (queue.deadLetter === undefined) return result;
  result["x-dead-letter-exchange"] = queue.deadLetter.exchange;
  result["x-dead-letter-routing-key"] = queue.deadLetter.routingKey;
  if (!quorum) return result;
  // At-least-once takes effect only together with this overflow.
  result["x-dead-letter-strategy"] = "at-least-once";
  result["x-overflow"] = "reject-publish";
  return result;
}
