import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** What hostile callers send first: what begins as HTTP, what is none, and what a socket was opened with. */
const heads = [
  "GET /items/7 HTTP/1.1\r\nhost: 127.0.0.1\r\n",
  "POST /items HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n",
  "GET /ws HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-key: x\r\n\r\n",
  "GET /ws HTTP/9.9\r\nhost\r\n\r\n",
  "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "POST /items HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: -1\r\n\r\n",
  "",
];

const opening =
  "GET /ws HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\nconnection: upgrade\r\n" +
  "sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

/** Sends so many malformed requests and frames, some at a time. Resolves when the server has closed all of their connections, or they have. */
export async function sendMalformed(port: number, count: number): Promise<void> {
  const atOnce = 20;
  let sent = 0;
  const work = async (): Promise<void> => {
    while (sent < count) await sendOne(port, sent++);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Resolves when it is closed, whatever has gone wrong. */
function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}

async function sendOne(port: number, index: number): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  const closed = closeOf(socket);
  await Promise.race([once(socket, "connect").catch(() => {}), closed]);
  if (index % 2 === 0) {
    socket.write(heads[index % heads.length] ?? "");
    socket.end(randomBytes(index % 200));
  } else {
    socket.write(opening);
    // The answer that opens the socket, or refuses it.
    await Promise.race([once(socket, "data").catch(() => {}), closed]);
    socket.end(frame(index));
  }
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), 200);
  await closed;
  clearTimeout(timer);
}

/** A frame with something wrong in it: its kind, its reserved bits, its length, its mask, its text. */
function frame(index: number): Buffer {
  const payload = randomBytes(index % 100);
  const first = index % 256;
  // Masked ones are read further than those that are not.
  const second = (index % 3 === 0 ? 0 : 0x80) | (index % 5 === 0 ? 127 : payload.length);
  return Buffer.concat([Buffer.from([first, second]), randomBytes(4), payload]);
}

/** A connection of a caller that means no good, and how long it has lived. */
export interface BadConnection {
  readonly socket: Socket;
  /** In milliseconds; once it is closed. */
  readonly lived: Promise<number>;
}

/** Opens a connection that wastes the server's time: a head, or a body, of a byte a second; or one that never reads. */
export function openBad(port: number, kind: "head" | "body" | "deaf"): BadConnection {
  const socket = connect(port, "127.0.0.1");
  const began = performance.now();
  socket.on("error", () => {});
  const lived = closeOf(socket).then(() => performance.now() - began);
  // An empty line before a request is nothing: a deaf one writes them to notice that it was cut.
  const next = { head: "x", body: "x", deaf: "\r\n" }[kind];
  const slow = { head: "GET /items/7 HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ", body: "", deaf: "" };
  if (kind === "deaf") {
    socket.write("GET /flood?size=100000 HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
    // What the server sends stays with the system; what is written shows when the server has cut the connection.
    socket.pause();
  }
  if (kind === "body")
    socket.write(
      "POST /items HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n",
    );
  if (kind !== "deaf") socket.resume();
  let sent = 0;
  const timer = setInterval(() => socket.write(slow[kind][sent++] ?? next), 1_000);
  socket.once("close", () => clearInterval(timer));
  return { socket, lived };
}
