import { MeshError } from "lagomorph";
import { connectBrowser } from "lagomorph/browser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { board, BoardClient } from "../websocket/generated/board/index.ts";
import { TooLong } from "../websocket/generated/errors.ts";
import { RawSocket, statusOf } from "../websocket/raw-socket.ts";
import { eventually } from "../support/eventually.ts";
import { openScene, post, type Scene } from "./open-gateway.ts";

let scene: Scene;
let rpc: string;

beforeAll(async () => {
  scene = await openScene();
  rpc = `${scene.http}/rpc`;
});

afterAll(() => scene[Symbol.asyncDispose]());

function open(token?: string): Promise<RawSocket> {
  const protocols = token === undefined ? [] : [`bearer.${token}`];
  const headers = token === undefined ? { origin: "https://app.example" } : {};
  return RawSocket.open(scene.websocket, { protocols: ["lagomorph.v1", ...protocols], headers });
}

describe("a gateway", () => {
  test("has members of services elsewhere called by POST, with arguments by name or by position", async () => {
    expect(await post(`${rpc}/board/add`, { x: 1, y: 2 })).toMatchObject({ status: 200, body: 3 });
    expect(await post(`${rpc}/board/add`, [1, 2])).toMatchObject({ status: 200, body: 3 });
    expect(await post(`${rpc}/board/clear`, { all: false })).toMatchObject({ status: 202 });
    expect(await scene.witness.cleared.promise).toBe(false);
    const note = await post(`${rpc}/board/note`, { text: "x".repeat(101) });
    expect(note).toMatchObject({
      status: 422,
      body: { code: "declared", name: "TOO_LONG", data: { longest: 100 } },
    });
  });

  test("serves the routes of contracts as these say", async () => {
    const item = await fetch(`${scene.http}/items/7`);
    expect([item.status, await item.json()]).toEqual([200, { id: 7, name: "lamp", price: 3 }]);
    expect((await fetch(`${scene.http}/items/404`)).status).toBe(404);
    expect((await fetch(`${scene.http}/items?words=a&most=x`)).status).toBe(400);
    expect(await post(`${scene.http}/refund`, { id: 1 }, { token: "ann" })).toMatchObject({
      status: 200,
      body: "1 for ann",
    });
  });

  test("checks arguments before anything is sent", async () => {
    const wrong = await post(`${rpc}/board/add`, { x: 1, y: "two" });
    expect(wrong).toMatchObject({ status: 400, body: { code: "invalid_argument" } });
    expect(wrong.body).toMatchObject({ issues: [{ expected: "number" }] });
    const unknown = await post(`${rpc}/board/add`, { x: 1, y: 2, z: 3 });
    expect(unknown).toMatchObject({ status: 400, body: { issues: [{ path: "z" }] } });
    expect(await post(`${rpc}/board/add`, "1")).toMatchObject({ status: 400 });
  });

  test("streams answers of others as server-sent events", async () => {
    const { body, headers } = await post(`${rpc}/board/count`, [0, 2]);
    expect(headers.get("content-type")).toBe("text/event-stream");
    expect(body).toBe('data: 0\n\ndata: 1\n\nevent: end\ndata: "2 numbers"\n\n');
    expect(await post(`${rpc}/board/pages`, [])).toMatchObject({ status: 401 });
    const pages = await post(`${rpc}/board/pages`, [], { token: "tom" });
    expect(pages.body).toBe('data: "tom"\n\nevent: end\ndata: null\n\n');
  });

  test("passes the token of its caller on, which the service looks at again", async () => {
    expect(await post(`${rpc}/board/mine`, [], { token: "tom" })).toMatchObject({ body: "tom" });
    expect(await post(`${rpc}/board/mine`, [])).toMatchObject({ status: 401 });
    expect(await post(`${rpc}/board/mine`, [], { token: "nobody" })).toMatchObject({ status: 401 });
    const wipe = await post(`${rpc}/board/wipe`, [true], { token: "tom" });
    expect(wipe.status).toBe(403);
    expect(await post(`${rpc}/board/wipe`, [true], { token: "ann" })).toMatchObject({
      status: 202,
    });
    expect(await scene.witness.wiped.promise).toBe("ann");
  });

  test("asks for more than contracts do, where its configuration says so", async () => {
    expect(await post(`${rpc}/board/fill`, [3])).toMatchObject({ status: 401 });
    expect(await post(`${rpc}/board/fill`, [3], { token: "tom" })).toMatchObject({ body: "xxx" });
    const say = [["room", "hello"], { token: "tom" }] as const;
    expect(await post(`${rpc}/board/say`, ...say)).toMatchObject({ status: 403 });
    expect(await post(`${rpc}/board/say`, say[0], { token: "ann" })).toMatchObject({ status: 204 });
  });

  test("tells nothing of what went wrong inside", async () => {
    const { status, body } = await post(`${rpc}/board/note`, { text: "broken" });
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: "internal", incident: expect.any(String) });
    expect(JSON.stringify(body)).not.toContain("hunter2");
  });

  test("aborts the handler of a caller that goes away", async () => {
    const gone = new AbortController();
    const asked = post(`${rpc}/board/wait`, [], { signal: gone.signal }).catch(() => "gone");
    await scene.witness.waits.promise;
    gone.abort();
    expect(await asked).toBe("gone");
    expect(await scene.witness.aborted.promise).toBe("the caller gave up");
  });
});

describe("what nobody may have", () => {
  test.each([
    "board/secret",
    "board/tell",
    "shop/add",
    "shop/secret",
    "shop/echo",
    "shop/nothing",
    "nobody/nothing",
  ])("%s looks like what is not there", async (path) => {
    const { status, body } = await post(`${rpc}/${path}`, {}, { token: "ann" });
    expect([status, body]).toEqual([
      404,
      {
        title: "unimplemented",
        status: 404,
        code: "unimplemented",
        detail: `there is no POST /rpc/${path}`,
      },
    ]);
  });

  test("is none over sockets either, and no document tells of it", async () => {
    const socket = await open("ann");
    const answers = ["board.secret", "board.nothing", "shop.echo"].map((method, id) =>
      socket.ask({ type: "call", id, method }),
    );
    for (const { error } of await Promise.all(answers))
      expect(error).toMatchObject({ code: "unimplemented" });
    expect(await socket.ask({ type: "subscribe", id: 9, event: "board.cleared" })).toMatchObject({
      error: { code: "unimplemented" },
    });
    const document = await (await fetch(`${scene.http}/openapi.json`)).text();
    for (const name of ["secret", "/rpc/board/tell", "/rpc/shop/add", '"/echo"'])
      expect(document).not.toContain(name);
    expect(JSON.parse(document)).toMatchObject({
      paths: {
        "/rpc/board/add": { post: { operationId: "board.add.rpc" } },
        "/items/{id}": { get: { operationId: "shop.item" } },
      },
    });
  });
});

describe("who asks a gateway", () => {
  test.each(["https://evil.example", "https://app.example.evil.com", "http://app.example", "null"])(
    "from a page of %s is refused",
    async (origin) => {
      expect(await post(`${rpc}/board/add`, [1, 2], { origin })).toMatchObject({ status: 403 });
      expect(await statusOf(scene.websocket, { headers: { origin } })).toBe(403);
    },
  );

  test("from a page that may is answered, and its browser told so", async () => {
    const origin = "https://app.example";
    const { status, headers } = await post(`${rpc}/board/add`, [1, 2], { origin });
    expect(status).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    const asked = await fetch(`${rpc}/board/add`, { method: "OPTIONS", headers: { origin } });
    expect(asked.headers.get("access-control-allow-methods")).toBe("POST");
  });

  test("with a body that is too large is refused", async () => {
    const note = await post(`${rpc}/board/note`, { text: "x".repeat(2_000) });
    expect(note).toMatchObject({ status: 413, body: { code: "payload_too_large" } });
  });
});

describe("a socket at a gateway", () => {
  test("hears of events that it may, and of no others", async () => {
    const subscribe = { type: "subscribe", id: 1, event: "board.noted" };
    const stranger = await open();
    expect(await stranger.ask(subscribe)).toMatchObject({ error: { code: "unauthenticated" } });
    const tom = await open("tom");
    expect(await tom.ask(subscribe)).toMatchObject({ type: "result" });
    await post(`${rpc}/board/note`, { text: "hello" });
    expect(await tom.next("event")).toMatchObject({ data: { text: "hello" } });
  });

  test("is closed when it shows a token that does not suffice for its subscriptions", async () => {
    const socket = await open("tom");
    await socket.ask({ type: "subscribe", id: 1, event: "board.noted" });
    socket.send({ type: "token", token: "joe" });
    expect(await socket.closed).toBe(4401);
  });

  test("is closed with 4401 when its token expires", async () => {
    const socket = await open("brief");
    expect(await socket.closed).toBe(4401);
  });
});

test("a generated client of browsers works at a gateway as at the service's own door", async () => {
  const page = await connectBrowser(scene.websocket, { WebSocket, token: "ann" });
  const client = page.client(BoardClient);
  const at = new Date("2026-01-02T03:04:05Z");
  const noted = eventually<unknown>();
  await page.on(board.noted, (note) => noted.resolve(note));
  expect(await client.add(1, 2)).toBe(3);
  expect(await client.note("hi", at)).toEqual({ text: "hi", at });
  expect(await noted.promise).toEqual({ text: "hi", at });
  const sizes = new Map([["a", 10n ** 30n]]);
  const bytes = new Uint8Array([0, 200, 255]);
  expect(await client.echo(bytes, sizes)).toEqual({ bytes, sizes });
  expect(await client.mine()).toBe("ann");
  const numbers: number[] = [];
  for await (const number of client.count(0, 200)) numbers.push(number);
  expect(numbers).toHaveLength(200);
  await expect(client.count(2, 1).next()).rejects.toThrow(TooLong);
  await expect(client.secret()).rejects.toThrow(MeshError);
  await page.close();
});

test("a service that is away is said to be so at once, over HTTP and over sockets", async () => {
  await using other = await openScene();
  await other.shop.stop();
  const item = await fetch(`${other.http}/items/7`);
  expect(item.status).toBe(503);
  expect(item.headers.get("retry-after")).toBe("1");
  expect(await item.json()).toMatchObject({ code: "unavailable", reason: "no_service" });
  const prices = await fetch(`${other.http}/items/7/prices?most=2`);
  expect(prices.status).toBe(503);
  const socket = await RawSocket.open(other.websocket, {
    headers: { origin: "https://app.example" },
  });
  expect(await socket.ask({ type: "call", id: 1, method: "shop.item", args: [7] })).toMatchObject({
    error: { code: "unavailable", reason: "no_service" },
  });
});
