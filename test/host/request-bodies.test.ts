import { connect as connectMesh, type Ending, type Log, type Observer } from "lagomorph";
import { createHttpDoor, type HttpDoor } from "lagomorph/host";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { getHeapSpaceStatistics } from "node:v8";
import { expect, test } from "vitest";
import { collectGarbage } from "../support/collect-garbage.ts";
import { eventually } from "../support/eventually.ts";
import { authenticate, openShop, Shop, silent } from "./shop.ts";

const head = "POST /items HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
const body = JSON.stringify({ name: "lamp", price: 3 });

async function open({ url }: HttpDoor) {
  const { hostname, port } = new URL(url ?? "");
  const socket = connect({ host: hostname, port: Number(port) }).setEncoding("latin1");
  await once(socket, "connect");
  return socket;
}

test.each([
  ["breaks its connection off", (socket: Socket) => socket.destroy()],
  ["ends it", (socket: Socket) => socket.end()],
])("a caller that %s before the end of its body is no error of the service", async (_, leave) => {
  const ended = eventually<Ending>();
  const endings: Ending[] = [];
  const end = (ending: Ending): void => {
    endings.push(ending);
    ended.resolve(ending);
  };
  const observer: Observer = { begin: () => ({ end }) };
  const errors: string[] = [];
  const log: Log = { ...silent(), error: (_, message) => errors.push(String(message)) };
  await using mesh = await connectMesh("memory:", { log, observe: [observer] });
  const door = createHttpDoor({ address: ":0" });
  await mesh.serve(Shop, { doors: [door], authenticate });
  const socket = await open(door);
  socket.write(`${head}Content-Length: 100\r\nExpect: 100-continue\r\n\r\n{`);
  // The server has taken the head.
  await once(socket, "data");
  leave(socket);
  expect(await ended.promise).toMatchObject({ code: "cancelled" });
  await new Promise((resolve) => setImmediate(resolve));
  expect(errors).toEqual([]);
  expect(endings).toHaveLength(1);
});

test("streams that wait for their turn on a connection have no worker yet, and end with it", async () => {
  await using mesh = await connectMesh("memory:", { log: silent() });
  const door = createHttpDoor({ address: ":0" });
  await mesh.serve(Shop, { doors: [door], authenticate, workers: 2 });
  const socket = await open(door);
  socket.write("GET /flood?size=100000 HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(4));
  await once(socket, "data");
  // One of them is being answered, and has one worker of two.
  expect((await fetch(`${door.url}/items/7`)).status).toBe(200);
  socket.destroy();
  // It has a worker only when theirs have come back.
  expect((await fetch(`${door.url}/items/7`)).status).toBe(200);
});

/** What is in V8's old space, in bytes: new garbage is there only when V8 keeps it until it looks for old one. */
function old(): number {
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === "old_space");
  return space?.space_used_size ?? 0;
}

test("bodies of requests leave no garbage that V8 keeps until it looks for old one", async () => {
  const { mesh, door } = await openShop();
  const times = 200;
  const send = async (): Promise<void> => {
    const socket = await open(door);
    for (let count = 0; count < times; count++) {
      socket.write(`${head}Content-Length: ${body.length}\r\n\r\n${body}`);
      await once(socket, "data");
    }
    socket.destroy();
  };
  await send();
  collectGarbage();
  const before = old();
  await send();
  expect((old() - before) / times).toBeLessThan(1_500);
  await mesh.close();
});

test("a request holds little while its body comes, in however small pieces", async () => {
  const { mesh, door } = await openShop();
  const times = 100;
  const begin = async () => {
    const socket = await open(door);
    socket.write(`${head}Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n`);
    await once(socket, "data");
    socket.write("1\r\n \r\n".repeat(100));
    return socket;
  };
  (await begin()).destroy();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const sockets = await Promise.all(Array.from({ length: times }, begin));
  // What was written before has been read then.
  for (let asked = 0; asked < 3; asked++) await fetch(`${door.url}/items/7`);
  collectGarbage();
  // The sockets of the callers are in it. Pieces that are kept as they come, and what Hono keeps, make it 47 kB.
  expect((process.memoryUsage().heapUsed - before) / times).toBeLessThan(28_000);
  const first = await begin();
  first.write(`${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
  expect(String(await once(first, "data"))).toContain("201");
  for (const socket of [...sockets, first]) socket.destroy();
  await mesh.close();
});
