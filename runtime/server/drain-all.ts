import type { Drainable } from "./drain.ts";

/**
 * Stops everything of a mesh, callers before those whom they call, so that handlers finish with the calls that they make: to
 * services of the same mesh too. All have their time from now on. Resolves with how many handlers had not finished.
 */
export async function drainAll(parts: ReadonlySet<Drainable>): Promise<number> {
  const since = performance.now();
  let unfinished = 0;
  for (let left = [...parts]; left.length > 0;) {
    const next = uncalled(left);
    const drained = await Promise.allSettled(next.map((part) => part.drain(since)));
    for (const result of drained) if (result.status === "fulfilled") unfinished += result.value;
    left = left.filter((part) => !next.includes(part));
  }
  return unfinished;
}

/** Those that no other one calls; all of them when they call each other. */
function uncalled(parts: readonly Drainable[]): readonly Drainable[] {
  const found = parts.filter(({ serves }) => !parts.some((other) => callsOf(other, serves)));
  return found.length > 0 ? found : parts;
}

function callsOf(caller: Drainable, service: string | undefined): boolean {
  return service !== undefined && caller.serves !== service && caller.calls(service);
}
