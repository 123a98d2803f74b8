import type { Mesh } from "lagomorph";
import type { HttpDoor } from "lagomorph/host";
import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DoorStep } from "../../runtime/door.ts";
import { EventStream, FirstStep } from "../../runtime/entrypoints/http/event-stream.ts";
import { ask, flooded, openShop, pricesLeft, watchPrices } from "./shop.ts";

let mesh: Mesh;
let door: HttpDoor;

beforeAll(async () => {
  ({ mesh, door } = await openShop({ heartbeat: 20, stallTimeout: 300 }));
});

afterAll(() => mesh.close());

interface ServerSentEvent {
  readonly event: string;
  readonly data: unknown;
}

/** What an EventSource makes of a text: comments are passed over. */
function eventsIn(text: string): ServerSentEvent[] {
  return text.split("\n\n").flatMap((block) => {
    const [, event = "message"] = /^event: (.*)$/m.exec(block) ?? [];
    const [, data] = /^data: (.*)$/m.exec(block) ?? [];
    return data === undefined ? [] : [{ event, data: JSON.parse(data) as unknown }];
  });
}

/** Opens a stream without reading it. */
async function open(path: string): Promise<IncomingMessage> {
  const request = get(`${door.url}${path}`);
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  return answer;
}

describe("a member that streams", () => {
  test("answers with an event for each item, and one for the end with its result", async () => {
    const { status, headers, body } = await ask(door, "GET /items/7/prices?most=2");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/event-stream");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(eventsIn(String(body))).toEqual([
      { event: "message", data: { price: 0, since: "1970-01-01T00:00:00Z" } },
      { event: "message", data: { price: 1, since: "1970-01-01T00:00:00Z" } },
      { event: "end", data: 2 },
    ]);
  });

  test.each([
    ["GET /items/seven/prices?most=2", 400, { code: "invalid_argument", issues: [{ path: "id" }] }],
    ["GET /items/404/prices?most=2", 404, { code: "declared", data: { id: 404 } }],
  ])("answers %s, which fails before its first item, with %i", async (route, status, problem) => {
    const answer = await ask(door, route);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body).toMatchObject(problem);
  });

  test.each([
    [405, { code: "declared", name: "NO_SUCH_ITEM", data: { id: 405 } }],
    [500, { code: "internal", incident: expect.any(String) as unknown }],
  ])("ends with an event `failure` when item %i fails later", async (id, failure) => {
    const { status, body } = await ask(door, `GET /items/${id}/prices?most=1`);
    expect(status).toBe(200);
    const events = eventsIn(String(body));
    expect(events.map(({ event }) => event)).toEqual(["message", "failure"]);
    expect(events[1]?.data).toMatchObject(failure);
    expect(String(body)).not.toContain("hunter2");
  });

  test("is asked for its head without being begun", async () => {
    const { status, headers } = await ask(door, "HEAD /items/404/prices?most=1");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/event-stream");
    const wrong = await ask(door, "HEAD /items/404/prices?most=many");
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get("content-type")).toBe("application/problem+json");
  });

  test("says that it is there while it is silent, and ends with its reader", async () => {
    watchPrices();
    const answer = await open("/items/8/prices?most=1");
    let text = "";
    for await (const chunk of answer) {
      text += String(chunk);
      if (text.endsWith(":\n\n:\n\n")) break;
    }
    expect(eventsIn(text)).toHaveLength(1);
    answer.destroy();
    expect(await pricesLeft.promise).toBe("the caller gave up");
  });

  test("makes no more than its reader takes; one that takes nothing is cut off", async () => {
    flooded.items = 0;
    const answer = await open("/flood?size=100000");
    answer.pause();
    await flooded.left.promise;
    // What fits between both ends, and no more: without back-pressure it would go on for ever.
    expect(flooded.items).toBeLessThan(500);
    answer.destroy();
  });

  test("has texts of any language", async () => {
    const steps: DoorStep[] = [
      { kind: "item", item: JSON.stringify("Grüße, 世界, 🐇") },
      { kind: "end", result: JSON.stringify("ä") },
    ];
    const next = (): Promise<DoorStep> =>
      Promise.resolve(steps.shift() ?? { kind: "end", result: undefined });
    const server = createServer((_request, outgoing) => {
      outgoing.writeHead(200);
      const stream = { begun: Promise.resolve(undefined), next };
      void new EventStream(outgoing, {
        stream,
        first: new FirstStep(stream),
        heartbeat: 1_000,
      }).write();
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    // It listens on a port: its address is no pipe.
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}`);
    expect(await answer.text()).toBe('data: "Grüße, 世界, 🐇"\n\nevent: end\ndata: "ä"\n\n');
    server.close();
  });

  test("goes without chunks to a caller of HTTP/1.0, which knows none", async () => {
    const socket = connect(Number(new URL(door.url ?? "").port), "127.0.0.1");
    // Whoever ends its side has gone, for Node.
    socket.write("GET /items/7/prices?most=1 HTTP/1.0\r\nhost: 127.0.0.1\r\n\r\n");
    let text = "";
    for await (const chunk of socket) text += String(chunk);
    // A busy machine may let it be silent for so long that it says that it is there.
    const body = text.slice(text.indexOf("\r\n\r\n") + 4).replace(/^:\n\n/gm, "");
    expect(body).toBe(
      'data: {"price":0,"since":"1970-01-01T00:00:00Z"}\n\nevent: end\ndata: 1\n\n',
    );
  });

  test("is described as a stream of its items", async () => {
    const { body } = await ask(door, "GET /openapi.json");
    expect(body).toMatchObject({
      paths: {
        "/items/{id}/prices": {
          get: {
            responses: {
              "200": {
                content: {
                  "text/event-stream": {
                    schema: {
                      contentMediaType: "application/json",
                      contentSchema: { $ref: "#/components/schemas/shop.Price" },
                    },
                  },
                },
              },
              "404": { description: "NO_SUCH_ITEM" },
            },
          },
        },
      },
    });
  });
});

describe("a stream that goes on when its service stops", () => {
  test("ends with an event that says so", async () => {
    const other = await openShop({ heartbeat: 1_000 });
    const answer = await fetch(`${other.door.url}/items/8/prices?most=1`);
    const closed = other.mesh.close();
    expect(eventsIn(await answer.text())).toMatchObject([
      { event: "message" },
      { event: "failure", data: { code: "interrupted", detail: "the service stops" } },
    ]);
    await closed;
  });
});
