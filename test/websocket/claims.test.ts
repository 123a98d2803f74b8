import { type ClaimedCall, type Claims, connect, type Mesh } from "lagomorph";
import { createWebSocketDoor, type WebSocketDoor } from "lagomorph/host";
import { afterAll, beforeAll, expect, test } from "vitest";
import { silent } from "../host/shop.ts";
import { createBoard, openBoard, type Witness } from "./board.ts";
import { RawSocket } from "./raw-socket.ts";

let mesh: Mesh;
let door: WebSocketDoor;
let witness: Witness;

beforeAll(async () => {
  ({ mesh, door, witness } = await openBoard());
});

afterAll(() => mesh.close());

function open(token?: string): Promise<RawSocket> {
  const protocols = token === undefined ? [] : [`bearer.${token}`];
  return RawSocket.open(door.url, { protocols: ["lagomorph.v1", ...protocols] });
}

const mine = { type: "call", id: 1, method: "board.mine" };
const wipe = { type: "call", id: 2, method: "board.wipe", args: [true] };
const pages = { type: "stream", id: 3, method: "board.pages", window: 1 };

test("a call over a socket has the claims of the token that it was opened with, or was told since", async () => {
  const socket = await open("tom");
  expect(await socket.ask(mine)).toMatchObject({ type: "result", result: "tom" });
  socket.send({ type: "token", token: "ann" });
  expect(await socket.ask(mine)).toMatchObject({ type: "result", result: "ann" });
  expect(await socket.ask(wipe)).toMatchObject({ type: "result" });
  expect(await witness.wiped.promise).toBe("ann");
  socket.send(pages);
  expect(await socket.next("item")).toMatchObject({ id: 3, item: "ann" });
});

test("a socket without a token may have no such member", async () => {
  const socket = await open();
  for (const asked of [mine, wipe, pages])
    expect(await socket.ask(asked)).toMatchObject({
      type: "error",
      error: { code: "unauthenticated" },
    });
});

test("a socket whose token is not accepted is closed with 4401, when it opens or shows another one", async () => {
  const stranger = await open("nobody");
  expect(await stranger.closed).toBe(4401);
  const socket = await open("tom");
  expect(await socket.ask(mine)).toMatchObject({ result: "tom" });
  socket.send({ type: "token", token: "nobody" });
  expect(await socket.closed).toBe(4401);
});

test("a socket is closed with 4401 when its token expires, unless it has shown another one", async () => {
  const seconds = (): number => Date.now() / 1000;
  await using other = await connect("memory:", { log: silent() });
  const sockets = createWebSocketDoor({ address: ":0", allowWithoutOrigin: true });
  const authenticate = (token: string, call: ClaimedCall): Claims => {
    looked.push(call);
    return { sub: token, exp: seconds() + (token === "short" ? 0.3 : 60) };
  };
  const looked: ClaimedCall[] = [];
  await other.serve(createBoard().Board, { authenticate, doors: [sockets] });
  const openWith = (token: string): Promise<RawSocket> =>
    RawSocket.open(sockets.url, { protocols: ["lagomorph.v1", `bearer.${token}`] });
  const [short, renewed] = [await openWith("short"), await openWith("short")];
  expect(await short.ask({ type: "subscribe", id: 1, event: "board.noted" })).toMatchObject({
    type: "result",
  });
  renewed.send({ type: "token", token: "long" });
  expect(await short.closed).toBe(4401);
  // Opened after the other one, it would be gone soon.
  const later = await openWith("short");
  expect(await later.closed).toBe(4401);
  expect(await renewed.ask(mine)).toMatchObject({ result: "long" });
  expect(looked[0]).toEqual({ service: "board", member: "", caller: "websocket" });
  expect(sockets.sockets).toBe(1);
});

test("a command needs its scope, whatever its arguments are", async () => {
  const socket = await open("tom");
  expect(await socket.ask({ ...wipe, args: ["no boolean"] })).toMatchObject({
    type: "error",
    error: { code: "permission_denied" },
  });
});
