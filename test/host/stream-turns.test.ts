import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Duplex } from "node:stream";
import { expect, test } from "vitest";
import type { DoorStep } from "../../runtime/door.ts";
import { EventStream, FirstStep } from "../../runtime/entrypoints/http/event-stream.ts";

/** How many items readers take at the most: where nobody else has a turn, no time-out of the test has one either. */
const most = 200_000;

/** Asks once, and takes everything at once. */
class Caller extends Duplex {
  override _read(): void {
    this.push("GET / HTTP/1.1\r\nhost: shop\r\n\r\n");
    this._read = () => {};
  }
  override _write(_chunk: unknown, _encoding: string, written: () => void): void {
    written();
  }
}

test("streams whose items are there at once leave turns of the event loop to everything else, and take turns among themselves", async () => {
  let turns = 0;
  let taken = 0;
  const write = async (): Promise<number> => {
    const server = createServer();
    server.emit("connection", new Caller());
    // What a server of `node:http` says of a request.
    const [, outgoing] = (await once(server, "request")) as [IncomingMessage, ServerResponse];
    outgoing.writeHead(200);
    let items = 0;
    const next = (): Promise<DoorStep> => {
      if (turns === 20 || taken === most) return Promise.resolve({ kind: "end", result: "0" });
      items++;
      taken++;
      return Promise.resolve({ kind: "item", item: JSON.stringify("x".repeat(10_000)) });
    };
    const stream = { begun: Promise.resolve(undefined), next };
    await new EventStream(outgoing, {
      stream,
      first: new FirstStep(stream),
      heartbeat: 1_000,
    }).write();
    return items;
  };
  const writers = [write(), write(), write()];
  while (turns < 20) {
    await new Promise((resolve) => setImmediate(resolve));
    turns++;
  }
  for (const items of await Promise.all(writers)) expect(items).toBeGreaterThan(1);
  expect(taken).toBeLessThan(most);
});
