import type { Broker } from "../broker.ts";
import { type ErrorCode, MeshError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "../message.ts";
import type { ConsumedTopology, Wire } from "../wire.ts";
import { describe } from "./outcome.ts";

/** Where messages of a queue are set aside. */
export interface DeadLetters {
  readonly broker: Broker;
  readonly wire: Wire;
  readonly log: Log;
  readonly topology: ConsumedTopology;
}

/** Keeps a message that cannot be handled, with the reason, then acknowledges it; gives it back when that fails. */
export async function setAside(
  delivery: Delivery,
  why: { readonly code: ErrorCode; readonly reason: string },
  { broker, wire, log, topology }: DeadLetters,
): Promise<void> {
  const { deadQueue } = topology;
  const queue = topology.consumed.name;
  log.warn({ queue, deadQueue, ...why }, "a message was set aside");
  try {
    const dead = wire.encodeDead(delivery, { queue, deadQueue, ...why, at: Date.now() });
    await broker.publish(dead).catch(async (error: unknown) => {
      if (!(error instanceof MeshError && error.reason === "no_service")) throw error;
      // Somebody has deleted the dead-letter queue.
      await broker.declare(topology);
      await broker.publish(dead);
    });
    delivery.accept();
  } catch (error) {
    log.error(
      { queue, error: describe(error) },
      "a message could not be set aside; it goes back to its queue",
    );
    putBackLater(delivery);
  }
}

/** How long a message that cannot be dealt with now is kept before it goes back, in milliseconds: else it would come again at once. */
const putBackAfter = 1000;

/** Gives a message back to its queue after a while. */
export function putBackLater(delivery: Delivery): void {
  setTimeout(() => delivery.reject(true), putBackAfter).unref();
}
