import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWebSocketDoor, type HttpDoor } from "lagomorph/host";
import { connect, type Mesh } from "lagomorph";
import { exchange, statusesOf } from "../host/raw-exchange.ts";
import { openShop, silent } from "../host/shop.ts";
import { createBoard, whose } from "./board.ts";

let shop: { readonly mesh: Mesh; readonly door: HttpDoor };
let boards: Mesh;

beforeAll(async () => {
  shop = await openShop();
  boards = await connect("memory:", { log: silent() });
  const sockets = createWebSocketDoor({ http: shop.door, allowWithoutOrigin: true });
  await boards.serve(createBoard().Board, { authenticate: whose, doors: [sockets] });
});

afterAll(async () => {
  await boards.close();
  await shop.mesh.close();
});

const host = "Host: localhost\r\n";
const upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n";
const key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
const version = "Sec-WebSocket-Version: 13\r\n";
/** An unmasked frame, at which the server closes. */
const unmasked = "\x81\x02{}";

describe("a handshake that is wrong is refused with a problem:", () => {
  test.each([
    ["no key", "GET /ws", `${host}${upgrade}${version}`, 400],
    ["no version", "GET /ws", `${host}${upgrade}${key}`, 400],
    ["another version", "GET /ws", `${host}${upgrade}${key}Sec-WebSocket-Version: 12\r\n`, 400],
    ["another method", "POST /ws", `${host}${upgrade}${key}${version}`, 405],
    ["no Host", "GET /ws", `${upgrade}${key}${version}`, 400],
    ["Host twice", "GET /ws", `${host}Host: evil.example\r\n${upgrade}${key}${version}`, 400],
    ["another way to its path", "GET /x/../ws", `${host}${upgrade}${key}${version}`, 400],
    [
      "sub-protocols that are none",
      "GET /ws",
      `${host}${upgrade}${key}${version}Sec-WebSocket-Protocol: lagomorph.v1,\r\n`,
      400,
    ],
  ])("%s", async (_, line, headers, status) => {
    const text = await exchange(shop.door.url, `${line} HTTP/1.1\r\n${headers}\r\n`);
    expect(statusesOf(text)).toEqual([status]);
    expect(text).toMatch(/^content-type: application\/problem\+json/m);
    expect(JSON.parse(text.split("\r\n\r\n")[1] ?? "")).toMatchObject({ status });
    if (status === 405) expect(text).toMatch(/^allow: GET/m);
  });
});

test("a handshake may name its server in its target", async () => {
  const line = "GET http://localhost/ws?a=b HTTP/1.1";
  const text = await exchange(
    shop.door.url,
    `${line}\r\n${host}${upgrade}${key}${version}\r\n${unmasked}`,
  );
  expect(statusesOf(text)).toEqual([101]);
});

test("in HTTP/1.0 there is no other protocol to go on with", async () => {
  const text = await exchange(
    shop.door.url,
    `GET /items/7 HTTP/1.0\r\n${host}${upgrade}${key}${version}\r\n`,
  );
  expect(statusesOf(text)).toEqual([200]);
});

test.each([
  ["a socket", "GET /ws", `${upgrade}${key}${version}`],
  ["HTTP/2", "GET /items/7", "Connection: Upgrade\r\nUpgrade: h2c\r\n"],
])("who asks for %s while answers are owed is cut off", async (_, line, headers) => {
  const first = `GET /late HTTP/1.1\r\n${host}\r\n`;
  // Its answer would come in the middle of what the connection goes on as.
  const text = await exchange(
    shop.door.url,
    `${first}${line} HTTP/1.1\r\n${host}${headers}\r\n${unmasked}`,
  );
  expect(text).toBe("");
});
