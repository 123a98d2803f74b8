import type { ConsumeMessage } from "amqplib";

/** What has become of events that could not be handled: by ids, as their bodies have them. */
export interface DeadCounts {
  /** In the dead-letter queue, each once. */
  readonly dead: number;
  /** Still in the queue that they came from. */
  readonly left: number;
  /** Confirmed, and in neither. */
  readonly lost: number;
  /** In one of them, though nobody has emitted it. */
  readonly unexpected: number;
  /** In the dead-letter queue more than once, each time more. */
  readonly duplicates: number;
  /** In the dead-letter queue without the reason why, or with another one than a handler's failure. */
  readonly unexplained: number;
}

/** Holds what a queue and its dead-letter queue have against what was confirmed, and what was emitted. */
export function countDead(
  events: { readonly confirmed: readonly string[]; readonly emitted: ReadonlySet<string> },
  queues: { readonly dead: readonly ConsumeMessage[]; readonly left: readonly ConsumeMessage[] },
): DeadCounts {
  const dead = new Set(queues.dead.map(idOf));
  const left = new Set(queues.left.map(idOf));
  return {
    dead: dead.size,
    left: left.size,
    lost: events.confirmed.filter((id) => !dead.has(id) && !left.has(id)).length,
    unexpected: [...dead, ...left].filter((id) => !events.emitted.has(id)).length,
    duplicates: queues.dead.length - dead.size,
    unexplained: queues.dead.filter(({ properties }) => codeOf(properties.headers) !== "internal")
      .length,
  };
}

const id = /"id":"([^"]+)"/;

function idOf({ content }: ConsumeMessage): string {
  return id.exec(content.toString("utf8"))?.[1] ?? "";
}

function codeOf(headers: Readonly<Record<string, unknown>> | undefined): unknown {
  return headers?.["dead-code"];
}
