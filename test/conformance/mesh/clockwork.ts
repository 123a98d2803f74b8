import { ClockworkSkeleton } from "./generated/clockwork/index.ts";
import type { Sightings } from "./services.ts";

/** A timer of the service. */
type Timer = "often" | "seldom" | "atOnce" | "nightly" | "together" | "onceTogether";

/** What a timer's handler does. */
export type Act = (this: ClockworkSkeleton) => unknown;

/** The class of a service with timers, which reports to `sightings` under the name of its instance, and does what it is told. */
export function clockworkClass(
  sightings: Sightings,
  acts: Partial<Record<Timer, Act>> = {},
  instance = "one",
) {
  const tick = (service: ClockworkSkeleton, timer: Timer): unknown => {
    sightings.add(`${timer} ${instance}`);
    return acts[timer]?.call(service);
  };
  return class ClockworkImpl extends ClockworkSkeleton {
    ping() {
      return instance;
    }

    async often() {
      await tick(this, "often");
    }

    async seldom() {
      await tick(this, "seldom");
    }

    async atOnce() {
      await tick(this, "atOnce");
    }

    async nightly() {
      await tick(this, "nightly");
    }

    async together() {
      await tick(this, "together");
    }

    async onceTogether() {
      await tick(this, "onceTogether");
    }
  };
}
