import {
  type DeadLetters,
  openDeadLetters,
  toDeadQueue,
} from "../../runtime/dead-letters/index.ts";
import { inWords } from "../in-words.ts";
import type { DeadFlags } from "./flags.ts";

/** Connects, does something, disconnects. What the broker refuses is an error in words for people. */
export async function withDeadLetters(
  { broker }: DeadFlags,
  action: (letters: DeadLetters) => Promise<void>,
): Promise<void> {
  const given = broker ?? process.env["AMQP_URL"];
  try {
    const letters = await openDeadLetters(given ?? "amqp://localhost");
    try {
      await action(letters);
    } finally {
      await letters.close();
    }
  } catch (error) {
    throw inWords(error, given === undefined);
  }
}

/** The dead-letter queue that is meant, and how many messages it has. Throws when there is none. */
export async function findQueue(
  letters: DeadLetters,
  name: string,
): Promise<{ readonly queue: string; readonly count: number }> {
  const queue = toDeadQueue(name);
  const count = await letters.count(queue);
  if (count === undefined)
    throw new Error(`there is no queue ${queue}; \`lagomorph dead list\` shows which there are`);
  return { queue, count };
}
