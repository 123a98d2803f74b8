import { createAmqpBroker } from "../brokers/amqp/amqp-broker.ts";
import { DeadLetters } from "./dead-letters.ts";

/** The door to dead-letter queues, for the command line. */
export type { DeadLetter } from "./dead-letter.ts";
export {
  deadQueueOfCalls,
  deadQueueOfMember,
  deadQueuesOnPeer,
  toDeadQueue,
} from "./dead-queues.ts";
export { DeadLetters } from "./dead-letters.ts";

/** Connects to RabbitMQ. Rejects with a `MeshError` that never shows the password. */
export async function openDeadLetters(url: string): Promise<DeadLetters> {
  const broker = createAmqpBroker({ urls: [url], name: "lagomorph dead" });
  await broker.open();
  return new DeadLetters(broker);
}
