/** Reads a stream of so many items to its end. */
export type Read = (items: number) => Promise<void>;

/** How a side streams and reads; each in a process of its own. */
export interface Peer {
  /** Streams until the process ends. */
  startServer(url: string): Promise<void>;
  startReader(url: string): Promise<Read>;
}

/** What is compared: a hand-written amqplib loop with a message for each item, and Lagomorph. */
export const peerNames = ["loop", "lagomorph"] as const;

export type PeerName = (typeof peerNames)[number];

/** Loads one side, and only what it needs. */
export function loadPeer(name: PeerName): Promise<Peer> {
  return name === "loop" ? import("./loop.ts") : import("./lagomorph.ts");
}
