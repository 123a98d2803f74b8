import { MeshError } from "../errors.ts";

/** What is used of a WebSocket: those of browsers, of Node from 22 on and of the package `ws` have it. */
export interface SocketLike {
  send(data: string): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "close", listener: (event: { readonly code?: number }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
}

/** The class of such sockets. */
export interface SocketClass {
  new (url: string, protocols: string[]): SocketLike;
}

/** The class that is given, else the one that is there. Throws `MeshError` `unimplemented` when there is none. */
export function socketClass(given: SocketClass | undefined): SocketClass {
  // Node 20 and old browsers have none.
  const { WebSocket } = globalThis as { readonly WebSocket?: SocketClass };
  const found = given ?? WebSocket;
  if (found !== undefined) return found;
  throw new MeshError(
    "unimplemented",
    'there is no WebSocket here: give one, as `{ WebSocket }` of the package "ws"',
  );
}
