import type { Present } from "../client/roll-call.ts";
import type { Introduction } from "../description.ts";

/** The way to a service: the brokers that a call goes over, the nearest first, and who answers at the first of them. */
export interface Route {
  readonly path: readonly string[];
  /** Who stands for its instances there; `undefined`: nobody has said who they are. */
  readonly instance: Introduction | undefined;
}

/** What a bridge sees of a service on both of its sides. */
export interface Sides {
  /** The broker where calls are taken, and who serves there, apart from this bridge. */
  readonly near: { readonly name: string; readonly present: Present };
  /** The broker where they go. */
  readonly far: { readonly name: string; readonly present: Present };
  readonly service: string;
  readonly maxHops: number;
}

/**
 * The shortest way to a service that does not lead back; `undefined` where there is none, or where there is a shorter one without this
 * bridge. So calls come nearer to the service with each bridge, and never go round.
 */
export function chooseRoute({ near, far, service, maxHops }: Sides): Route | undefined {
  const routes = [
    ...far.present.instances.map((instance) => ({
      path: [far.name, ...(instance.via ?? [])],
      instance,
    })),
    // They take calls, and are too busy to say who they are.
    ...(isSilent(far.present, service) ? [{ path: [far.name], instance: undefined }] : []),
  ].filter(({ path }) => path.length <= maxHops && !path.includes(near.name));
  const [shortest] = routes.toSorted(byLength);
  const without = distance(near.present, service);
  return shortest !== undefined && without >= shortest.path.length ? shortest : undefined;
}

/** How many bridges a call needs that is made here; 0: it is served here. */
function distance(present: Present, service: string): number {
  if (isSilent(present, service)) return 0;
  return Math.min(...present.instances.map(({ via = [] }) => via.length));
}

/** Whether somebody takes calls who has not said who that is. */
export function isSilent({ silent }: Present, service: string): boolean {
  return (silent.get(service) ?? 0) > 0;
}

/** While instances differ, the same one is chosen each time. */
function byLength(a: Route, b: Route): number {
  return a.path.length - b.path.length || (textOf(a) < textOf(b) ? -1 : 1);
}

function textOf({ path, instance }: Route): string {
  return [...path, instance?.fingerprint ?? "", instance?.version ?? ""].join("\n");
}
