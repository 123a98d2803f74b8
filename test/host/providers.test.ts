import { connect, type Mesh, MeshError } from "lagomorph";
import { config, type FetchError, type Fetcher, fetcher, host, readConfig } from "lagomorph/host";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { silent } from "../observe/cafe.ts";
import { KitchenClient, KitchenSkeleton } from "../observe/generated/kitchen/index.ts";

const open: Mesh[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((mesh) => mesh.close()));
});

async function inMemory(): Promise<Mesh> {
  const mesh = await connect("memory:providers", { log: silent() });
  open.push(mesh);
  return mesh;
}

const schema = z.object({ url: z.url(), key: z.string(), most: z.number().default(3) });

class Paying extends KitchenSkeleton.using({ payments: config("payments", schema) }) {
  cook() {
    const { url, most } = this.deps.payments;
    expectTypeOf(most).toEqualTypeOf<number>();
    return `${url} ${most}`;
  }
  prepare() {}
  airs() {}
}

describe("a section of the configuration", () => {
  test("is what its schema makes of it", async () => {
    const mesh = await inMemory();
    const settings = { payments: { url: "https://pay.example", key: "k" } };
    await mesh.serve(Paying, { settings });
    expect(await mesh.client(KitchenClient).cook("x")).toBe("https://pay.example 3");
  });

  test("that is wrong keeps its service from being served, with all that is wrong and no value", async () => {
    const mesh = await inMemory();
    const settings = { payments: { url: "hunter2", key: 4711 } };
    const error = await mesh.serve(Paying, { settings }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MeshError);
    const text = String(error);
    expect(text).toContain("settings.payments.url: ");
    expect(text).toContain("settings.payments.key: ");
    expect(text).not.toMatch(/hunter2|4711/);
  });

  test("that is missing is named with the service that reads it", async () => {
    const mesh = await inMemory();
    const Reads = class extends KitchenSkeleton.using({ own: config("own") }) {
      cook() {
        return String(this.deps.own["name"]);
      }
      prepare() {}
      airs() {}
    };
    await expect(mesh.serve(Reads)).rejects.toThrow("settings.own is missing; kitchen reads it");
    await mesh.serve(Reads, { settings: { own: { name: "there" } } });
    expect(await mesh.client(KitchenClient).cook("x")).toBe("there");
  });

  test("that is missing keeps all services of a host from being served, not only those after it", async () => {
    const started: string[] = [];
    const First = class extends KitchenSkeleton.using({
      eager: { setup: async () => ({ value: started.push("eager") }) },
    }) {
      cook() {
        return "";
      }
      prepare() {}
      airs() {}
    };
    const { config: read } = readConfig({ file: "broker: 'memory:'", environment: {} });
    const hosted = host([First, Paying], { ...read, settings: { payments: { url: "a" } } });
    await expect(hosted).rejects.toThrow(/settings.payments.url: .*; settings.payments.key: /);
    expect(started).toEqual([]);
  });

  test("shows no value even when a schema's own message does", async () => {
    const telling = {
      "~standard": {
        version: 1 as const,
        vendor: "test",
        validate: (value: unknown) => ({
          issues: [{ message: `${JSON.stringify(value)} is wrong`, path: ["a"] }],
        }),
      },
    };
    const Reads = class extends KitchenSkeleton.using({ own: config("own", telling) }) {
      cook() {
        return "";
      }
      prepare() {}
      airs() {}
    };
    const mesh = await inMemory();
    await expect(mesh.serve(Reads, { settings: { own: { a: "hunter2" } } })).rejects.toThrow(
      "settings.own.a: it is not what the schema expects",
    );
  });
});

describe("a fetcher", () => {
  let server: Server;
  let baseUrl: string;
  let asked: { readonly url: string; readonly headers: Record<string, unknown> }[] = [];
  let closed: (() => void) | undefined;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ url: request.url ?? "", headers: request.headers });
      if (request.url === "/v1/hangs") {
        request.socket.once("close", () => closed?.());
        return;
      }
      response.statusCode = Number(/status\/(\d+)/.exec(request.url ?? "")?.[1] ?? 200);
      response.end("body");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // It listens on a port.
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** A kitchen whose cook asks for a path; what it was answered, or the error. */
  async function kitchen(): Promise<(path: string, timeout?: number) => Promise<string>> {
    const outcomes: unknown[] = [];
    const Asks = class extends KitchenSkeleton.using({ api: fetcher({ baseUrl }) }) {
      async cook(path: string) {
        try {
          return await (await this.deps.api(path, { headers: { "x-own": "1" } })).text();
        } catch (error) {
          outcomes.push(error);
          const { code, status, message } = error as FetchError;
          return `${code} ${status} ${message}`;
        }
      }
      prepare() {}
      airs() {}
    };
    const mesh = await inMemory();
    await mesh.serve(Asks);
    asked = [];
    return (path, timeout) =>
      mesh.client(KitchenClient).cook(path, timeout === undefined ? {} : { timeout });
  }

  test("asks relative to its base, with its own headers", async () => {
    const cook = await kitchen();
    expect(await cook("items?secret=hunter2")).toBe("body");
    expect(asked[0]).toMatchObject({ url: "/v1/items?secret=hunter2", headers: { "x-own": "1" } });
  });

  test.each([
    [503, "unavailable"],
    [504, "deadline_exceeded"],
    [429, "resource_exhausted"],
    [404, "unimplemented"],
    [500, "internal"],
  ])("answers %i with an error of code %s, and shows no query", async (status, code) => {
    const cook = await kitchen();
    const text = await cook(`status/${status}?secret=hunter2`);
    expect(text).toContain(
      `${code} ${status} [${code}] GET ${baseUrl}status/${status} was answered`,
    );
    expect(text).not.toContain("hunter2");
  });

  test("waits no longer than the call has left, and lets go of the connection", async () => {
    const gone = new Promise<void>((resolve) => (closed = resolve));
    // On a busy machine it takes a tenth of a second to get there.
    const cook = await kitchen();
    // Whose time is over first, the request's or the call's that it is made in, is a matter of less than a millisecond.
    expect(await cook("hangs", 1_000).catch(String)).toContain("deadline_exceeded");
    await gone;
  });

  test.each([Infinity, 30 * 24 * 60 * 60 * 1_000])("may wait for %d ms", async (timeout) => {
    let api: Fetcher | undefined;
    const Asks = class extends KitchenSkeleton.using({ api: fetcher({ baseUrl, timeout }) }) {
      cook() {
        api = this.deps.api;
        return "";
      }
      prepare() {}
      airs() {}
    };
    const mesh = await inMemory();
    await mesh.serve(Asks);
    await mesh.client(KitchenClient).cook("");
    // Outside of the call, which would have less time.
    expect(await (await api?.("items"))?.text()).toBe("body");
  });

  test("says that nobody is there, and is not made with what is no URL or has a user", async () => {
    const cook = await kitchen();
    expect(await cook("http://127.0.0.1:1/")).toContain("unavailable undefined");
    expect(() => fetcher({ baseUrl: "api" })).toThrow("a URL is expected");
    expect(() => fetcher({ baseUrl: "https://ann:hunter2@host" })).toThrow(/^(?!.*hunter2).*user/);
  });
});
