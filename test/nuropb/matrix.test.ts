import type { Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { LookupError, ValueError } from "./generated/errors.ts";
import { PythonServiceClient } from "./generated/python/index.ts";
import { typescriptService } from "./generated/typescript/index.ts";
import { countHere, heardHere, isGreeting, raised } from "./support/outcomes.ts";
import type { Happening, PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";
import { Scene } from "./support/scene.ts";
import { TypescriptImpl } from "./support/typescript-service.ts";

const python = await findPython();
const unicode = 'é☃😀\u0000"\\\u2028 und Grüße';
const context = { user_id: "u1", session: { id: 7, tags: ["a", 1.5, true, null] } };

describe.skipIf(python === undefined)("on NuroPb's wire", () => {
  const scene = new Scene(python);
  let vhost: Vhost;
  let mesh: Mesh;
  let client: PythonServiceClient;
  let peer: PythonPeer;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    peer = await scene.peer(vhost.url);
    await peer.setup();
    const events = ["typescript.greeted", "any.#"];
    await peer.serve("python", { events, aliases: ["snake"] });
    mesh = await scene.mesh(vhost.url);
    client = mesh.client(PythonServiceClient);
    await mesh.serve(TypescriptImpl);
  });
  afterAll(async () => {
    await scene.close();
    await vhost?.remove();
  });

  describe("TypeScript → Python:", () => {
    test("a request", async () => {
      expect(await client.add(1)).toBe(3);
      expect(await client.add(1, 5)).toBe(6);
      const value = { text: unicode, list: [1, null], deep: { a: [{}] } };
      expect(await client.same(value)).toEqual(value);
      // By another name.
      expect(await mesh.call("snake.add", { a: 1 })).toBe(3);
      expect(await client.text(1_000_000)).toHaveLength(1_000_000);
    });

    test(`a request without a contract, with arguments by name`, async () => {
      expect(await mesh.call("python.add", { b: 4, a: 3 })).toBe(7);
      await expect(mesh.call("python.echo", [3, 4])).rejects.toMatchObject({
        code: "invalid_argument",
        rawMessage: "python.echo takes its arguments by name, as all methods on NuroPb's wire do",
      });
    });

    test("values that JSON has no form of", async () => {
      expect(await client.big()).toBe(2n ** 70n);
      const aware = new Date("2020-01-02T03:04:05Z");
      expect(await client.types()).toEqual({ naive: aware, aware, decimal: "1.10", text: "hé☃😀" });
      await expect(client.notANumber()).rejects.toMatchObject({ code: "internal" });
    });

    test("an error", async () => {
      const value = await raised(client.fail("no: such\nthing"));
      expect(value).toBeInstanceOf(ValueError);
      expect(value).toMatchObject({ data: { text: "no: such\nthing" } });
      expect(await raised(client.failAsync("not here"))).toBeInstanceOf(LookupError);
      await expect(client.validate()).rejects.toMatchObject({ code: "invalid_argument" });
      await expect(client.missing()).rejects.toMatchObject({ code: "unimplemented" });
      // The second answer to each of them was nobody's.
      expect(await client.add(1)).toBe(3);
    });

    test("an undeliverable request", async () => {
      const error = await raised(mesh.call("nobody.add", { a: 1 }));
      expect(error).toMatchObject({ code: "unavailable", reason: "no_service" });
    });

    test("a command", async () => {
      await client.note("later");
      const called = await peer.waitFor("called", ({ method }) => method === "note");
      expect(called).toMatchObject({ how: "command", value: { word: "later" } });
    });

    test("an event", async () => {
      await mesh.emit(typescriptService.greeted, { who: "from here" });
      const isIt = ({ topic }: Happening): boolean => topic === "typescript.greeted";
      const event = await peer.waitFor("event", isIt);
      expect(event).toMatchObject({ value: { who: "from here" }, target: null });
    });

    test("a pattern", async () => {
      const other = { ...typescriptService.greeted, topic: "any.thing.at.all" };
      await mesh.emit(other, { who: "whoever" });
      const event = await peer.waitFor("event", ({ topic }) => topic === "any.thing.at.all");
      expect(event).toMatchObject({ value: { who: "whoever" } });
    });

    test("context and claims", async () => {
      const headers = { user_id: "u1", language: "de" };
      expect(await client.context({ headers })).toEqual(headers);
      expect(await client.claims({ token: "tokens-of-ann" })).toEqual({ sub: "ann" });
      const refused = raised(client.claims({ token: "tokens-of-tom" }));
      expect(await refused).toMatchObject({ code: "permission_denied" });
    });

    test("describe", async () => {
      const told = await mesh.call("python.nuropb_describe", {});
      expect(told).toMatchObject({ service_name: "python", encrypted_methods: true });
    });

    test("an encrypted request", async () => {
      expect(await client.secret("abc")).toBe("cba");
      const called = await peer.waitFor("called", ({ method }) => method === "secret");
      expect(called).toMatchObject({ sealed: true });
    });

    test("call again", async () => {
      expect(await client.again("here once")).toBe(2);
      const often = await raised(client.again("here often", 5));
      expect(often).toMatchObject({ code: "interrupted" });
    });

    test("success with events", async () => {
      expect(await client.succeed("python.greeted", { who: "succeeded" })).toBe("done");
      expect(await heardHere("onGreeted", "succeeded")).toMatchObject({ event: "python.greeted" });
    });

    test("two languages share one service queue", async () => {
      const both = new Set<number>();
      await peer.serve("typescript", { events: ["python.greeted"] });
      try {
        // In Python 1 + 2 is 3, too; who has answered is seen by what else only one of them has.
        await vi.waitFor(async () => {
          const isHere = await mesh.call("typescript.hidden", {}).then(
            () => 1,
            () => 2,
          );
          both.add(isHere);
          expect(both.size).toBe(2);
        }, 10_000);
        for (let a = 0; a < 20; a++) expect(await mesh.call("typescript.add", { a })).toBe(a + 2);
      } finally {
        await peer.stopServing("typescript");
      }
    });
  });

  describe("Python → TypeScript:", () => {
    test("a request", async () => {
      expect(await peer.request("typescript", "add", { a: 1 })).toBe(3);
      const value = { text: unicode, list: [1, null] };
      expect(await peer.request("typescript", "same", { value })).toEqual(value);
      expect(await peer.request("typescript", "text", { size: 1_000_000 })).toHaveLength(1_000_000);
    });

    test("values that JSON has no form of", async () => {
      const big = { py: "int", value: String(2n ** 70n) };
      const doubled = { py: "int", value: String(2n ** 71n) };
      expect(await peer.request("typescript", "double_big", { value: big })).toEqual(doubled);
      for (const text of ["2020-01-02T03:04:05Z", "2020-01-02T03:04:05+00:00Z"])
        expect(await peer.request("typescript", "at", { time: text })).toBe("2020-01-02T03:04:05Z");
      const nan = peer.request("typescript", "same", { value: { py: "float", value: "nan" } });
      expect(await raised(nan)).toMatchObject({ type: "NuropbMessageError" });
    });

    test("an error", async () => {
      const wrong = await raised(peer.request("typescript", "add", { a: "one" }));
      expect(wrong).toMatchObject({ type: "NuropbMessageError" });
      const user = await raised(peer.request("typescript", "get_user", { user_id: "x" }));
      expect(user).toMatchObject({ type: "NuropbMessageError", message: "no user x" });
      const internal = await raised(peer.request("typescript", "fail"));
      expect(internal).toMatchObject({ message: expect.not.stringContaining("secret") as unknown });
      const missing = await raised(peer.request("typescript", "nothing_there"));
      expect(missing).toMatchObject({ message: "Unknown method nothing_there" });
      const internals = await raised(peer.request("typescript", "internal"));
      expect(internals).toMatchObject({ message: "Unknown method internal" });
      // One answer each: there was none that nobody waited for.
      expect(peer.happenings.filter(({ happened }) => happened === "stray")).toEqual([]);
    });

    test("an undeliverable request", async () => {
      const error = await raised(peer.request("nobody", "add"));
      expect(error).toMatchObject({ type: "NuropbNotDeliveredError" });
    });

    test("a command", async () => {
      await peer.command("typescript", "rebuild_index", { full: true });
      expect(await heardHere("rebuildIndex", "true")).toMatchObject({ greeting: { who: "true" } });
    });

    test("an event", async () => {
      await peer.event("python.greeted", { who: "from Python" }, context);
      const here = await heardHere("onGreeted", "from Python");
      expect(here.headers).toMatchObject({ user_id: "u1" });
      await heardHere("onCast", "from Python");
      expect(countHere("onGreeted", "from Python")).toBe(1);
    });

    test("a pattern", async () => {
      await peer.event("orders.eu.created", { who: "an order" });
      expect(await heardHere("onOrders", "an order")).toMatchObject({ event: "orders.eu.created" });
    });

    test("context and claims", async () => {
      const told = await peer.request("typescript", "tell_context", {}, { context });
      const session = JSON.stringify(context.session);
      expect(told).toMatchObject({ headers: { user_id: "u1", session }, caller: "vhost-client" });
      // A token is for the call that it comes with.
      const signed = { context: { ...context, Authorization: "Bearer tokens-of-ann" } };
      expect(await peer.request("typescript", "pass_on", {}, signed)).toEqual(context);
      const asked = (token: string): Promise<unknown> => {
        const bearing = { context: { Authorization: `Bearer ${token}` } };
        return peer.request("typescript", "guarded", {}, bearing);
      };
      expect(await asked("tokens-of-ann")).toBe("ann");
      expect(await raised(asked("tokens-of-tom"))).toMatchObject({
        message: 'typescript.guarded needs the scope "write"',
      });
      const without = await raised(peer.request("typescript", "guarded"));
      expect(without).toMatchObject({
        message: "typescript.guarded takes calls with a token only",
      });
    });

    test("describe", async () => {
      const told = await peer.describe("typescript");
      expect(told).toMatchObject({
        ...{ service_name: "typescript", service_version: "1.2.3", warnings: [] },
        description: "What is served here, and called from Python.",
        methods: {
          add: {
            description: "Adds.",
            requires_encryption: false,
            parameters: {
              type: "object",
              properties: [
                ["a", { type: "float", description: "", default: "" }],
                ["b", { type: "float", description: "", default: "" }],
              ],
              required: ["a"],
            },
          },
          at: { parameters: { properties: [["time", { type: "datetime" }]] } },
          get_user: { parameters: { properties: [["user_id", { type: "str" }]] } },
        },
      });
      expect(told).not.toMatchObject({ methods: { hidden: expect.anything() as unknown } });
      expect(told).not.toMatchObject({ methods: { internal: expect.anything() as unknown } });
    });

    test("an encrypted request", async () => {
      const secret = (word: string, encrypted: boolean): Promise<unknown> =>
        peer.request("typescript", "secret", { word }, { encrypted });
      expect(await secret("abc", true)).toBe("abc, in secret");
      expect(await raised(secret("", true))).toMatchObject({ message: "sealed, too" });
      expect(await raised(secret("abc", false))).toMatchObject({
        message: "typescript.secret takes encrypted calls only",
      });
    });

    test("call again", async () => {
      expect(await peer.request("typescript", "again", { word: "once", times: 1 })).toBe(2);
      const often = await raised(peer.request("typescript", "again", { word: "often", times: 5 }));
      expect(often).toMatchObject({ type: "NuropbMessageError" });
    });

    test("success with events", async () => {
      expect(await peer.request("typescript", "greet", { who: "on success" })).toBe("done");
      const isIt = ({ value }: Happening): boolean => isGreeting(value, "on success");
      expect(await peer.waitFor("event", isIt)).toMatchObject({ topic: "typescript.greeted" });
    });

    test("two languages share one service queue", async () => {
      await peer.serve("typescript", { events: ["python.greeted"] });
      try {
        const words = Array.from({ length: 20 }, (_, index) => `shared ${index}`);
        for (const who of words) await peer.event("python.greeted", { who });
        const seen = (who: string): number =>
          countHere("onGreeted", who) +
          peer.happenings.filter(
            ({ happened, service, value }) =>
              happened === "event" && service === "typescript" && isGreeting(value, who),
          ).length;
        await vi.waitFor(() => expect(words.map(seen)).toEqual(words.map(() => 1)), 10_000);
        for (let a = 0; a < 20; a++)
          expect(await peer.request("typescript", "add", { a })).toBe(a + 2);
      } finally {
        await peer.stopServing("typescript");
      }
    });
  });

  test("nothing of all that has silenced Python", () => {
    expect(peer.happenings.filter(({ happened }) => happened === "silenced")).toEqual([]);
  });
});
