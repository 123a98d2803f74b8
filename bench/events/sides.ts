import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { nextMessage, startChild } from "../shared/children.ts";
import type { PeerName } from "./peer.ts";
import type { Figures, Order } from "./process.ts";

/** One side: its emitter and its handler, each a process. */
export interface Side {
  readonly name: PeerName;
  /** Emits for some seconds, and waits until all of it is handled: both rates, in events a second. */
  run(window: number, seconds: number): Promise<Rates>;
}

/** Events a second. */
export interface Rates {
  /** That were confirmed while events were emitted. */
  readonly emitted: number;
  /** From the first emitted to the last handled. */
  readonly handled: number;
}

/** Starts the processes of a side from the folder of the built benchmark. */
export async function startSide(name: PeerName, url: string, folder: string): Promise<Side> {
  const handler = await startChild(join(folder, "process.js"), name, url, "handler");
  const emitter = await startChild(join(folder, "process.js"), name, url, "emitter");
  let emitted = 0;
  return {
    name,
    run: async (window, seconds) => {
      const started = performance.now();
      const { count, took } = await order(emitter, { kind: "emit", window, seconds });
      emitted += count;
      await order(handler, { kind: "handled", count: emitted });
      const all = performance.now() - started;
      return { emitted: (count / took) * 1_000, handled: (count / all) * 1_000 };
    },
  };
}

async function order(child: ChildProcess, what: Order): Promise<Figures> {
  child.send(what);
  return (await nextMessage(child)) as Figures; // Only our own files are started.
}
