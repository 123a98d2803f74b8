/** The client's process: `client.js PEER URL`; runs what its parent asks for, and sends the figures back. */
import { runClosed } from "./closed.ts";
import { runOpen } from "./open.ts";
import { loadPeer, type PeerName } from "./peer.ts";

/** What the parent asks for. */
export type Run =
  | { readonly kind: "closed"; readonly concurrency: number; readonly seconds: number }
  | { readonly kind: "open"; readonly rate: number; readonly seconds: number };

// The parent starts it with these two.
const [name, url] = process.argv.slice(2) as [PeerName, string];

const peer = await loadPeer(name);
const { add } = await peer.startClient(url);
process.on("message", (run: Run) => {
  void carryOut(run).then((figures) => process.send?.({ kind: "figures", figures }));
});
process.on("disconnect", () => process.exit(0));
process.send?.({ kind: "ready" });

function carryOut(run: Run): Promise<object> {
  switch (run.kind) {
    case "closed":
      return runClosed(add, run.concurrency, run.seconds);
    case "open":
      return runOpen(add, run.rate, run.seconds);
    default:
      return run satisfies never;
  }
}
