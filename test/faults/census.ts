import { subscribe } from "node:diagnostics_channel";
import type { EventEmitter } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { collectGarbage } from "../support/collect-garbage.ts";

/** What a process holds, to be held against what it held before. */
export interface Census {
  /** Of the heap, in MiB, after garbage was collected. */
  readonly heap: number;
  /** Of the whole process, in MiB. */
  readonly resident: number;
  /** Timers that keep it alive. */
  readonly timers: number;
  readonly sockets: number;
  /** Listeners of `process` and of all open sockets. */
  readonly listeners: number;
  /** How often Node has warned of too many listeners. */
  readonly warnings: number;
}

const mebibyte = 1_048_576;
const sockets = new Set<EventEmitter>();
let warnings = 0;

/** Begins to watch sockets and warnings: before the first connection. */
export function watchThisProcess(): void {
  subscribe("net.client.socket", (message) => {
    // The documented message of this channel.
    const { socket } = message as { socket: EventEmitter };
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  process.on("warning", ({ name }) => {
    if (name === "MaxListenersExceededWarning") warnings++;
  });
}

/** Counts what this process holds now. */
export async function takeCensus(): Promise<Census> {
  // What is only let go of in the next turn is garbage only after it.
  for (let round = 0; round < 3; round++) {
    await turn();
    collectGarbage();
  }
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heap: heapUsed / mebibyte,
    resident: rss / mebibyte,
    timers: process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length,
    sockets: sockets.size,
    listeners: [process, ...sockets].reduce((sum, each) => sum + countListeners(each), 0),
    warnings,
  };
}

function countListeners(emitter: EventEmitter): number {
  return emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);
}
