/** A process of a side: `process.js PEER URL server|reader`; a reader does what its parent asks for, and sends the figures back. */
import { loadPeer, type PeerName, type Read } from "./peer.ts";

/** What the parent asks for: so many streams at once, of so many items each. */
export interface Order {
  readonly streams: number;
  readonly items: number;
}

// The parent starts it with these three.
const [name, url, role] = process.argv.slice(2) as [PeerName, string, "server" | "reader"];

const peer = await loadPeer(name);
const read = role === "reader" ? await peer.startReader(url) : undefined;
if (role === "server") await peer.startServer(url);
process.on("message", (order: Order) => {
  if (read !== undefined) void measure(read, order).then((took) => process.send?.(took));
});
process.on("disconnect", () => process.exit(0));
process.send?.(0);

/** In milliseconds. */
async function measure(readOne: Read, { streams, items }: Order): Promise<number> {
  const started = performance.now();
  await Promise.all(Array.from({ length: streams }, () => readOne(items)));
  return performance.now() - started;
}
