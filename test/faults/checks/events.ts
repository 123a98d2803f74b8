import type { Entry } from "../ledger.ts";

/** What has become of events: by ids, as publishers and handlers have entered them. */
export interface EventCounts {
  readonly emitted: number;
  readonly confirmed: number;
  /** Confirmed, and handled by nobody. */
  readonly lost: number;
  /** Handled, though never emitted or refused unsent. */
  readonly unexpected: number;
  /** Handled once more than once, each time. */
  readonly duplicates: number;
  /** Emits that ended in no documented way. */
  readonly untyped: number;
}

/** How emits may end when the broker comes and goes. */
const documented: ReadonlySet<string> = new Set([
  "confirmed",
  "interrupted",
  "unavailable",
  "resource_exhausted",
]);

/** Holds what publishers were told against what handlers did. */
export function countEvents(emits: readonly Entry[], handled: readonly Entry[]): EventCounts {
  const outcomes = new Map(emits.map(({ id, kind }) => [id, kind]));
  const times = new Map<string, number>();
  for (const { id } of handled) times.set(id, (times.get(id) ?? 0) + 1);
  const confirmed = emits.filter(({ kind }) => kind === "confirmed");
  const mayBeHandled = (id: string): boolean =>
    outcomes.get(id) === "confirmed" || outcomes.get(id) === "interrupted";
  return {
    emitted: emits.length,
    confirmed: confirmed.length,
    lost: confirmed.filter(({ id }) => !times.has(id)).length,
    unexpected: [...times.keys()].filter((id) => !mayBeHandled(id)).length,
    duplicates: handled.length - times.size,
    untyped: emits.filter(({ kind }) => !documented.has(kind)).length,
  };
}
