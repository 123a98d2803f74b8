import type { Command, Event, On, Service } from "lagomorph/contract";
import type { Audit } from "./audit.ts";

/** Work that nobody waits for. */
export interface Jobs extends Service<"jobs"> {
  /** Builds the index again. */
  rebuildIndex(full: boolean, since?: Date): Command;
  clean(): Command;
  move(...ids: string[]): Command;

  /** A job has ended. */
  finished: Event<Finished>;
  tick: Event<number>;
  /** @name index.rebuilt */
  indexRebuilt: Event<{ pages: number; took?: number }>;

  onEntry: On<Audit, "entryWritten">;
  onEntryEverywhere: On<Audit, "entryWritten", "broadcast", "transient">;
  onEntryOnce: On<Audit, "entryWritten", "singleton">;
  onOwn: On<Jobs, "finished", "pool", "durable">;
}

export interface Finished {
  job: string;
  at: Date;
  result: "done" | "failed";
}
