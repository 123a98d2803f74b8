import type { Event, On, Service } from "lagomorph/contract";
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

  relayed: Event<Note>;
  onProbeNoted: On<Probe, "noted">;
}
