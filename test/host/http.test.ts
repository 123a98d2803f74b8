import type { Issue, Mesh } from "lagomorph";
import type { HttpDoor } from "lagomorph/host";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aborted, ask, openShop, reindexed, shut, waiting } from "./shop.ts";

let mesh: Mesh;
let door: HttpDoor;

beforeAll(async () => {
  ({ mesh, door } = await openShop());
});

afterAll(() => mesh.close());

describe("a request", () => {
  test.each([
    ["GET /items/7", undefined, 200, { id: 7, name: "lamp", price: 3 }],
    ["GET /items/latest", undefined, 200, { id: 7, name: "latest", price: 1 }],
    ["GET /items", undefined, 200, { words: [] }],
    [
      "GET /items?words=a&words=b%26c&most=5&sold=true&since=2026-01-02T03:04:05Z",
      undefined,
      200,
      { words: ["a", "b&c"], most: 5, sold: true, since: "2026-01-02T03:04:05Z" },
    ],
    ["POST /items", { name: "lamp", price: 2.5 }, 201, { id: 1, name: "lamp", price: 2.5 }],
    ["PUT /items/7/price", { price: 4 }, 204, ""],
    ["DELETE /items/7", undefined, 204, ""],
    ["GET /echo?text=hi%20there", undefined, 200, "hi there http null"],
  ])("%s %j is answered with %i", async (route, json, status, body) => {
    const answer = await ask(door, route, { json });
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body });
  });

  test("of a command is answered when the broker has it, and the command runs", async () => {
    const { status, body } = await ask(door, "POST /reindex", { json: { full: true } });
    expect({ status, body }).toEqual({ status: 202, body: "" });
    expect(await reindexed.promise).toBe(true);
  });

  test("may set headers of its answer, and read those of the request", async () => {
    const added = await ask(door, "POST /items", { json: { name: "a", price: 1 } });
    expect(added.headers.get("location")).toBe("/items/1");
    const echoed = await ask(door, "GET /echo?text=a", { headers: { "x-asked": "me" } });
    expect(echoed.body).toBe("a http me");
  });

  test("for the head of an answer gets no body", async () => {
    const { status, headers, body } = await ask(door, "HEAD /items/7");
    expect({ status, type: headers.get("content-type"), body }).toEqual({
      status: 200,
      type: "application/json",
      body: "",
    });
  });
});

describe("a request that is wrong", () => {
  const wrong: [route: string, json: unknown, status: number, body: object][] = [
    [
      "GET /items/seven",
      undefined,
      400,
      {
        code: "invalid_argument",
        issues: [{ path: "id", expected: "number", actual: expect.any(String) as unknown }],
      },
    ],
    ["GET /items/0x10", undefined, 400, { code: "invalid_argument" }],
    [
      "GET /items?most=1&most=2",
      undefined,
      400,
      { issues: [{ path: "most", expected: "one value", actual: "2 values" }] },
    ],
    [
      "GET /items?wrods=a",
      undefined,
      400,
      { issues: [{ path: "wrods", expected: "no such parameter", actual: "an argument" }] },
    ],
    [
      "POST /items",
      { name: "lamp", price: "much" },
      400,
      { issues: [{ path: "price", expected: "number", actual: expect.any(String) as unknown }] },
    ],
    [
      "POST /items",
      ["lamp", 1],
      400,
      { issues: [{ path: "", expected: "an object with arguments by name", actual: "array" }] },
    ],
    [
      "PUT /items/7/price",
      { id: 8, price: 1 },
      400,
      { issues: [{ path: "id", expected: "given in the path only", actual: "given twice" }] },
    ],
    ["POST /items", { name: "x".repeat(1_000), price: 1 }, 413, { code: "payload_too_large" }],
    [
      "GET /items/404",
      undefined,
      404,
      { code: "declared", title: "NO_SUCH_ITEM", name: "NO_SUCH_ITEM", data: { id: 404 } },
    ],
    ["GET /nothing", undefined, 404, { code: "unimplemented" }],
    ["PATCH /items/7", undefined, 405, { code: "unimplemented" }],
    ["GET /late", undefined, 504, { code: "deadline_exceeded" }],
    ["GET /__proto__", undefined, 404, { code: "unimplemented" }],
  ];
  test.each(wrong)("%s %j is refused with %i", async (route, json, status, body) => {
    const answer = await ask(door, route, { json });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status, ...body });
  });

  test.each<[route: string, json: unknown, paths: string[]]>([
    [
      "GET /items?wrods=a&most=1&most=2&sold=maybe&since=yesterday&big=1",
      undefined,
      ["most", "wrods", "big", "sold", "since"],
    ],
    ["POST /items", { name: 1, y: 2, "a-b": 3 }, ["y", '["a-b"]', "name", "price"]],
    ["PUT /items/seven/price", { id: 8, y: 1 }, ["id", "y", "price"]],
    ["GET /items/seven/prices?y=1", undefined, ["y", "id", "most"]],
    ["POST /reindex", { full: "yes", y: 1 }, ["y", "full"]],
  ])("%s %j is told every problem with its path", async (route, json, paths) => {
    const { status, body } = await ask(door, route, { json });
    expect(status).toBe(400);
    expect((body as { issues: Issue[] }).issues.map(({ path }) => path)).toEqual(paths);
  });

  test("is told of what is wrong twice once, and of a hundred problems at the most", async () => {
    const { body } = await ask(door, "GET /items/latest?te%zz=a&te%zz=b");
    expect(body).toMatchObject({
      detail: '["te%zz"]: one value is expected',
      issues: [{ path: '["te%zz"]' }],
    });
    const many = Array.from({ length: 300 }, (_, index) => `a${index}=%`).join("&");
    const refused = await ask(door, `GET /items/latest?${many}`);
    expect((refused.body as { issues: Issue[] }).issues).toHaveLength(100);
  });

  test("by name over the mesh is told every problem, too", async () => {
    const call = mesh.call("shop.search", { words: "a", y: 1, most: "b" });
    await expect(call).rejects.toMatchObject({
      rawMessage: 'search has no parameter "y" (and 2 more)',
      issues: [{ path: "y" }, { path: "words" }, { path: "most" }],
    });
  });

  test.each([
    ["GET /items/%zz", "id"],
    ["GET /items/7%", "id"],
    ["GET /items/%ff", "id"],
    ["GET /echo?text=%zz", "text"],
    ["GET /echo?text=%ff", "text"],
    ["GET /items?words=a&words=%c3%28", "words"],
  ])("%s is told that it is not escaped as it should be", async (route, path) => {
    const { status, body } = await ask(door, route);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { issues: [{ path, expected: "UTF-8, escaped as %XX", actual: "a wrong escape" }] },
    });
  });

  test("says which methods a path takes", async () => {
    const { headers } = await ask(door, "PATCH /items/7");
    expect(headers.get("allow")).toBe("DELETE, GET");
  });

  test("shows nothing of what went wrong inside but its number", async () => {
    const { status, body } = await ask(door, "GET /items/500");
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: "internal", incident: expect.any(String) as unknown });
    expect(JSON.stringify(body)).not.toContain("hunter2");
  });

  const gzipped = new Uint8Array(gzipSync('{"name":"lamp","price":1}'));
  test.each<[string, Record<string, string>, string | Uint8Array<ArrayBuffer>, string]>([
    ["gzip", { "content-encoding": "gzip" }, gzipped, 'the body is encoded as "gzip"'],
    ["gzip that is none", { "content-encoding": "gzip" }, "{}", 'the body is encoded as "gzip"'],
    ["text", { "content-type": "text/plain" }, "a=1", 'the content-type is "text/plain"'],
    [
      "another charset",
      { "content-type": "application/json; charset=latin1" },
      "{}",
      'the charset of the body is "latin1": JSON is UTF-8',
    ],
  ])("with a body in %s is refused with 415, and what is taken", async (_, headers, body, what) => {
    const type = { "content-type": "application/json" };
    const asked = await ask(door, "POST /items", { body, headers: { ...type, ...headers } });
    expect(asked).toMatchObject({ status: 415, body: { detail: expect.stringContaining(what) } });
  });

  test("is told once that its body is no JSON", async () => {
    const headers = { "content-type": "application/json" };
    const { body } = await ask(door, "POST /items", { body: '{"name":', headers });
    expect(body).toMatchObject({ detail: expect.stringMatching(/^the body is not JSON/) });
  });

  test.each(["utf-8", '"UTF-8"', "us-ascii"])("may say that its charset is %s", async (charset) => {
    const headers = {
      "content-type": `application/json;charset=${charset}`,
      "content-encoding": "identity",
    };
    const body = '{"name":"lamp","price":1}';
    expect((await ask(door, "POST /items", { body, headers })).status).toBe(201);
  });

  test("with a body that says nothing of its size is refused with 413 once it is too large", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (++sent > 100) controller.close();
        else controller.enqueue(Buffer.alloc(500, "x"));
      },
    });
    const headers = { "content-type": "application/json" };
    const refused = await ask(door, "POST /items", { body, headers, duplex: "half" });
    expect(refused.status).toBe(413);
  });

  test.each([
    ["no JSON", "{"],
    ["too deep", "[".repeat(400) + "]".repeat(400)],
  ])("with a body that is %s is refused with 400", async (_, body) => {
    const headers = { "content-type": "application/json" };
    expect((await ask(door, "POST /items", { body, headers })).status).toBe(400);
  });
});

describe("a caller that goes away", () => {
  test("aborts the handler", async () => {
    const gone = new AbortController();
    const asked = ask(door, "GET /wait", { signal: gone.signal }).catch((error: unknown) => error);
    await waiting.promise;
    gone.abort();
    await asked;
    expect(await aborted.promise).toBe("the caller gave up");
  });
});

describe("a route that asks who calls", () => {
  const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

  test("is there for whoever shows a token with its scope", async () => {
    expect((await ask(door, "GET /me", as("clerk"))).body).toBe("clerk");
    const { body } = await ask(door, "POST /refund", { json: { id: 7 }, ...as("clerk") });
    expect(body).toBe("7 for clerk");
  });

  test.each([
    ["GET /me", {}, "Bearer"],
    ["GET /me", as("nobody"), 'Bearer error="invalid_token"'],
    ["GET /me", { headers: { authorization: "Basic clerk" } }, "Bearer"],
    ["POST /refund", { json: { id: 7 } }, "Bearer"],
  ])("%s %j is 401, and says what to show", async (route, init, challenge) => {
    const { status, body, headers } = await ask(door, route, init);
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: "unauthenticated" });
    expect(headers.get("www-authenticate")).toBe(challenge);
  });

  test("is 403 without its scope", async () => {
    const { status, headers } = await ask(door, "POST /shut", {
      json: { hard: true },
      ...as("clerk"),
    });
    expect(status).toBe(403);
    expect(headers.get("www-authenticate")).toBe('Bearer error="insufficient_scope"');
  });

  test("reads nothing of a request before", async () => {
    const { status } = await ask(door, "POST /refund", { body: "no JSON" });
    expect(status).toBe(401);
  });

  test("that is a command passes the token on to whoever runs it", async () => {
    const { status } = await ask(door, "POST /shut", { json: { hard: true }, ...as("owner") });
    expect(status).toBe(202);
    expect(await shut.promise).toBe("owner");
  });

  test("says so in the OpenAPI document", async () => {
    const { body } = await ask(door, "GET /openapi.json");
    expect(body).toMatchObject({
      paths: {
        "/me": { get: { security: [{ token: [] }], responses: { 401: {} } } },
        "/refund": { post: { security: [{ token: ["shop:refund"] }], responses: { 403: {} } } },
      },
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    });
  });
});
