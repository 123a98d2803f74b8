import type { Mesh } from "lagomorph";
import type { WebSocketDoor } from "lagomorph/host";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBoard, type Witness } from "./board.ts";
import { BoardClient, board } from "./generated/board/index.ts";
import { RawSocket } from "./raw-socket.ts";

let mesh: Mesh;
let door: WebSocketDoor;
let witness: Witness;
let socket: RawSocket;

beforeAll(async () => {
  ({ mesh, door, witness } = await openBoard({ maxCalls: 2, maxSubscriptions: 1 }));
  socket = await RawSocket.open(door.url);
});

afterAll(() => mesh.close());

describe("a call over a socket", () => {
  const cases: [message: object, answer: object][] = [
    [
      { method: "board.add", args: [1, 2] },
      { type: "result", result: 3 },
    ],
    [
      { method: "board.add", args: { y: 2, x: 1 } },
      { type: "result", result: 3 },
    ],
    [
      { method: "board.note", args: ["hi", "2026-01-02T03:04:05Z"] },
      { type: "result", result: { text: "hi", at: "2026-01-02T03:04:05Z" } },
    ],
    [{ method: "board.clear", args: [true] }, { type: "result" }],
    [{ method: "board.who" }, { type: "result", result: "websocket" }],
    [
      { method: "board.add", args: [1, "2"] },
      { type: "error", error: { code: "invalid_argument", issues: [{ path: "y" }] } },
    ],
    [
      { method: "board.note", args: ["x".repeat(101)] },
      { type: "error", error: { code: "declared", name: "TOO_LONG", data: { longest: 100 } } },
    ],
    [
      { method: "board.note", args: ["broken"] },
      { type: "error", error: { code: "internal", incident: expect.any(String) as unknown } },
    ],
    [{ method: "board.secret" }, { type: "error", error: { code: "unimplemented" } }],
    [
      { method: "board.count", args: [1, 2] },
      { type: "error", error: { code: "unimplemented" } },
    ],
    [{ method: "nobody.add" }, { type: "error", error: { code: "unimplemented" } }],
    [
      { method: "board.wait", timeout: 20 },
      { type: "error", error: { code: "deadline_exceeded" } },
    ],
    [
      { method: "board.add", args: 7 },
      { type: "error", error: { code: "invalid_argument" } },
    ],
  ];
  test.each(cases)("%j is answered", async (message, expected) => {
    const answer = await socket.ask({ type: "call", id: "a", ...message });
    expect(answer).toMatchObject(expected);
    expect(JSON.stringify(answer)).not.toContain("hunter2");
  });

  test("runs the command", async () => {
    expect(await witness.cleared.promise).toBe(true);
  });

  test("that is given up aborts its handler, and is answered no more", async () => {
    const other = await openBoard();
    const caller = await RawSocket.open(other.door.url);
    caller.send({ type: "call", id: 1, method: "board.wait" });
    await other.witness.waits.promise;
    caller.send({ type: "cancel", id: 1 });
    expect(await other.witness.aborted.promise).toBe("the caller gave up");
    expect(await caller.ask({ type: "call", id: 2, method: "board.who" })).toEqual({
      type: "result",
      id: 2,
      result: "websocket",
    });
    await other.mesh.close();
  });

  test("is aborted when its socket closes", async () => {
    const other = await openBoard();
    const caller = await RawSocket.open(other.door.url);
    caller.send({ type: "call", id: 1, method: "board.wait" });
    await other.witness.waits.promise;
    caller.ws.terminate();
    expect(await other.witness.aborted.promise).toBe("the caller gave up");
    await other.mesh.close();
  });

  test("is refused when too many go on already, or one with its id does", async () => {
    const caller = await RawSocket.open(door.url);
    for (const id of [1, 2]) caller.send({ type: "call", id, method: "board.wait" });
    expect(await caller.ask({ type: "call", id: 3, method: "board.who" })).toMatchObject({
      error: { code: "resource_exhausted" },
    });
    expect(await caller.ask({ type: "call", id: 2, method: "board.who" })).toMatchObject({
      error: { code: "invalid_argument" },
    });
    caller.ws.terminate();
  });
});

describe("a stream over a socket", () => {
  test("gives its items in order, then its result", async () => {
    socket.send({ type: "stream", id: "s", method: "board.count", args: [1, 4], window: 9 });
    const messages = [];
    for (let count = 0; count < 5; count++) messages.push(await socket.next());
    expect(messages).toEqual([
      { type: "begin", id: "s" },
      ...[1, 2, 3].map((item) => ({ type: "item", id: "s", item })),
      { type: "result", id: "s", result: "3 numbers" },
    ]);
  });

  test("gives no more than its reader has room for, and ends when it is given up", async () => {
    const other = await openBoard();
    const reader = await RawSocket.open(other.door.url);
    reader.send({ type: "stream", id: 1, method: "board.count", args: [0, 1e9], window: 3 });
    for (const item of [0, 1, 2]) expect(await reader.next("item")).toMatchObject({ item });
    reader.send({ type: "taken", id: 1, count: 2 });
    for (const item of [3, 4]) expect(await reader.next("item")).toMatchObject({ item });
    reader.send({ type: "cancel", id: 1 });
    expect(await other.witness.counted.promise).toBe(5);
    await other.mesh.close();
  });

  test("that fails ends with the error", async () => {
    const answer = await socket.ask({
      type: "stream",
      id: "f",
      method: "board.count",
      args: [2, 1],
    });
    expect(answer).toMatchObject({ error: { code: "declared", data: { longest: 1 } } });
  });
});

describe("a subscription over a socket", () => {
  test("hears of every event from its answer on, until it is ended", async () => {
    const reader = await RawSocket.open(door.url);
    expect(await reader.ask({ type: "subscribe", id: 1, event: "board.noted" })).toEqual({
      type: "result",
      id: 1,
    });
    await mesh.client(BoardClient).note("over the mesh");
    await mesh.emit(board.noted, { text: "from outside", at: new Date(0) });
    for (const text of ["over the mesh", "from outside"])
      expect(await reader.next("event")).toEqual({
        type: "event",
        event: "board.noted",
        data: { text, at: "1970-01-01T00:00:00Z" },
      });
    await reader.ask({ type: "unsubscribe", id: 2, event: "board.noted" });
    await mesh.client(BoardClient).note("unheard");
    reader.send({ type: "ping" });
    expect(await reader.next()).toEqual({ type: "pong" });
    await reader.ask({ type: "subscribe", id: 3, event: "board.noted" });
    await mesh.client(BoardClient).note("heard again");
    expect(await reader.next("event")).toMatchObject({ data: { text: "heard again" } });
    reader.ws.terminate();
  });

  test.each(["board.cleared", "board.*", "#", "board.add", "nobody.noted"])(
    "to %s is refused",
    async (event) => {
      expect(await socket.ask({ type: "subscribe", id: 1, event })).toMatchObject({
        error: { code: "unimplemented" },
      });
    },
  );
});

describe("a message that makes no sense", () => {
  test.each<[message: string, code: number]>([
    ["{", 1007],
    ["[]", 1008],
    ["{}", 1008],
    ['{"type":"call","method":"board.add"}', 1008],
    ['{"type":"call","id":{},"method":"board.add"}', 1008],
    ['{"type":"token","token":7}', 1008],
  ])("%j closes its socket with %i", async (message, code) => {
    const bad = await RawSocket.open(door.url);
    bad.send(message);
    expect(await bad.closed).toBe(code);
  });

  test("does so when it is no text, or larger than messages may be, too deep, or takes what was not sent", async () => {
    const [binary, large, greedy, deep] = [
      await RawSocket.open(door.url),
      await RawSocket.open(door.url),
      await RawSocket.open(door.url),
      await RawSocket.open(door.url),
    ];
    binary.ws.send(Buffer.from([1, 2]));
    expect(await binary.closed).toBe(1003);
    large.send(`"${"x".repeat(1024 * 1024)}"`);
    expect(await large.closed).toBe(1009);
    deep.send("[".repeat(500) + "]".repeat(500));
    expect(await deep.closed).toBe(1007);
    greedy.send({ type: "stream", id: 1, method: "board.count", args: [0, 9], window: 1 });
    await greedy.next("item");
    greedy.send({ type: "taken", id: 1, count: 7 });
    expect(await greedy.closed).toBe(1008);
  });

  test("does so for what it has taken and is no number: an answer would be the end of its stream", async () => {
    const odd = await RawSocket.open(door.url);
    odd.send({ type: "stream", id: 1, method: "board.count", args: [0, 9] });
    await odd.next("item");
    odd.send({ type: "taken", id: 1, count: -1 });
    expect(await odd.closed).toBe(1008);
    await expect(Promise.race([odd.next("error"), odd.closed])).resolves.toBe(1008);
  });

  test.each([
    { type: "call", id: 1, method: "" },
    { type: "call", id: 1, method: "board.add", timeout: -1 },
    { type: "stream", id: 1, method: "board.count", window: 0 },
    { type: "subscribe", id: 1 },
    { type: "unheard of", id: 1 },
  ])("%j is answered, since it has an id", async (message) => {
    expect(await socket.ask(message)).toMatchObject({ error: { code: "invalid_argument" } });
  });
});

describe("a service that stops", () => {
  test("tells its sockets, answers what it has begun, and closes them with 1001", async () => {
    const other = await openBoard();
    const caller = await RawSocket.open(other.door.url);
    caller.send({ type: "call", id: 1, method: "board.wait" });
    await other.witness.waits.promise;
    const closing = other.mesh.close();
    await caller.next("closing");
    expect(await caller.ask({ type: "call", id: 2, method: "board.who" })).toMatchObject({
      error: { code: "unavailable", reason: "not_started" },
    });
    expect(await caller.next("result")).toEqual({ type: "result", id: 1, result: "waited" });
    expect(await caller.closed).toBe(1001);
    await closing;
    expect(other.door.url).toBeUndefined();
  });
});
