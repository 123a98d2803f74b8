import type { Event, On, Publish, Service } from "lagomorph/contract";
import type { Note, Probe } from "./probe.ts";

/** A service between a caller and `probe`. */
export interface Relay extends Service<"relay"> {
  /** The context of the call that the probe sees. */
  context(): { caller: string; remaining: number; headers: Record<string, string> };

  /** Calls a probe method that never answers. */
  hang(tag: string): void;

  /** Calls a probe method that fails. */
  fail(): number;

  /** Notes a text on success; fails when told to. */
  noteOnSuccess(text: string, fail: boolean): void;

  /** Publishes a note to a foreign exchange; how that ended. */
  publish(text: string, where: "foreign" | "nowhere"): string;

  /** Publishes a note on success; fails when told to. */
  publishOnSuccess(text: string, fail: boolean): void;

  relayed: Event<Note>;
  foreign: Publish<"test.foreign", "notes.made", Note>;
  nowhere: Publish<"test.nowhere", "notes.made", Note>;
  onProbeNoted: On<Probe, "noted">;
}
