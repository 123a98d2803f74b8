import { connect, type ConsumeMessage } from "amqplib";
import { loopQueue } from "./loop-server.ts";
import type { Add } from "./peer.ts";

interface PendingCall {
  resolve(result: number): void;
  reject(error: Error): void;
}

const replyTo = "amq.rabbitmq.reply-to";

/** A client as one writes it by hand with amqplib: direct reply-to, and a Map of the calls that wait. */
export async function startLoopClient(url: string): Promise<{ readonly add: Add }> {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createChannel();
  const pending = new Map<string, PendingCall>();
  let count = 0;
  await channel.consume(replyTo, (message) => message && settle(pending, message), { noAck: true });
  return {
    add: (x, y) =>
      new Promise((resolve, reject) => {
        const correlationId = String(count++);
        pending.set(correlationId, { resolve, reject });
        channel.publish("", loopQueue, Buffer.from(JSON.stringify([x, y])), {
          correlationId,
          replyTo,
        });
      }),
  };
}

function settle(pending: Map<string, PendingCall>, message: ConsumeMessage): void {
  const { correlationId } = message.properties as { correlationId: string }; // Our server sends it back.
  const call = pending.get(correlationId);
  if (call === undefined) return;
  pending.delete(correlationId);
  const answer: unknown = JSON.parse(message.content.toString());
  if (isResult(answer)) call.resolve(answer.result);
  else call.reject(new Error(message.content.toString()));
}

function isResult(answer: unknown): answer is { result: number } {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "result" in answer &&
    typeof answer.result === "number"
  );
}
