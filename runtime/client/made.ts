import type { RunningCall } from "../context.ts";
import type { ObservedMember } from "../observer.ts";
import type { Begun } from "../observers.ts";

/** What is called, as observers see it. */
export function made(
  method: ObservedMember,
  byName: boolean,
  running: RunningCall | undefined,
): Begun {
  const kind = method.kind === "stream" ? "stream" : "call";
  return { kind, side: "made", of: method, byName, trace: running?.tracing };
}
