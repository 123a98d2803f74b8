import type { Channel } from "amqplib";
import type { Binding, Exchange, ExchangeBinding, Queue, Topology } from "../../broker.ts";
import type { MeshError } from "../../errors.ts";
import { BrokerError } from "../broker-error.ts";
import type { Connection } from "./connect.ts";
import { closeQuietly, watch } from "./kept-channel.ts";
import type { Needs } from "./grants.ts";
import { channelFailure } from "./refusals.ts";

/** One declaration. */
interface Step {
  /** For people: `queue "orders"`. */
  readonly subject: string;
  readonly needs: Needs;
  run(channel: Channel): Promise<void>;
}

/** Declares on a channel of its own, since a refusal closes the channel. Rejects with a `BrokerError` then. */
export async function declareOn(connection: Connection, topology: Topology): Promise<void> {
  const failed = await declareUntilRefused(connection, stepsOf(topology));
  if (failed !== undefined) throw failed.error;
}

/** Hears what has become of a declaration; `error` when the broker refuses it. */
export type OnDeclared = (subject: string, error?: BrokerError) => void;

/** Declares all that the broker takes: a refusal keeps nothing else from being declared. Ends when the connection does. */
export async function declareEach(
  connection: Connection,
  topology: Topology,
  onDeclared: OnDeclared,
): Promise<void> {
  let steps = stepsOf(topology);
  while (steps.length > 0) {
    const failed = await declareUntilRefused(connection, steps);
    const passed = steps.slice(0, failed?.index);
    for (const { subject } of passed) onDeclared(subject);
    if (failed === undefined || !(failed.error instanceof BrokerError)) return;
    const refused = steps[failed.index];
    if (refused !== undefined) onDeclared(refused.subject, failed.error);
    steps = steps.slice(failed.index + 1);
  }
}

/** Which of the steps the broker has refused, if any; a channel ends with that. */
async function declareUntilRefused(
  connection: Connection,
  steps: readonly Step[],
): Promise<{ readonly index: number; readonly error: MeshError } | undefined> {
  let channel: Channel;
  try {
    channel = await connection.model.createChannel();
  } catch (error) {
    return { index: 0, error: channelFailure(error, "declare") };
  }
  watch(channel);
  for (const [index, step] of steps.entries()) {
    try {
      await step.run(channel);
    } catch (error) {
      closeQuietly(channel);
      return { index, error: channelFailure(error, `declare ${step.subject}`, step.needs) };
    }
  }
  closeQuietly(channel);
  return undefined;
}

function stepsOf({ exchanges, queues, bindings, exchangeBindings = [] }: Topology): Step[] {
  return [
    ...exchanges.map(exchangeStep),
    ...queues.map(queueStep),
    ...bindings.map(bindingStep),
    ...exchangeBindings.map(exchangeBindingStep),
  ];
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

/** Deletes the messages that wait in a queue, on a channel of its own. Rejects with a `BrokerError` when it is refused. */
export async function purgeOn(connection: Connection, queue: string): Promise<number> {
  const operation = `purge queue "${queue}"`;
  const channel = await connection.model.createChannel().catch((error: unknown) => {
    throw channelFailure(error, operation);
  });
  watch(channel);
  try {
    return (await channel.purgeQueue(queue)).messageCount;
  } catch (error) {
    throw channelFailure(error, operation, "read");
  } finally {
    closeQuietly(channel);
  }
}

function exchangeStep({ name, type, alternate, autoDelete }: Exchange): Step {
  const always = { durable: true, autoDelete: autoDelete === true };
  const options = alternate === undefined ? always : { ...always, alternateExchange: alternate };
  return {
    subject: `exchange "${name}"`,
    needs: (refused) => (refused === alternate ? "write" : "configure"),
    run: async (channel) => void (await channel.assertExchange(name, type, options)),
  };
}

function queueStep(queue: Queue): Step {
  const exclusive = queue.type === "exclusive";
  return {
    subject: `queue "${queue.name}"`,
    // The exchange is the one for dead letters.
    needs: { queue: "configure", exchange: "write" },
    run: async (channel) =>
      void (await channel.assertQueue(queue.name, {
        durable: !exclusive,
        exclusive,
        autoDelete: queue.autoDelete ?? exclusive,
        arguments: queueArguments(queue),
      })),
  };
}

function bindingStep({ queue, exchange, routingKey }: Binding): Step {
  return {
    subject: `the binding of queue "${queue}" to exchange "${exchange}"`,
    needs: { queue: "write", exchange: "read" },
    run: async (channel) => void (await channel.bindQueue(queue, exchange, routingKey)),
  };
}

function exchangeBindingStep({ source, destination, routingKey }: ExchangeBinding): Step {
  return {
    subject: `the binding of exchange "${destination}" to exchange "${source}"`,
    needs: (name) => (name === destination ? "write" : "read"),
    run: async (channel) => void (await channel.bindExchange(destination, source, routingKey)),
  };
}

/** The same on every version of RabbitMQ: a difference between two declarations is refused. */
function queueArguments(queue: Queue): Record<string, string | number | boolean> {
  const quorum = queue.type === "quorum";
  const result: Record<string, string | number | boolean> = quorum
    ? { "x-queue-type": "quorum" }
    : {};
  if (queue.expires !== undefined) result["x-expires"] = queue.expires;
  if (queue.messageTtl !== undefined) result["x-message-ttl"] = queue.messageTtl;
  if (quorum && queue.deliveryLimit !== undefined) result["x-delivery-limit"] = queue.deliveryLimit;
  if (queue.singleActive) result["x-single-active-consumer"] = true;
  if (queue.deadLetter === undefined) return result;
  result["x-dead-letter-exchange"] = queue.deadLetter.exchange;
  const { routingKey } = queue.deadLetter;
  if (routingKey !== undefined) result["x-dead-letter-routing-key"] = routingKey;
  if (!quorum) return result;
  // At-least-once takes effect only together with this overflow.
  result["x-dead-letter-strategy"] = "at-least-once";
  result["x-overflow"] = "reject-publish";
  return result;
}
