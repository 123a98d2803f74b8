import { connect, type Ending, type Observer, type Work } from "lagomorph";
import { createHttpDoor, createWebSocketDoor } from "lagomorph/host";
import { expect, test } from "vitest";
import { exchange, statusesOf } from "../host/raw-exchange.ts";
import { createBoard } from "../websocket/board.ts";
import { authenticate, Shop, silent } from "../host/shop.ts";

test("a request that no route takes is observed, whatever it was refused for", async () => {
  const seen: [work: Work, ending: Ending][] = [];
  const observer: Observer = {
    begin: (work) => ({ end: (ending) => seen.push([work, ending]) }),
  };
  await using mesh = await connect("memory:", { log: silent(), observe: [observer] });
  const http = createHttpDoor({ address: ":0", health: () => mesh.health() });
  await mesh.serve(Shop, { doors: [http], authenticate });
  await mesh.serve(createBoard().Board, { doors: [createWebSocketDoor({ http })], authenticate });
  const ask = async (path: string, init: RequestInit = {}): Promise<number> =>
    (await fetch(`${http.url}${path}`, init)).status;
  expect(await ask("/nothing")).toBe(404);
  expect(await ask("/items/7", { method: "PUT" })).toBe(405);
  expect(await ask(`/items?words=${"x".repeat(9_000)}`)).toBe(414);
  expect(await ask("/items/7", { method: "DELETE", headers: { origin: "null" } })).toBe(403);
  expect(await ask("/health/ready")).toBe(200);
  expect(await ask("/openapi.json")).toBe(200);
  const url = http.url ?? "";
  expect(statusesOf(await exchange(url, "none of HTTP\r\n\r\n"))).toEqual([400]);
  const handshake = "Upgrade: websocket\r\nConnection: Upgrade\r\nOrigin: http://evil.example\r\n";
  const opening = `GET /ws HTTP/1.1\r\nHost: localhost\r\n${handshake}\r\n`;
  expect(statusesOf(await exchange(url, opening))).toEqual([403]);
  const posted = opening.replace("GET", "POST");
  expect(statusesOf(await exchange(url, posted))).toEqual([405]);
  const without = `GET /ws HTTP/1.1\r\n${handshake}\r\n`;
  expect(statusesOf(await exchange(url, without))).toEqual([400]);
  const untaken = seen.map(([{ kind, service, http: request }, { code, status }]) => [
    kind,
    service,
    `${request?.method} ${request?.route}`,
    code,
    status,
  ]);
  expect(untaken).toEqual([
    ["http", "other", "GET none", "unimplemented", 404],
    ["http", "other", "PUT none", "unimplemented", 405],
    ["http", "other", "GET none", "payload_too_large", 414],
    ["http", "other", "DELETE none", "permission_denied", 403],
    ["http", "other", "other none", "invalid_argument", 400],
    ["http", "other", "GET none", "permission_denied", 403],
    ["http", "other", "POST none", "unimplemented", 405],
    ["http", "other", "GET none", "invalid_argument", 400],
  ]);
  expect(await ask("/items/404")).toBe(404);
  expect(seen.map(([{ member }]) => member)).toContain("item");
});
