import type { Mesh } from "lagomorph";
import type { WebSocketDoor } from "lagomorph/host";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBoard, type Witness } from "./board.ts";
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

test.each([undefined, "nobody"])(
  "a socket with the token %s may have no such member",
  async (token) => {
    const socket = await open(token);
    for (const asked of [mine, wipe, pages])
      expect(await socket.ask(asked)).toMatchObject({
        type: "error",
        error: { code: "unauthenticated" },
      });
  },
);

test("a command needs its scope, whatever its arguments are", async () => {
  const socket = await open("tom");
  expect(await socket.ask({ ...wipe, args: ["no boolean"] })).toMatchObject({
    type: "error",
    error: { code: "permission_denied" },
  });
});
