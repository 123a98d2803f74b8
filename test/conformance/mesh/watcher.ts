import type { CallContext } from "lagomorph";
import type { Note } from "./contracts/probe.ts";
import type { Trial } from "./contracts/stubborn.ts";
import { WatcherSkeleton } from "./generated/watcher/index.ts";
import type { Sightings } from "./services.ts";

/** The class of a watcher that reports to `sightings` what it handles, and of which event that is. */
export function watcherClass(sightings: Sightings, instance = "one") {
  const saw = (handler: string, text: string, { event }: CallContext): void =>
    sightings.add(`${handler} ${event?.service}.${event?.name} ${text}`);
  return class WatcherImpl extends WatcherSkeleton {
    onNoted({ text }: Note) {
      saw("onNoted", text, this.mesh.context);
    }
    onProbeEverywhere(payload: unknown) {
      saw(`onProbeEverywhere ${instance}`, textOf(payload), this.mesh.context);
    }
    onNoteOnce({ text }: Note) {
      saw("onNoteOnce", text, this.mesh.context);
    }
    onAnyBriefly(payload: unknown) {
      saw("onAnyBriefly", textOf(payload), this.mesh.context);
    }
    onTried({ text, fail }: Trial) {
      const { attempt } = this.mesh.context;
      saw(`onTried ${attempt}`, text, this.mesh.context);
      if (attempt <= (fail["onTried"]?.until ?? 0)) throw new Error("not yet");
    }
  };
}

function textOf(payload: unknown): string {
  return typeof payload === "object" && payload !== null && "text" in payload
    ? String(payload.text)
    : "";
}
