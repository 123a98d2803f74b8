import { MeshError } from "../errors.ts";
import type { Token } from "./connect-browser.ts";
import { Connection, type ConnectionOwner } from "./connection.ts";
import { readServerMessage } from "./server-message.ts";
import type { SocketClass } from "./socket-like.ts";

/** How a connection is made. */
export interface OpeningOptions {
  readonly url: string;
  /** In milliseconds, until the server's welcome. */
  readonly connectTimeout: number;
  readonly WebSocket: SocketClass;
}

const subProtocol = "lagomorph.v1";

/** Pages are not told which it is. */
const unreachable =
  "cannot be reached, or refuses: it takes pages of its `origins`, and who is no page with a token";

/** Opens a socket with a proof of who opens it, and waits for its welcome. Rejects with `MeshError`. */
export function openConnection(
  { url, connectTimeout, WebSocket }: OpeningOptions,
  proof: string | undefined,
  owner: ConnectionOwner,
): Promise<Connection> {
  return new Promise((resolve, reject) => {
    let socket: InstanceType<SocketClass>;
    try {
      socket = new WebSocket(url, proof === undefined ? [subProtocol] : [subProtocol, proof]);
    } catch (cause) {
      return reject(new MeshError("invalid_argument", `no socket is opened at ${url}`, { cause }));
    }
    let isSettled = false;
    const fail = (why: string): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      socket.close();
      reject(new MeshError("unavailable", `${url} ${why}`, { reason: "disconnected" }));
    };
    const timer = setTimeout(() => fail("has not answered in time"), connectTimeout);
    socket.addEventListener("error", () => fail(unreachable));
    socket.addEventListener("close", () => fail(unreachable));
    socket.addEventListener("message", ({ data }: { readonly data: unknown }) => {
      if (isSettled) return;
      const message = readServerMessage(data);
      if (message?.type !== "welcome") return fail("is no door of Lagomorph");
      isSettled = true;
      clearTimeout(timer);
      resolve(new Connection(socket, message, owner));
    });
  });
}

/** What proves who opens a socket. Pages can set no headers: a token goes as a sub-protocol. Rejects with `MeshError` for what is none. */
export async function proofOf(token: Token | undefined): Promise<string | undefined> {
  const text = typeof token === "function" ? await token() : token;
  if (text === undefined) return undefined;
  if (/^[\w.~!#$%&'*+^`|-]+$/.test(text)) return `bearer.${text}`;
  throw new MeshError("invalid_argument", "the token has characters that no sub-protocol has");
}
