import type { Broker, Topology } from "../broker.ts";
import { MeshError } from "../errors.ts";
import type { OutgoingMessage } from "../message.ts";

/** Publishes a message that must not be lost: where somebody has deleted its queue or its exchange, they are declared again. */
export async function keep(
  broker: Broker,
  message: OutgoingMessage,
  topology: Topology,
): Promise<void> {
  try {
    await broker.publish(message);
  } catch (error) {
    if (!(error instanceof MeshError && error.reason === "no_service")) throw error;
    await broker.declare(topology);
    await broker.publish(message);
  }
}
