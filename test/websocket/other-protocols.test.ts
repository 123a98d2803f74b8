import { connect, type Mesh } from "lagomorph";
import { createWebSocketDoor, type HttpDoor, type WebSocketDoor } from "lagomorph/host";
import { once } from "node:events";
import { connect as connectTcp, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, openShop, silent } from "../host/shop.ts";
import { createBoard, whose } from "./board.ts";
import { RawSocket } from "./raw-socket.ts";

let shop: { readonly mesh: Mesh; readonly door: HttpDoor };
/** One without sockets. */
let plain: { readonly mesh: Mesh; readonly door: HttpDoor };
let boards: Mesh;
let sockets: WebSocketDoor;

beforeAll(async () => {
  shop = await openShop();
  plain = await openShop();
  boards = await connect("memory:", { log: silent() });
  sockets = createWebSocketDoor({ http: shop.door, allowWithoutOrigin: true });
  await boards.serve(createBoard().Board, { authenticate: whose, doors: [sockets] });
});

afterAll(async () => {
  await boards.close();
  await shop.mesh.close();
  await plain.mesh.close();
});

const h2c = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n";

/** A connection to the server, by which bytes go as they are. */
async function open({ door } = shop): Promise<{
  readonly socket: Socket;
  until(text: string): Promise<string>;
}> {
  const { hostname, port } = new URL(door.url ?? "");
  const socket = connectTcp({ host: hostname, port: Number(port) });
  let read = "";
  socket.on("data", (bytes: Buffer) => (read += bytes.toString("latin1")));
  await once(socket, "connect");
  return {
    socket,
    /** What has come, as soon as it ends so. */
    async until(text) {
      while (!read.endsWith(text)) await once(socket, "data");
      const all = read;
      read = "";
      return all;
    },
  };
}

const get = "GET /items/7 HTTP/1.1\r\nHost: localhost\r\n\r\n";
const post = `POST /items HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${h2c}`;
const body = Buffer.from(JSON.stringify({ name: "né", price: 2 }));
const bytesOfBody = body.length;

/** How a body is written. */
interface Framing {
  readonly header: string;
  write(bytes: Buffer): Buffer;
  readonly end: string;
}

const inOne: Framing = {
  header: `Content-Length: ${bytesOfBody}\r\n`,
  write: (bytes) => bytes,
  end: "",
};

const inPieces: Framing = {
  header: "Transfer-Encoding: chunked\r\n",
  write: (bytes) =>
    Buffer.concat(
      [bytes.subarray(0, 3), bytes.subarray(3)].flatMap((piece) => [
        Buffer.from(`${piece.length.toString(16)}\r\n`),
        piece,
        Buffer.from("\r\n"),
      ]),
    ),
  end: "0\r\n\r\n",
};

const item = '{"id":7,"name":"lamp","price":3}';

describe("a request that asks for a protocol which there is not, where there are sockets and where there are none", () => {
  test.each([
    ["HTTP/2, as curl --http2 and Java do", h2c],
    ["something unknown", "Connection: keep-alive, Upgrade\r\nUpgrade: telegraph/7\r\n"],
    ["several", "Connection: upgrade\r\nUpgrade: websocket, h2c\r\n"],
    ["nothing", "Connection: upgrade\r\nUpgrade: \r\n"],
  ])("is answered as if it had not: %s", async (_, headers) => {
    for (const each of [shop, plain]) {
      const { socket, until } = await open(each);
      const request = `GET /items/7 HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`;
      socket.write(request);
      expect(await until(item)).toMatch(/^HTTP\/1\.1 200 /);
      // The connection goes on, and so does its wish.
      socket.write(request);
      expect(await until(item)).toMatch(/^HTTP\/1\.1 200 /);
      socket.destroy();
    }
  });

  test.each([
    ["comes when it comes", 5, inOne],
    ["comes with it", bytesOfBody, inOne],
    ["comes when it comes, in pieces", 5, inPieces],
    ["comes with it, in pieces", bytesOfBody, inPieces],
  ])("may have a body, which %s, and another request behind it", async (_, at, framing) => {
    for (const each of [shop, plain]) {
      const { socket, until } = await open(each);
      const head = `${post}${framing.header}\r\n`;
      socket.write(Buffer.concat([Buffer.from(head), framing.write(body.subarray(0, at))]));
      await new Promise((resolve) => setImmediate(resolve));
      const rest = at < body.length ? framing.write(body.subarray(at)) : "";
      socket.write(Buffer.concat([Buffer.from(rest), Buffer.from(`${framing.end}${get}`)]));
      const answers = await until(item);
      expect(answers).toMatch(/^HTTP\/1\.1 201 /);
      expect(answers).toContain("x-asked-by: 127.0.0.1");
      expect(Buffer.from(answers, "latin1").toString()).toContain('{"id":1,"name":"né","price":2}');
      socket.destroy();
    }
  });

  test("may come again and again on one connection, until that ends with an answer", async () => {
    const { socket, until } = await open();
    let closed = false;
    socket.once("close", () => (closed = true));
    let answers = "";
    for (let count = 0; count < 12 && !/connection: close/i.test(answers); count += 1) {
      socket.write(`${post}${inOne.header}\r\n`);
      await new Promise((resolve) => setImmediate(resolve));
      socket.write(body);
      answers = await until("2}");
      expect(answers).toMatch(/^HTTP\/1\.1 201 /);
    }
    if (/connection: close/i.test(answers)) await once(socket, "close");
    expect(closed).toBe(/connection: close/i.test(answers));
    socket.destroy();
  });

  test("keeps its other headers and limits, and ends when it says so", async () => {
    const { socket, until } = await open();
    socket.write(
      `POST /items HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nContent-Type: application/json\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\nContent-Length: 2\r\n\r\n{}`,
    );
    const ended = once(socket, "close");
    expect(await until("}")).toMatch(/^HTTP\/1\.1 403 /);
    await ended;
  });

  test("opens no socket, and keeps nobody from opening one", async () => {
    const socket = await RawSocket.open(sockets.url);
    expect(await socket.ask({ type: "call", id: 1, method: "board.who" })).toMatchObject({
      result: "websocket",
    });
    socket.ws.close();
    expect((await ask(shop.door, "GET /items/7")).status).toBe(200);
  });
});

test("members say by describe whether sockets reach them", async () => {
  const [board] = await boards.describe("board");
  const members = board?.contracts[0]?.details?.members ?? [];
  const reached = members.filter(({ websocket }) => websocket).map(({ name }) => name);
  expect(reached).toContain("add");
  expect(reached).not.toContain("say");
});
