import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { framed, Rejoined } from "./rejoined.ts";

/** Whether a request asks to go on as a WebSocket. In HTTP/1.0 nobody asks for that. */
export function asksForWebSocket({ headers, httpVersion }: IncomingMessage): boolean {
  return httpVersion === "1.1" && headers.upgrade?.trim().toLowerCase() === "websocket";
}

/** Headers that are about this connection only, and about a protocol that it does not change to. */
const dropped = new Set(["upgrade", "http2-settings"]);

/**
 * Serves a request as what it is besides asking for another protocol, which a server may ignore (RFC 9110 §7.8). Node has let go of
 * the connection already: it is given back as a new one, on which the request comes again without its wish. Since Node 26 the body comes by the
 * request, and the connection goes on behind it.
 */
export function ignoreUpgrade(
  server: Server,
  request: IncomingMessage,
  { connection, head }: { readonly connection: Duplex; readonly head: Buffer },
): void {
  const again = Buffer.from(headOf(request), "latin1");
  if (connection === request.socket) {
    connection.unshift(Buffer.concat([again, readBody(request), head]));
    server.emit("connection", connection);
  } else {
    // Nothing has come from behind the body yet.
    server.emit("connection", new Rejoined(request, again, connection));
  }
}

/** The body, as far as Node has read it: all of it since Node 26, before nothing. */
function readBody(request: IncomingMessage): Buffer {
  if (request.readableLength === 0) return Buffer.of();
  const pieces: Buffer[] = [];
  // Nobody has set an encoding.
  const next = (): Buffer | null => request.read() as Buffer | null;
  // Node 26 gives one at a time.
  for (let piece = next(); piece !== null; piece = next()) pieces.push(framed(request, piece));
  return Buffer.concat([...pieces, framed(request, Buffer.of())]);
}

/** The head of the request, as it came but for its wish. Node has parsed it: no name and no value of it breaks a line. */
function headOf({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    const lower = name.toLowerCase();
    if (dropped.has(lower)) continue;
    lines.push(`${name}: ${lower === "connection" ? withoutWish(value) : value}`);
  }
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/** `Upgrade, HTTP2-Settings, close` → `close` */
function withoutWish(value: string): string {
  const options = value.split(",").map((option) => option.trim());
  return options.filter((option) => !dropped.has(option.toLowerCase())).join(", ");
}
