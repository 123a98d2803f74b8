import type { Mesh } from "lagomorph";
import type { HttpDoor } from "lagomorph/host";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { collectGarbage } from "../support/collect-garbage.ts";
import { flooded, openShop } from "./shop.ts";

let mesh: Mesh;
let door: HttpDoor;

beforeAll(async () => {
  ({ mesh, door } = await openShop({
    headersTimeout: 400,
    requestTimeout: 400,
    keepAliveTimeout: 60_000,
    stallTimeout: 60_000,
  }));
});
afterAll(() => mesh.close());

async function open(text = "", { url = "" } = door): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

const get = "GET /items/7 HTTP/1.1\r\nHost: localhost\r\n\r\n";
const post =
  "POST /items HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
const h2c = "Connection: Upgrade\r\nUpgrade: h2c\r\n";

describe("a connection that brings no whole request", () => {
  test.each([
    ["says nothing", ""],
    ["has begun a head", "GET /items/7 HTTP/1.1\r\nHost: "],
    ["has begun a body", post],
    ["has begun a body, and asks for HTTP/2", post.replace("Host", `${h2c}Host`)],
    ["says nothing more behind its first answer", get],
    ["has begun another one behind its first answer", `${get}${post}`],
  ])("is cut off: it %s", async (_, text) => {
    const socket = await open(text);
    socket.resume();
    await once(socket, "close");
    expect(socket.bytesWritten).toBe(text.length);
  });

  test("is cut off also when it sends a byte now and then, whatever it began with", async () => {
    const socket = await open();
    socket.resume();
    let sent = 0;
    const timer = setInterval(() => socket.write("GET /items/7 HTTP/1.1"[sent++] ?? "x"), 50);
    await once(socket, "close");
    clearInterval(timer);
    expect(sent).toBeLessThan(20);
  });

  test("is another thing than one whose request is being answered", async () => {
    const { hostname, port } = new URL(door.url ?? "");
    const answer = await fetch(`http://${hostname}:${port}/items/8/prices?most=1`);
    const silent = await open();
    silent.resume();
    await once(silent, "close");
    const reader = answer.body!.getReader();
    expect((await reader.read()).done).toBe(false);
    await reader.cancel();
  });
});

test("a stream that nobody reads any more holds the item that is leaving, and none of those before it", async () => {
  // A busy machine may need longer for a request than the other door waits.
  const { mesh: own, door: patient } = await openShop();
  const size = 1_000_000;
  const held = (): number => {
    collectGarbage();
    return process.memoryUsage().arrayBuffers;
  };
  const before = held();
  flooded.items = 0;
  const socket = await open(`GET /flood?size=${size} HTTP/1.1\r\nHost: localhost\r\n\r\n`, patient);
  let received = 0;
  socket.on("data", (bytes: Buffer) => {
    received += bytes.length;
    if (received > 2 * size) socket.pause();
  });
  const looks = { items: 0, still: 0 };
  const look = (): number => {
    looks.still = flooded.items > 2 && flooded.items === looks.items ? looks.still + 1 : 0;
    looks.items = flooded.items;
    return looks.still;
  };
  await expect.poll(look, { interval: 10, timeout: 15_000 }).toBeGreaterThan(30);
  await expect.poll(() => held() - before).toBeLessThan(1.5 * size);
  expect(held() - before).toBeGreaterThan(0.5 * size);
  socket.destroy();
  await own.close();
});
