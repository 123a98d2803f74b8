import type { Command, Event, On, Service } from "lagomorph/contract";

/** A service whose handlers fail as often as they are told to, and are tried again. */
export interface Stubborn extends Service<"stubborn", { version: "3.0.0" }> {
  tried: Event<Trial>;
  noticed: Event<Trial>;

  /** @retry 3 exponential 100ms..1s */
  onTried: On<Stubborn, "tried">;

  /** @retry 2 fixed 100ms */
  onTriedEverywhere: On<Stubborn, "tried", "broadcast">;

  /** @retry 2 fixed 100ms */
  onTriedOnce: On<Stubborn, "tried", "singleton">;

  /** @retry 2 fixed 100ms */
  onTriedBriefly: On<Stubborn, "tried", "pool", "transient">;

  /** Not tried again, unless it asks for it. */
  onNoticed: On<Stubborn, "noticed">;

  /** @retry 3 fixed 100ms */
  persist(trial: Trial): Command;
}

export interface Trial {
  text: string;
  /** Which handlers fail, and how; the others succeed. */
  fail: {
    [handler: string]: HowToFail;
  };
}

/** How a handler fails, and at which attempts: at all of them unless told otherwise. */
export interface HowToFail {
  how: "error" | "invalid" | "declared" | "unimplemented" | "unavailable" | "again" | "hostile";
  until?: number;
}
