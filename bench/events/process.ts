/** A process of a side: `process.js PEER URL emitter|handler`; does what its parent asks for, and sends the figures back. */
import { type Emit, loadPeer, type PeerName } from "./peer.ts";

/** What the parent asks for: to emit, or to wait until so many events were handled in all. */
export type Order =
  | { readonly kind: "emit"; readonly window: number; readonly seconds: number }
  | { readonly kind: "handled"; readonly count: number };

/** How many, in how many milliseconds. */
export interface Figures {
  readonly count: number;
  readonly took: number;
}

// The parent starts it with these three.
const [name, url, role] = process.argv.slice(2) as [PeerName, string, "emitter" | "handler"];

const peer = await loadPeer(name);
let handled = 0;
let check = (): void => {};
const emit = role === "emitter" ? await peer.startEmitter(url) : undefined;
if (role === "handler")
  await peer.startHandler(url, () => {
    handled++;
    check();
  });
process.on("message", (order: Order) => {
  void carryOut(order).then((figures) => process.send?.(figures));
});
process.on("disconnect", () => process.exit(0));
process.send?.({ count: 0, took: 0 });

function carryOut(order: Order): Promise<Figures> {
  if (order.kind === "handled") return waitFor(order.count);
  if (emit === undefined) throw new Error("a handler does not emit");
  return emitFor(emit, order.window, order.seconds);
}

/** So many loops, each of which emits again as soon as its event is confirmed. */
async function emitFor(emitOne: Emit, window: number, seconds: number): Promise<Figures> {
  const start = performance.now();
  const end = start + seconds * 1_000;
  let count = 0;
  const loop = async (x: number): Promise<void> => {
    for (let y = 0; performance.now() < end; y++) {
      await emitOne({ operation: y % 2 === 0 ? "add" : "multiply", operands: [x, y] });
      count++;
    }
  };
  await Promise.all(Array.from({ length: window }, (_, index) => loop(index)));
  return { count, took: performance.now() - start };
}

function waitFor(count: number): Promise<Figures> {
  const start = performance.now();
  return new Promise((resolve) => {
    check = () => {
      if (handled < count) return;
      check = () => {};
      resolve({ count: handled, took: performance.now() - start });
    };
    check();
  });
}
