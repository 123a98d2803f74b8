import {
  type DeadLetters,
  openDeadLetters,
  toDeadQueue,
} from "../../runtime/dead-letters/index.ts";
import { readContracts } from "../contracts.ts";
import { connectInWords, inWords } from "../in-words.ts";
import type { DeadFlags } from "./flags.ts";
import { maybeMeant, shortName } from "./meant-queues.ts";
import { deadQueuesOf } from "./queues.ts";

/** Connects, does something, disconnects. What the broker refuses is an error in words for people. */
export async function withDeadLetters(
  { broker }: DeadFlags,
  action: (letters: DeadLetters) => Promise<void>,
): Promise<void> {
  const given = broker ?? process.env["AMQP_URL"];
  const letters = await openDeadLetters(given ?? "amqp://localhost").catch((error: unknown) => {
    throw connectInWords(error, given === undefined);
  });
  try {
    await action(letters);
  } catch (error) {
    throw inWords(error, false);
  } finally {
    await letters.close();
  }
}

/** The dead-letter queue that is meant, and how many messages it has. Throws when there is none, with those that may be meant. */
export async function findQueue(
  letters: Pick<DeadLetters, "count">,
  name: string,
  flags: DeadFlags,
): Promise<{ readonly queue: string; readonly count: number }> {
  const queue = toDeadQueue(name);
  const count = await letters.count(queue);
  if (count !== undefined) return { queue, count };
  const contracts = await readContracts(flags).catch(() => undefined);
  const meant: string[] = [];
  for (const each of maybeMeant(name, deadQueuesOf(contracts ?? { services: [] })))
    if ((await letters.count(each)) !== undefined) meant.push(shortName(each));
  const instead =
    meant.length === 0
      ? "`lagomorph dead list` shows which there are"
      : `did you mean ${meant.join(" or ")}?`;
  throw new Error(`there is no queue ${queue}; ${instead}`);
}
