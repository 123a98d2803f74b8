import { connect, type Mesh } from "lagomorph";
import { createHttpDoor, createWebSocketDoor, type WebSocketDoor } from "lagomorph/host";
import { once } from "node:events";
import { connect as connectTcp } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, openShop, silent } from "../host/shop.ts";
import { createBoard, openBoard, whose } from "./board.ts";
import { RawSocket, statusOf } from "./raw-socket.ts";

const good = "https://good.example";

let mesh: Mesh;
let door: WebSocketDoor;

beforeAll(async () => {
  ({ mesh, door } = await openBoard({
    origins: [good, "http://localhost:8080", "null"],
    allowWithoutOrigin: false,
    maxSocketsPerAddress: 3,
    maxSockets: 3,
  }));
});

afterAll(() => mesh.close());

describe("a page of another origin", () => {
  const wrong = [
    "https://evil.example",
    "https://good.example.evil.com",
    "https://good.example.",
    "http://good.example",
    "https://good.example:443",
    "https://good.example:8443",
    "https://www.good.example",
    "https://GOOD.example",
    "HTTPS://good.example",
    "https://good.example/",
    "https://good.example/path",
    "https://good.example?",
    "https://good.example#",
    "https://good.example@evil.example",
    "https://evil.example@good.example",
    "https://user:pass@good.example",
    "https://evilgood.example",
    "https://good.example%00.evil.example",
    "https://good.example%20",
    "https://good%2eexample",
    "https://good.example\\.evil.example",
    "https://good.example, https://evil.example",
    "https://evil.example https://good.example",
    "https://xn--good-epa.example",
    "https://good\u00ad.example",
    "https:good.example",
    "https:///good.example",
    "//good.example",
    "good.example",
    "*",
    "null",
    "NULL",
    "file://",
    "data:",
    "wss://good.example",
    "ws://good.example",
    "chrome-extension://good.example",
    "http://localhost",
    "http://localhost:80801",
    "http://127.0.0.1:8080",
    "about:blank",
  ];
  test.each(wrong)("such as %j may open no socket", async (origin) => {
    const spelt = Buffer.from(origin).toString("latin1");
    expect(await statusOf(door.url, { headers: { origin: spelt } })).toBe(403);
  });

  test("opens none with a token either, and one that is allowed opens one", async () => {
    const protocols = ["lagomorph.v1", "bearer.abc"];
    expect(await statusOf(door.url, { protocols, origin: "https://evil.example" })).toBe(403);
    for (const origin of [good, "http://localhost:8080"])
      expect(await statusOf(door.url, { origin })).toBe(101);
  });
});

describe("a caller that is no page", () => {
  test("needs a token: in its headers, or as a sub-protocol, which is not answered", async () => {
    expect(await statusOf(door.url)).toBe(403);
    expect(await statusOf(door.url, { protocols: ["lagomorph.v1", "bearer."] })).toBe(403);
    expect(await statusOf(door.url, { headers: { authorization: "Basic abc" } })).toBe(403);
    expect(await statusOf(door.url, { headers: { authorization: "Bearer a.b.c" } })).toBe(101);
    const protocols = ["bearer.a.b.c", "lagomorph.v1"];
    const socket = await RawSocket.open(door.url, { protocols });
    expect(socket.ws.protocol).toBe("lagomorph.v1");
    socket.ws.terminate();
  });
});

describe("a request for a socket", () => {
  test("is refused at another path, by another name of the server, for another protocol", async () => {
    const { origin, options } = { origin: good, options: { origin: good } };
    expect(await statusOf(door.url?.replace("/ws", "/other"), options)).toBe(404);
    expect(await statusOf(`${door.url}/`, options)).toBe(404);
    expect(await statusOf(door.url, { origin, headers: { host: "evil.example" } })).toBe(403);
    expect(await statusOf(door.url, { origin, protocols: ["soap"] })).toBe(400);
    expect(await statusOf(`${door.url}?x=1`, options)).toBe(101);
  });

  test("is refused when there are too many of its address, and let in when one is gone", async () => {
    const options = { origin: good };
    const open = [];
    for (let count = 0; count < 3; count++) open.push(await RawSocket.open(door.url, options));
    expect(await statusOf(door.url, options)).toBe(429);
    open[0]!.ws.close();
    await open[0]!.closed;
    const again = await RawSocket.open(door.url, options);
    for (const { ws } of [again, ...open]) ws.terminate();
  });
});

describe("a socket that", () => {
  test("is sent more than it reads is closed with 1013", async () => {
    const other = await openBoard({ maxBuffered: 10_000 });
    const slow = await RawSocket.open(other.door.url);
    for (let id = 0; id < 60; id++)
      slow.send({ type: "call", id, method: "board.fill", args: [500_000] });
    expect(await slow.closed).toBe(1013);
    await other.mesh.close();
  });

  test("reads nothing of what it is sent is cut off", async () => {
    const other = await openBoard({ maxBuffered: 1e9, stallTimeout: 100 });
    const dead = await RawSocket.open(other.door.url);
    dead.ws.pause();
    for (let id = 0; id < 60; id++)
      dead.send({ type: "call", id, method: "board.fill", args: [500_000] });
    while (other.door.sockets > 0) await new Promise((resolve) => setImmediate(resolve));
    dead.ws.resume();
    // Without a word: none would have reached it.
    expect(await dead.closed).toBe(1006);
    await other.mesh.close();
  });

  test("answers no ping is cut off", async () => {
    const other = await openBoard({ pingInterval: 50 });
    const dead = await RawSocket.open(other.door.url);
    const alive = await RawSocket.open(other.door.url);
    dead.ws.pause();
    while (other.door.sockets > 1) await once(alive.ws, "ping");
    expect(await alive.ask({ type: "call", id: 1, method: "board.who" })).toMatchObject({
      result: "websocket",
    });
    dead.ws.terminate();
    await other.mesh.close();
  });
});

describe("a door that shares the server of HTTP", () => {
  test("opens sockets where routes are, and leaves it alone when it stops", async () => {
    const shop = await openShop();
    await using other = await connect("memory:", { log: silent() });
    const sockets = createWebSocketDoor({ http: shop.door, path: "/live" });
    const { Board } = createBoard();
    const served = await other.serve(Board, { authenticate: whose, doors: [sockets] });
    expect(sockets.url).toBe(`${shop.door.url?.replace("http", "ws")}/live`);
    // The origins of the door of HTTP hold for sockets too.
    expect(await statusOf(sockets.url, { origin: "https://shop.example" })).toBe(101);
    expect(await statusOf(sockets.url, { origin: good })).toBe(403);
    expect((await ask(shop.door, "GET /items/7")).status).toBe(200);
    await served.stop();
    expect((await ask(shop.door, "GET /items/7")).status).toBe(200);
    await shop.mesh.close();
  });

  test("closes whom it refuses, also when they keep their side open", async () => {
    const shop = await openBoard({ origins: [good] });
    const { hostname, port } = new URL(shop.door.url ?? "");
    const connection = connectTcp({ host: hostname, port: Number(port), allowHalfOpen: true });
    connection.on("error", () => {});
    connection.write(
      `GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    connection.resume();
    await once(connection, "end");
    // A server with open connections would not end.
    await expect(shop.mesh.close()).resolves.toEqual({ unfinished: 0 });
    connection.destroy();
  });

  test("is refused with an address of its own, and for a path that is none", () => {
    const http = createHttpDoor();
    expect(() => createWebSocketDoor({ http, address: 8000 })).toThrow(/http or an address/);
    expect(() => createWebSocketDoor({ path: "ws" })).toThrow(/"ws" is no path/);
  });

  test("a service with such members is refused without it, and says what to do", async () => {
    await using other = await connect("memory:", { log: silent() });
    const { Board } = createBoard();
    await expect(other.serve(Board)).rejects.toThrow(
      /board\.add: @websocket needs a door.*createWebSocketDoor/,
    );
  });
});
