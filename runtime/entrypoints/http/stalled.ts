import type { Server } from "node:http";
import type { Socket } from "node:net";
import { isObject } from "../../json.ts";
import { Rejoined } from "./rejoined.ts";

/** How much of a connection has not left, and since when it has been that much. */
interface Waiting {
  readonly size: number;
  /** By `performance.now()`. */
  readonly since: number;
}

/**
 * Cuts connections whose reader takes nothing of what waits for it for so long, in milliseconds, whatever it sends meanwhile.
 * Those of handlers that take their time stay.
 */
export function cutStalled(server: Server, timeout: number): void {
  const open = new Set<Socket>();
  const waiting = new WeakMap<Socket, Waiting>();
  server.on("connection", (socket: Socket) => {
    // One that asked for another protocol comes again, or as another one that writes by this one.
    if (open.has(socket) || socket instanceof Rejoined) return;
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  const every = timeout / 4;
  const timer = setInterval(() => {
    const now = performance.now();
    for (const socket of open) {
      const size = unsent(socket);
      const before = waiting.get(socket);
      if (size === 0) waiting.delete(socket);
      else if (before?.size !== size) waiting.set(socket, { size, since: now });
      else if (now - before.since >= timeout - every) socket.destroy();
    }
  }, every);
  timer.unref();
  server.once("close", () => clearInterval(timer));
}

/** Of a long write Node shows only here how much has left; what it counts itself falls when all of it has. */
function unsent(socket: Socket): number {
  const handle: unknown = Reflect.get(socket, "_handle");
  const queued = isObject(handle) ? handle["writeQueueSize"] : undefined;
  return typeof queued === "number" && queued > 0 ? queued : socket.writableLength;
}
