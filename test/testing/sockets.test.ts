import { connectBrowser } from "lagomorph/browser";
import { testService } from "lagomorph/testing";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { MathImpl } from "../../examples/math/main.ts";
import { eventually } from "../support/eventually.ts";
import { createBoard, whose } from "../websocket/board.ts";
import { board, BoardClient } from "../websocket/generated/board/index.ts";

test("members with @websocket are called, streamed from and listened to over a socket, as a page does", async () => {
  const { Board } = createBoard();
  await using scene = await testService(Board, { authenticate: whose });
  await using page = await connectBrowser(scene.socketUrl ?? "", { WebSocket, token: "ann" });
  const client = page.client(BoardClient);
  expect(await client.add(1, 2)).toBe(3);
  const numbers: number[] = [];
  for await (const number of client.count(1, 3)) numbers.push(number);
  expect(numbers).toEqual([1, 2]);
  const heard = eventually<string>();
  await page.on(board.noted, ({ text }) => heard.resolve(text));
  await client.note("hello");
  expect(await heard.promise).toBe("hello");
  expect(scene.emitted(board.noted)).toMatchObject([{ text: "hello" }]);
});

test("a service without them has no place for sockets", async () => {
  await using scene = await testService(MathImpl);
  expect(scene.socketUrl).toBeUndefined();
});
