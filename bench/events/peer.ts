import type { CalculationRequested } from "../../contracts/reporting.ts";

/** Emits an event; resolves when the broker has confirmed it. */
export type Emit = (event: CalculationRequested) => Promise<void>;

/** How a side emits and handles; each in a process of its own. */
export interface Peer {
  startEmitter(url: string): Promise<Emit>;
  /** Handles events until the process ends; `onEvent` for each that fits. */
  startHandler(url: string, onEvent: () => void): Promise<void>;
}

/** What is compared: a hand-written amqplib loop, and Lagomorph, without and with an inbox that remembers what was handled. */
export const peerNames = ["loop", "lagomorph", "inbox"] as const;

export type PeerName = (typeof peerNames)[number];

/** Loads one side, and only what it needs. */
export async function loadPeer(name: PeerName): Promise<Peer> {
  if (name === "loop") return import("./loop.ts");
  const { startEmitter, startHandler } = await import("./lagomorph.ts");
  const once = name === "inbox";
  return {
    startEmitter: (url) => startEmitter(url, once),
    startHandler: (url, onEvent) => startHandler(url, onEvent, once),
  };
}
