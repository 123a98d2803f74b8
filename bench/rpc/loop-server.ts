import { connect } from "amqplib";
import type { Work } from "./peer.ts";

/** The queue of the hand-written service. */
export const loopQueue = "lagomorph-bench.loop";

/** How many calls one instance works on at once. */
const prefetch = 200;

/** A service as one writes it by hand with amqplib: arguments checked, answered, then acknowledged. */
export async function startLoopServer(url: string, work: Work): Promise<void> {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createChannel();
  await channel.assertQueue(loopQueue, { durable: true, expires: 60_000 });
  await channel.prefetch(prefetch);
  await channel.consume(loopQueue, (message) => {
    if (message === null) return;
    const { replyTo, correlationId } = message.properties as {
      replyTo: string;
      correlationId: string;
    }; // Set by our client.
    const finish = (answer: object): void => {
      channel.publish("", replyTo, Buffer.from(JSON.stringify(answer)), { correlationId });
      channel.ack(message);
    };
    const pair = readArguments(message.content);
    if (pair === undefined) return finish({ error: "expected two finite numbers" });
    const waiting = work();
    if (waiting === undefined) finish({ result: pair[0] + pair[1] });
    else void waiting.then(() => finish({ result: pair[0] + pair[1] }));
  });
}

function readArguments(content: Buffer): [number, number] | undefined {
  let args: unknown;
  try {
    args = JSON.parse(content.toString());
  } catch {
    return undefined;
  }
  if (!Array.isArray(args) || args.length !== 2) return undefined;
  const [x, y] = args as readonly unknown[]; // An array of anything.
  return Number.isFinite(x) && Number.isFinite(y) ? [Number(x), Number(y)] : undefined;
}
