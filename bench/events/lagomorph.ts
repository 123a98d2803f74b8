import { connect, createMemoryInbox } from "lagomorph";
import { reportingService } from "../../generated/reporting_service/index.ts";
import type { Emit } from "./peer.ts";
import { workers } from "./workers.ts";

/** The event of a side, under a name of its own: two sides of Lagomorph do not get each other's. */
function eventOf(once: boolean): typeof reportingService.calculationRequested {
  const { calculationRequested } = reportingService;
  return once
    ? { ...calculationRequested, name: "calculationRequestedOnce" }
    : calculationRequested;
}

/** The mesh's own emitter, with all its checks. */
export async function startEmitter(url: string, once: boolean): Promise<Emit> {
  const mesh = await connect(url);
  const event = eventOf(once);
  return (payload) => mesh.emit(event, payload);
}

/** A pool of one, whose queue is durable; `once`: with an inbox that remembers what was handled. */
export async function startHandler(url: string, onEvent: () => void, once: boolean): Promise<void> {
  const mesh = await connect(url);
  await mesh.on(eventOf(once), onEvent, {
    delivery: "pool",
    group: "bench",
    workers,
    ...(once ? { inbox: createMemoryInbox() } : {}),
  });
}
