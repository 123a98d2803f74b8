import { connect, type Ending, type Log, type Mesh, type Observer } from "lagomorph";
import { createHttpDoor, type HttpDoor } from "lagomorph/host";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exchange, open, statusesOf } from "./raw-exchange.ts";
import { ask, authenticate, Shop, silent } from "./shop.ts";

let mesh: Mesh;
let door: HttpDoor;
const errors: string[] = [];
const endings: Ending[] = [];

beforeAll(async () => {
  const log: Log = { ...silent(), error: (_, message) => errors.push(String(message)) };
  const observer: Observer = { begin: () => ({ end: (ending) => endings.push(ending) }) };
  mesh = await connect("memory:", { log, observe: [observer] });
  door = createHttpDoor({ address: ":0", origins: ["https://shop.example"], maxBody: 1_000 });
  await mesh.serve(Shop, { doors: [door], authenticate });
});

afterAll(() => mesh.close());

const host = "Host: localhost\r\n";
const end = "Connection: close\r\n\r\n";
const json = "Content-Type: application/json\r\n";

describe("a request that may be understood in two ways is refused, and ends its connection:", () => {
  test.each([
    ["Host twice", "GET /items/7", `${host}Host: evil.example\r\n`, 400],
    ["no Host", "GET /items/7", "", 400],
    ["an address that is none as Host", "GET /items", "Host: 127.0.0.999\r\n", 400],
    ["another spelling of an address as Host", "GET /items/7", "Host: 127.1\r\n", 400],
    ["somebody's name in Host", "GET /items/7", "Host: evil@localhost\r\n", 400],
    ["a path in Host", "GET /items/7", "Host: localhost/evil\r\n", 400],
    ["a port that is none in Host", "GET /items", "Host: localhost:99999\r\n", 400],
    ["another server than Host in its target", "GET http://evil.example/items/7", host, 400],
    ["somebody's name in its target", "GET http://a:b@localhost/items/7", host, 400],
    ["no path as its target", "GET *", host, 400],
    ["a target of another protocol", "GET ftp://localhost/items/7", host, 400],
    ["a backslash in its path", "GET /items\\7", host, 400],
    ["a part .. in its path", "GET /docs/../secret", host, 400],
    ["such a part, escaped", "GET /docs/%2e%2E/secret", host, 400],
    ["a part . at its end", "GET /items/.", host, 400],
    ["more lines than a hundred", "GET /items/7", `${host}${"X: y\r\n".repeat(100)}`, 431],
    ["an expectation that nobody knows", "GET /items/7", `${host}Expect: tea\r\n`, 417],
  ])("%s", async (_, line, headers, status) => {
    endings.length = 0;
    const text = await exchange(door.url, `${line} HTTP/1.1\r\n${headers}\r\n`);
    expect(statusesOf(text)).toEqual([status]);
    expect(text).toContain("application/problem+json");
    expect(endings).toMatchObject([{ status }]);
    expect(errors).toEqual([]);
  });

  test("each time that it comes, whatever was understood of it before", async () => {
    for (const name of ["127.1", "127.1", "localhost", "127.1"]) {
      const head = `GET /items/7 HTTP/1.1\r\nHost: ${name}\r\n${end}`;
      expect(statusesOf(await exchange(door.url, head))).toEqual([
        name === "localhost" ? 200 : 400,
      ]);
    }
  });

  test("nor of HTTP/2, without its beginning", async () => {
    const text = await exchange(door.url, `GET /items/7 HTTP/2.0\r\n${host}\r\n`);
    expect(statusesOf(text)).toEqual([505]);
  });
});

describe("a request is taken", () => {
  test.each([
    ["with its server in its target", "GET http://localhost/items/7 HTTP/1.1", host],
    ["with a hundred lines", "GET /items/7 HTTP/1.1", `${host}${"X: y\r\n".repeat(98)}`],
    ["of HTTP/1.0, which need not name its server", "GET /items/7 HTTP/1.0", ""],
    ["with dots that are no parts", "GET /items/7?a=/../b HTTP/1.1", host],
  ])("%s", async (_, line, headers) => {
    const status = line.includes("?") ? 400 : 200;
    const text = await exchange(door.url, `${line}\r\n${headers}${end}`);
    expect(statusesOf(text)).toEqual([status]);
    expect(text).toContain(status === 200 ? '"name":"lamp"' : 'no parameter \\"a\\"');
  });
});

describe("what is no request", () => {
  test.each([
    ["no HTTP at all", "hello\r\n\r\n", 400],
    ["a head without an end", `GET / HTTP/1.1\r\n${host}X: ${"y".repeat(17_000)}`, 431],
    [
      "a body of two sizes",
      `POST /items HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
  ])("is told so, with a problem: %s", async (_, text, status) => {
    const answer = await exchange(door.url, text);
    expect(statusesOf(answer)).toEqual([status]);
    expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toMatchObject({ status });
  });

  test("is not answered in place of a request that has been let in", async () => {
    expect(await exchange(door.url, `GET /late HTTP/1.1\r\n${host}\r\nhello\r\n\r\n`)).toBe("");
  });

  test("is not answered in the middle of an answer", async () => {
    const socket = open(door.url);
    socket.write(
      `GET /items/8/prices?most=1 HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`,
    );
    await once(socket, "data");
    let rest = "";
    socket.on("data", (text: string) => (rest += text)).write("zz\r\n");
    await once(socket, "close");
    expect(rest).not.toContain("HTTP/1.1");
  });
});

describe("a body", () => {
  const body = '{"name":"lamp","price":3}';
  const chunked = `Transfer-Encoding: chunked\r\n\r\n19\r\n${body}\r\n0\r\n\r\n`;

  test("is asked for only when it will be read", async () => {
    const expects = `${host}${json}Expect: 100-continue\r\n`;
    const of = (line: string, length: number) =>
      exchange(door.url, `${line} HTTP/1.1\r\n${expects}Content-Length: ${length}\r\n${end}`, body);
    expect(statusesOf(await of("POST /items", body.length))).toEqual([100, 201]);
    expect(statusesOf(await of("POST /items", 1_001))).toEqual([413]);
    expect(statusesOf(await of("POST /refund", body.length))).toEqual([401]);
    expect(statusesOf(await of("POST /nothing", body.length))).toEqual([404]);
  });

  test("without a type is none of JSON, whether its size is known or not", async () => {
    const head = `POST /items HTTP/1.1\r\n${host}Connection: close\r\n`;
    const sized = await exchange(door.url, `${head}Content-Length: ${body.length}\r\n\r\n${body}`);
    expect(statusesOf(sized)).toEqual([415]);
    expect(statusesOf(await exchange(door.url, `${head}${chunked}`))).toEqual([415]);
    const empty = await exchange(door.url, `${head}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`);
    expect(statusesOf(empty)).toEqual([400]);
  });

  test("that is compressed on its way is refused with 415", async () => {
    const head = `POST /items HTTP/1.1\r\n${host}${json}`;
    const text = await exchange(door.url, `${head}${chunked.replace("chunked", "gzip, chunked")}`);
    expect(statusesOf(text)).toEqual([415]);
  });

  test("with a byte order mark is told of that", async () => {
    const headers = { "content-type": "application/json" };
    const { body: problem } = await ask(door, "POST /items", { body: `\ufeff${body}`, headers });
    expect(problem).toMatchObject({ detail: expect.stringContaining("byte order mark") });
  });
});

describe("the pages of a door", () => {
  test("say what they take, and to pages of other origins, too", async () => {
    const posted = await ask(door, "POST /openapi.json");
    expect({ status: posted.status, allow: posted.headers.get("allow") }).toEqual({
      status: 405,
      allow: "GET",
    });
    const headers = { origin: "https://shop.example" };
    const asked = await ask(door, "OPTIONS /openapi.json", { headers });
    expect(asked.headers.get("access-control-allow-methods")).toBe("GET");
  });
});

test("where an answer ends is no handler's to say", async () => {
  class Relay extends Shop {
    override latest() {
      const { responseHeaders } = this.mesh.http ?? {};
      responseHeaders?.set("content-length", "3");
      responseHeaders?.set("transfer-encoding", "chunked");
      return super.latest();
    }
  }
  const own = createHttpDoor({ address: ":0" });
  await using relay = await connect("memory:", { log: silent() });
  await relay.serve(Relay, { doors: [own], authenticate });
  const text = await exchange(own.url, `GET /items/latest HTTP/1.1\r\n${host}${end}`);
  expect(text.match(/^content-length: .*$/gim)).toEqual(["content-length: 34"]);
  expect(text).not.toMatch(/^transfer-encoding/im);
});
