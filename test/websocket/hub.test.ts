import { MeshError } from "lagomorph";
import { describe, expect, test } from "vitest";
import { openBoard } from "./board.ts";
import { BoardClient } from "./generated/board/index.ts";
import { pushedEverywhere, pushEverywhere } from "./hub-scenario.ts";
import { RawSocket } from "./raw-socket.ts";

describe("a hub", () => {
  test("pushes to a channel and to one socket, whichever instance they are at", async () => {
    expect(await pushEverywhere("memory:hub")).toEqual(pushedEverywhere);
  });

  test("forgets sockets that close, and takes no more channels than a socket may have", async () => {
    const { mesh, door } = await openBoard({ maxSubscriptions: 2 });
    const page = await RawSocket.open(door.url);
    const enter = (room: string) =>
      page.ask({ type: "call", id: room, method: "board.enter", args: [room] });
    for (const room of ["a", "b", "b"]) expect(await enter(room)).toMatchObject({ type: "result" });
    expect(await enter("c")).toMatchObject({ error: { code: "resource_exhausted" } });
    expect(await enter("")).toMatchObject({ error: { code: "invalid_argument" } });
    page.ws.close();
    await page.closed;
    // Nobody is there: it goes nowhere.
    await mesh.client(BoardClient).say("a", "hello");
    const error = await mesh
      .client(BoardClient)
      .enter("a")
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MeshError);
    expect(String(error)).toMatch(/has not come through a socket/);
    await mesh.close();
  });
});
