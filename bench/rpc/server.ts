/** A server's process: `server.js PEER URL LONGEST`; its handlers wait for 0 to LONGEST milliseconds, at random. */
import { setTimeout as wait } from "node:timers/promises";
import { loadPeer, type PeerName, type Work } from "./peer.ts";

// The parent starts it with these three.
const [name, url, longest] = process.argv.slice(2) as [PeerName, string, string];

const peer = await loadPeer(name);
await peer.startServer(url, createWork(Number(longest)));
process.on("disconnect", () => process.exit(0));
process.send?.({ kind: "ready" });

/** Whole milliseconds, since that is what timers can do; 0 answers at once. */
function createWork(most: number): Work {
  if (most === 0) return () => undefined;
  return () => {
    const milliseconds = Math.floor(Math.random() * (most + 1));
    return milliseconds === 0 ? undefined : wait(milliseconds);
  };
}
