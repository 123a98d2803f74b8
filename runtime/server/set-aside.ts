import type { Broker } from "../broker.ts";
import type { ErrorCode } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "../message.ts";
import type { Observers } from "../observers.ts";
import type { HandlingService, Origin } from "../history.ts";
import type { Wire } from "../wire.ts";
import type { ConsumedTopology } from "../wire-topology.ts";
import { keep } from "./keep.ts";
import { describe } from "./outcome.ts";

/** Where messages of a queue are set aside. */
export interface DeadLetters {
  readonly broker: Broker;
  readonly wire: Wire;
  readonly log: Log;
  readonly topology: ConsumedTopology;
  /** Whose queue it is. Absent outside of services. */
  readonly handledBy?: HandlingService;
  readonly observers?: Observers | undefined;
  /** Its queue has a dead-letter exchange of somebody else's, which is to hear of it, too. */
  readonly rejects?: boolean;
}

/** Why a message cannot be handled, and what is known of the attempts. */
export interface Failure {
  readonly code: ErrorCode;
  readonly reason: string;
  /** How it first came to its queue. Default: as it came now. */
  readonly origin?: Origin;
  /** How often it was tried. Default: once. */
  readonly attempts?: number;
  /** When it was tried first, in milliseconds since 1970. Default: now. */
  readonly firstAt?: number | undefined;
  /** The W3C `traceparent`. */
  readonly trace?: string | undefined;
  readonly incident?: string;
}

/** Keeps a message that cannot be handled, with the reason, then acknowledges it; gives it back when that fails. */
export async function setAside(
  delivery: Delivery,
  failure: Failure,
  { broker, wire, log, topology, handledBy, observers, rejects = false }: DeadLetters,
): Promise<void> {
  const { deadQueue } = topology;
  const queue = topology.consumed.name;
  const { code, reason, attempts = 1, trace, incident } = failure;
  const at = Date.now();
  const why = { code, reason, attempts, incident };
  log.warn({ queue, deadQueue, ...why }, "a message was set aside");
  observers?.note({ kind: "dead_letter", service: handledBy?.name, code });
  try {
    const { firstAt = at, origin = delivery } = failure;
    const dead = wire.encodeDead(delivery, {
      ...why,
      ...{ queue, deadQueue, origin, handledBy, trace, firstAt, at },
    });
    await keep(broker, dead, topology);
    if (rejects) delivery.reject(false);
    else delivery.accept();
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
