import { createWebSocketDoor } from "lagomorph/host";
import { describe, expect, test } from "vitest";
import { ask, openShop } from "../host/shop.ts";
import { createBoard, whose } from "./board.ts";
import { sendMalformed } from "./malformed-frames.ts";
import { RawSocket } from "./raw-socket.ts";

describe("malformed requests and frames", () => {
  test("end their connections, and nothing else", async () => {
    const { mesh, door } = await openShop();
    const sockets = createWebSocketDoor({
      http: door,
      allowWithoutOrigin: true,
      maxSocketsPerAddress: 1_000,
    });
    await mesh.serve(createBoard().Board, { authenticate: whose, doors: [sockets] });
    const good = await RawSocket.open(sockets.url);
    await sendMalformed(Number(new URL(door.url ?? "").port), 400);
    expect((await ask(door, "GET /items/7")).status).toBe(200);
    expect(await good.ask({ type: "call", id: 1, method: "board.who" })).toMatchObject({
      result: "websocket",
    });
    good.ws.terminate();
    await mesh.close();
  });
});
