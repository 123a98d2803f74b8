/** The call that is measured. */
export type Add = (x: number, y: number) => Promise<number>;

/** How a peer's client and server are started; each in a process of its own. */
export interface Peer {
  startClient(url: string): Promise<{ readonly add: Add }>;
  /** Serves `add`, which calls `work` before it answers. */
  startServer(url: string, work: Work): Promise<void>;
}

/** What a handler does before it answers: nothing, or an asynchronous wait. */
export type Work = () => Promise<void> | undefined;

/** What is compared: a hand-written amqplib loop, and Lagomorph. */
export const peerNames = ["loop", "lagomorph"] as const;

export type PeerName = (typeof peerNames)[number];

/** Loads one peer, and only what it needs. */
export async function loadPeer(name: PeerName): Promise<Peer> {
  switch (name) {
    case "loop":
      return {
        startClient: (await import("./loop-client.ts")).startLoopClient,
        startServer: (await import("./loop-server.ts")).startLoopServer,
      };
    case "lagomorph":
      return {
        startClient: (await import("./lagomorph-client.ts")).startLagomorphClient,
        startServer: (await import("./lagomorph-server.ts")).startLagomorphServer,
      };
    default:
      return name satisfies never;
  }
}
