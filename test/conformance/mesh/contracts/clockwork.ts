import type { Cron, Event, Every, Service } from "lagomorph/contract";

/** A service whose timers do what each test has them do. */
export interface Clockwork extends Service<"clockwork"> {
  /** Says how far it is. */
  ping(): string;

  often: Every<"50ms">;
  seldom: Every<"24d">;
  atOnce: Every<"1h", "eager">;
  nightly: Cron<"30 2 * * *", "Europe/Paris">;
  together: Every<"50ms", "mesh">;
  onceTogether: Every<"1h", "eager" | "mesh">;

  ticked: Event<{ timer: string }>;
}
