import { connect, type Mesh, MeshError } from "lagomorph";
import { createHttpDoor, type HttpDoor } from "lagomorph/host";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { ShopClient } from "./generated/shop/index.ts";
import * as shop from "./generated/shop/service.js";
import { authenticate, ask, openShop, rawStatus, Shop, silent } from "./shop.ts";

let mesh: Mesh;
let door: HttpDoor;

beforeAll(async () => {
  ({ mesh, door } = await openShop());
});

afterAll(() => mesh.close());

describe("times of a door", () => {
  test.each([
    { heartbeat: Infinity },
    { stallTimeout: 30 * 24 * 60 * 60 * 1_000 },
    { keepAliveTimeout: NaN },
    { requestTimeout: 0 },
    { headersTimeout: -1 },
  ])("are refused when no timer holds them: %o", (options) => {
    expect(() => createHttpDoor(options)).toThrow(/a number from 1 to 2147483647 is expected/);
  });

  test("may be parts of milliseconds, and the whole request may have less time than its head would", async () => {
    await using other = await connect("memory:", { log: silent() });
    const quick = createHttpDoor({ address: ":0", requestTimeout: 5_000, keepAliveTimeout: 1.5 });
    await other.serve(Shop, { doors: [quick], authenticate });
    expect((await ask(quick, "GET /items/7")).status).toBe(200);
  });
});

/** The shop with one route. */
function at(path: string) {
  const latest = { ...shop.latest, http: { method: "GET" as const, path } };
  return class extends Shop {
    static override readonly service = { ...shop.service, members: [latest] };
  };
}

describe("pages of other origins", () => {
  test.each([
    "https://evil.example",
    "https://shop.example.evil.com",
    "http://shop.example",
    "https://shop.example.",
    "https://shop.example:8443",
    "https://SHOP.example",
    "null",
  ])("%s may change nothing", async (origin) => {
    expect(await rawStatus(door, "/items/7", { origin }, "DELETE")).toBe(403);
    const { headers } = await ask(door, "GET /items/7", { headers: { origin } });
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  test("that are allowed may, and read answers", async () => {
    const origin = "https://shop.example";
    expect(await rawStatus(door, "/items/7", { origin }, "DELETE")).toBe(204);
    const { headers } = await ask(door, "GET /items/7", { headers: { origin } });
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    const asked = await ask(door, "OPTIONS /items/7", { headers: { origin } });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-methods")).toBe("DELETE, GET");
    expect(asked.headers.get("access-control-allow-headers")).toBe(
      "authorization, content-type, last-event-id, traceparent, tracestate",
    );
    expect(headers.get("access-control-expose-headers")).toBe(
      "allow, location, retry-after, www-authenticate",
    );
  });

  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80"])(
    "do not reach a server of this machine by the name %s",
    async (host) => {
      expect(await rawStatus(door, "/items/7", { host })).toBe(403);
    },
  );
});

describe("the pages beside services", () => {
  test("describe every route that is not hidden, with the schemas of the contract", async () => {
    const { body } = await ask(door, "GET /openapi.json");
    expect(body).toMatchObject({
      openapi: "3.1.0",
      info: { title: "shop", version: "1.2.0" },
      paths: {
        "/items/{id}": {
          get: {
            operationId: "shop.item",
            summary: "An item by its number.",
            parameters: [{ name: "id", in: "path", required: true, schema: { type: "number" } }],
            responses: {
              "200": {
                content: {
                  "application/json": { schema: { $ref: "#/components/schemas/shop.Item" } },
                },
              },
              "404": { description: "NO_SUCH_ITEM" },
            },
          },
        },
        "/items": {
          post: {
            requestBody: {
              content: { "application/json": { schema: { required: ["name", "price"] } } },
            },
            responses: { "201": {} },
          },
        },
        "/reindex": { post: { responses: { "202": {} } } },
      },
      components: { schemas: { "shop.Item": { properties: { price: { minimum: 0 } } } } },
    });
    expect(JSON.stringify(body)).not.toContain("/secret");
  });

  test("show it to people, with nothing that runs", async () => {
    const { body, headers } = await ask(door, "GET /docs");
    expect(body).toContain("GET /items/{id}");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("tell whether the process works", async () => {
    expect(await ask(door, "GET /health/live")).toMatchObject({
      status: 200,
      body: { live: true },
    });
    expect(await ask(door, "GET /health/ready")).toMatchObject({
      status: 200,
      body: { ready: true, problems: [] },
    });
  });
});

describe("a service with routes", () => {
  test("is refused without a door, and says what to do", async () => {
    await using other = await connect("memory:", { log: silent() });
    await expect(other.serve(Shop)).rejects.toThrow(
      /shop\.item: @http needs a door.*createHttpDoor.*doorsElsewhere: \["http"\]/,
    );
  });

  test("is refused when somebody else listens at its address", async () => {
    await using other = await connect("memory:", { log: silent() });
    const taken = createHttpDoor({ address: new URL(door.url ?? "").host });
    const refused = await other
      .serve(Shop, { authenticate, doors: [taken] })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MeshError);
    expect(String(refused)).toMatch(/cannot listen on 127\.0\.0\.1:\d+: somebody else does/);
  });

  test("and another one with the same routes cannot share a door", async () => {
    await expect(mesh.serve(Shop, { authenticate, doors: [door] })).rejects.toThrow(/same route/);
    expect((await ask(door, "GET /items/7")).status).toBe(200);
  });

  test.each([
    ["/docs", {}, "with documents: false"],
    ["/openapi.json", {}, "with documents: false"],
    ["/health/live", { health: () => mesh.health() }, "without health"],
    ["/health/%72eady", { health: () => mesh.health() }, "without health"],
    ["/metrics", { metrics: async () => ({ contentType: "", body: "" }) }, "without metrics"],
  ])("and the page %s of the door cannot share it", async (path, options, without) => {
    const own = createHttpDoor({ address: ":0", ...options });
    const refused = mesh.serve(at(path), { doors: [own] });
    await expect(refused).rejects.toThrow(
      `shop.latest and a page of the door have the same route, GET ${path}: give it another path; a door ${without} has no such page`,
    );
  });

  test("may have the paths of pages that its door does not have, and parameters where it has them", async () => {
    const own = createHttpDoor({ address: ":0", documents: false });
    const served = await mesh.serve(at("/docs"), { doors: [own] });
    expect((await ask(own, "GET /docs")).body).toMatchObject({ name: "latest" });
    await served.stop();
    const other = createHttpDoor({ address: ":0" });
    await using _ = await mesh.serve(at("/:any"), { doors: [other] });
    expect((await ask(other, "GET /docs")).headers.get("content-type")).toContain("text/html");
  });

  test("is called over the mesh as well, but for what is local", async () => {
    const client = mesh.client(ShopClient);
    expect(await client.latest()).toEqual({ id: 7, name: "latest", price: 1 });
    await expect(mesh.call("shop.echo", ["a"])).rejects.toMatchObject({ code: "unimplemented" });
  });

  test("answers what it has begun when it stops, and lets nobody in any more", async () => {
    await using other = await connect("memory:", { log: silent() });
    const own = createHttpDoor({ address: ":0" });
    const began = eventually();
    const end = eventually<string>();
    class Slow extends Shop {
      override async wait() {
        began.resolve();
        return end.promise;
      }
    }
    const service = await other.serve(Slow, { authenticate, doors: [own] });
    const { url = "" } = own;
    const asked = fetch(`${url}/wait`);
    await began.promise;
    const stopped = service.stop();
    const refused = await fetch(`${url}/items/7`);
    expect(refused.status).toBe(503);
    end.resolve("done");
    expect(await (await asked).json()).toBe("done");
    await stopped;
    await expect(fetch(`${url}/items/7`)).rejects.toThrow("fetch failed");
  });
});
