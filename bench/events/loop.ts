import { connect } from "amqplib";
import type { CalculationRequested } from "../../contracts/reporting.ts";
import type { Emit } from "./peer.ts";
import { workers } from "./workers.ts";

const exchange = "lagomorph-bench.events";
const queue = "lagomorph-bench.events";
const key = "calculationRequested";

/** An emitter as one writes it by hand with amqplib: persistent messages, and a promise for each confirm. */
export async function startEmitter(url: string): Promise<Emit> {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createConfirmChannel();
  await channel.assertExchange(exchange, "topic", { durable: true });
  return (event) =>
    new Promise((resolve, reject) => {
      const body = Buffer.from(JSON.stringify(event));
      channel.publish(exchange, key, body, { persistent: true }, (error: unknown) => {
        if (error) reject(error);
        else resolve();
      });
    });
}

/** A handler as one writes it by hand: a quorum queue, events checked, handled, then acknowledged. */
export async function startHandler(url: string, onEvent: () => void): Promise<void> {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createChannel();
  await channel.assertExchange(exchange, "topic", { durable: true });
  await channel.assertQueue(queue, { durable: true, arguments: { "x-queue-type": "quorum" } });
  await channel.bindQueue(queue, exchange, key);
  await channel.prefetch(workers);
  await channel.consume(queue, (message) => {
    if (message === null) return;
    if (isEvent(message.content)) onEvent();
    channel.ack(message);
  });
}

function isEvent(content: Buffer): boolean {
  let event: unknown;
  try {
    event = JSON.parse(content.toString());
  } catch {
    return false;
  }
  if (typeof event !== "object" || event === null) return false;
  const { operation, operands } = event as Partial<CalculationRequested>; // Any object.
  if (operation !== "add" && operation !== "multiply") return false;
  return Array.isArray(operands) && operands.length === 2 && operands.every(Number.isFinite);
}
