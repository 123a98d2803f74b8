import type { OnTopic, Service } from "lagomorph/contract";
import type { Note } from "./probe.ts";
import type { Trial } from "./stubborn.ts";

/** A service that handles events by pattern, whoever emits them. */
export interface Watcher extends Service<"watcher"> {
  onNoted: OnTopic<"*.noted", Note>;
  onProbeEverywhere: OnTopic<"probe.#", unknown, "broadcast">;
  onNoteOnce: OnTopic<"#.noted", Note, "singleton">;
  onAnyBriefly: OnTopic<"#", unknown, "pool", "transient">;

  /** @retry 3 fixed 100ms */
  onTried: OnTopic<"stubborn.*", Trial>;
}
