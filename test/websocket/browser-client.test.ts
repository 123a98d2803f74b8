import { MeshError, type Mesh } from "lagomorph";
import { type BrowserMesh, type BrowserOptions, connectBrowser } from "lagomorph/browser";
import type { WebSocketDoor } from "lagomorph/host";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { eventually } from "../support/eventually.ts";
import { openBoard, type Witness } from "./board.ts";
import { board, BoardClient } from "./generated/board/index.ts";
import { TooLong } from "./generated/errors.ts";

let mesh: Mesh;
let door: WebSocketDoor;
let witness: Witness;
let page: BrowserMesh;
let client: BoardClient;

function connectTo(url: string | undefined, options: BrowserOptions = {}): Promise<BrowserMesh> {
  return connectBrowser(url ?? "", { WebSocket, ...options });
}

async function failure(promise: Promise<unknown>): Promise<MeshError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(MeshError);
  // Just asserted.
  return error as MeshError;
}

beforeAll(async () => {
  ({ mesh, door, witness } = await openBoard({ maxCalls: 4 }));
  page = await connectTo(door.url);
  client = page.client(BoardClient);
});

afterAll(async () => {
  await page.close();
  await mesh.close();
});

describe("a generated client over a socket", () => {
  test("calls methods and commands, with real types both ways", async () => {
    expect(await client.add(1, 2)).toBe(3);
    const at = new Date("2026-01-02T03:04:05Z");
    expect(await client.note("hi", at)).toEqual({ text: "hi", at });
    const sizes = new Map([["a", 10n ** 30n]]);
    const bytes = new Uint8Array([0, 200, 255]);
    expect(await client.echo(bytes, sizes)).toEqual({ bytes, sizes });
    await client.clear(false);
    expect(await witness.cleared.promise).toBe(false);
  });

  test("rejects with the errors of the contract, and with typed ones for all else", async () => {
    const tooLong = await failure(client.note("x".repeat(101)));
    expect(tooLong).toBeInstanceOf(TooLong);
    expect(tooLong).toMatchObject({ data: { longest: 100 } });
    expect(await failure(client.note("broken"))).toMatchObject({ code: "internal" });
    expect(await failure(client.secret())).toMatchObject({ code: "unimplemented" });
    expect(await failure(client.add(1, NaN))).toMatchObject({ code: "invalid_argument" });
    expect(await failure(client.note("x".repeat(2 ** 21)))).toMatchObject({
      code: "payload_too_large",
    });
    expect(await failure(client.wait({ timeout: 20 }))).toMatchObject({
      code: "deadline_exceeded",
    });
  });

  test("gives calls up, and their handlers hear so", async () => {
    const other = await openBoard();
    const caller = await connectTo(other.door.url);
    const gone = new AbortController();
    const waiting = failure(caller.client(BoardClient).wait({ signal: gone.signal }));
    await other.witness.waits.promise;
    gone.abort();
    expect(await waiting).toMatchObject({ code: "cancelled" });
    expect(await other.witness.aborted.promise).toBe("the caller gave up");
    await caller.close();
    await other.mesh.close();
  });

  test("has no more calls under way than the server takes, and makes all of them", async () => {
    const all = Array.from({ length: 50 }, (_, index) => client.add(index, 1));
    expect(await Promise.all(all)).toEqual(all.map((_, index) => index + 1));
  });

  test("reads streams to their result, more items than the window holds", async () => {
    const numbers = client.count(0, 1_000);
    let sum = 0;
    for (;;) {
      const { done, value } = await numbers.next();
      if (done === true) {
        expect(value).toBe("1000 numbers");
        break;
      }
      sum += value;
    }
    expect(sum).toBe(499_500);
    expect(await failure(client.count(2, 1).next())).toBeInstanceOf(TooLong);
  });

  test("ends streams that it does not read on", async () => {
    const other = await openBoard();
    const caller = await connectTo(other.door.url);
    for await (const number of caller.client(BoardClient).count(0, 1e9)) if (number === 5) break;
    // No more than the window was ever made.
    expect(await other.witness.counted.promise).toBeLessThanOrEqual(256);
    await caller.close();
    await other.mesh.close();
  });
});

describe("a subscription over a socket", () => {
  test("hears of events with their real types, once for each handler, until it stops", async () => {
    const heard: unknown[] = [];
    const first = await page.on(board.noted, ({ text, at }) => heard.push([1, text, at]));
    const second = await page.on(board.noted, ({ text }) => heard.push([2, text]));
    await client.note("a");
    await second.stop();
    await client.note("b");
    await first.stop();
    await client.note("c");
    await client.add(1, 1);
    const at = new Date(0);
    expect(heard).toEqual([
      [1, "a", at],
      [2, "a"],
      [1, "b", at],
    ]);
    expect(await failure(page.on(board.cleared, () => {}))).toMatchObject({
      code: "unimplemented",
    });
  });
});

describe("a connection that is lost", () => {
  test("fails what goes on at once, and what is begun meanwhile; then it is back, with its subscriptions", async () => {
    const other = await openBoard();
    const sockets: WebSocket[] = [];
    class Watched extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols);
        sockets.push(this);
      }
    }
    let back = eventually();
    const caller = await connectTo(other.door.url, {
      WebSocket: Watched,
      onStatus: (status) => status === "connected" && back.resolve(),
    });
    const heard = eventually<string>();
    await caller.on(board.noted, ({ text }) => heard.resolve(text));
    const remote = caller.client(BoardClient);
    const waiting = failure(remote.wait());
    const reading = remote.count(0, 1e9);
    await reading.next();
    await other.witness.waits.promise;
    back = eventually();
    sockets[0]!.terminate();
    expect(await waiting).toMatchObject({ code: "interrupted" });
    expect(caller.status).toBe("disconnected");
    expect(await failure(remote.add(1, 2))).toMatchObject({
      code: "unavailable",
      reason: "disconnected",
    });
    await back.promise;
    expect(await remote.add(1, 2)).toBe(3);
    await remote.note("after");
    expect(await heard.promise).toBe("after");
    await caller.close();
    expect(await failure(remote.add(1, 2))).toMatchObject({ code: "unavailable" });
    await other.mesh.close();
  });

  test("is told before a server stops: what has begun is answered, what is new waits for another server", async () => {
    const first = await openBoard();
    const { port } = new URL(first.door.url ?? "");
    let back = eventually();
    const caller = await connectTo(first.door.url, {
      onStatus: (status) => status === "connected" && back.resolve(),
    });
    const remote = caller.client(BoardClient);
    const waiting = remote.wait();
    await first.witness.waits.promise;
    back = eventually();
    await first.mesh.close();
    expect(await waiting).toBe("waited");
    const second = await openBoard({ address: Number(port) });
    await back.promise;
    expect(await remote.add(1, 2)).toBe(3);
    await caller.close();
    await second.mesh.close();
  });

  test("that cannot be made at first is refused, with what is wrong", async () => {
    expect(await failure(connectTo("ws://127.0.0.1:1/ws"))).toMatchObject({
      code: "unavailable",
      reason: "disconnected",
    });
    expect(await failure(connectTo(door.url?.replace("/ws", "/no")))).toMatchObject({
      code: "unavailable",
    });
    expect(await failure(connectTo("http://127.0.0.1"))).toMatchObject({
      code: "invalid_argument",
    });
    expect(await failure(connectTo(door.url, { token: "a b" }))).toMatchObject({
      code: "invalid_argument",
    });
  });

  test("has a token where it is needed", async () => {
    const other = await openBoard({ allowWithoutOrigin: false });
    const refused = await failure(connectTo(other.door.url));
    expect(refused.rawMessage).toContain("who is no page with a token");
    expect(await failure(connectTo(other.door.url))).toMatchObject({ code: "unavailable" });
    const caller = await connectTo(other.door.url, { token: async () => "tom" });
    expect(await caller.client(BoardClient).add(1, 2)).toBe(3);
    await caller.close();
    await other.mesh.close();
  });
});
