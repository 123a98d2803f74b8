import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { SocketReads } from "../../runtime/brokers/amqp/socket-reads.ts";

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A socket that is read so, and its other end. */
async function openPair(): Promise<{ readonly socket: Socket; readonly peer: Socket }> {
  const server = createServer().listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const connected = once(server, "connection");
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const reads = new SocketReads();
  const socket = connect({ port, host: "127.0.0.1", onread: reads.option });
  reads.attach(socket);
  const [peer] = (await connected) as [Socket];
  return { socket, peer };
}

/** All that comes until the socket ends. */
async function readAll(socket: Socket): Promise<Buffer> {
  const pieces: Buffer[] = [];
  socket.on("readable", () => {
    for (let piece: unknown = socket.read(); Buffer.isBuffer(piece); piece = socket.read())
      pieces.push(piece);
  });
  await once(socket, "end");
  return Buffer.concat(pieces);
}

test("all that a socket brings is read, in order, to its end", async () => {
  const { socket, peer } = await openPair();
  const sent = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
  const all = readAll(socket);
  for (let at = 0; at < sent.length; at += 7_001) peer.write(sent.subarray(at, at + 7_001));
  peer.end();
  expect((await all).equals(sent)).toBe(true);
});

test("a piece stays what it was when the next one comes, and what is given back comes again", async () => {
  const { socket, peer } = await openPair();
  peer.write("first");
  await once(socket, "readable");
  const first: unknown = socket.read();
  peer.end("second");
  await once(socket, "readable");
  expect(String(first)).toBe("first");
  const rest = readAll(socket);
  socket.unshift(Buffer.from("again, "));
  expect(String(await rest)).toBe("again, second");
});

test("a socket that ends before it has brought anything says so", async () => {
  const { socket, peer } = await openPair();
  const all = readAll(socket);
  peer.end();
  expect(await all).toHaveLength(0);
});
