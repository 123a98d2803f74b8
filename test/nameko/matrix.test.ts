import type { Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { PythonServiceClient } from "./generated/python/index.ts";
import type { PythonValue } from "./support/happening.ts";
import type { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";
import { ownerOfQueues, Scene } from "./support/scene.ts";
import { handled, TypescriptImpl } from "./support/typescript-service.ts";
import { everything, inPython, tenOf, whoOf } from "./support/values.ts";

const python = await findPython();
const big = 2n ** 70n;
const bigValue: PythonValue = { py: "int", value: String(big) };
const unicode = 'é☃😀\u0000"\\\u2028 und Grüße';
const megabyte = 1_000_000;
const context = { language: "de", user_id: 300, custom: { a: [1, 2.5, true, "x"] } };

describe.skipIf(python === undefined)("on nameko's wire", () => {
  const scene = new Scene(python);
  let vhost: Vhost;
  let mesh: Mesh;
  let client: PythonServiceClient;
  let peer: PythonPeer;
  let twin: PythonPeer;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    mesh = await scene.mesh(vhost.url);
    client = mesh.client(PythonServiceClient);
    peer = await scene.peer(vhost.url);
    await peer.serve("owner", ownerOfQueues);
    await mesh.serve(TypescriptImpl);
    await (await scene.mesh(vhost.url)).serve(TypescriptImpl);
    twin = await scene.peer(vhost.url);
    const handler = { source: "typescript", event: "greeted" };
    const handlers = [
      { ...handler, method: "pooled" },
      { ...handler, method: "single", mode: "singleton" },
      { ...handler, method: "cast", mode: "broadcast", reliable: false },
      { ...handler, method: "fleeting", reliable: false },
    ] as const;
    await peer.serve("python", { handlers });
    await twin.serve("python", { handlers, rpc: false });
    await peer.register("app.errors.UserNotFound");
  });
  afterAll(async () => {
    await scene.close();
    await vhost?.remove();
  });

  /** Who of two instances has handled which of the events; as soon as each of so many has been. */
  async function heard(method: string, words: readonly string[], count: number): Promise<string[]> {
    const seen = (): string[] =>
      [peer, twin].flatMap((one) =>
        one.happenings
          .filter((it) => it.happened === "handled" && it.method === method)
          .map(({ value }) => whoOf(value))
          .filter((who) => words.includes(who)),
      );
    await vi.waitFor(() => expect(seen().length).toBeGreaterThanOrEqual(count), 10_000);
    return seen().toSorted();
  }

  async function emitFromTypescript(words: readonly string[]): Promise<void> {
    for (const who of words) await peer.call("typescript", "greet", [who]);
  }

  /** The same on this side. */
  async function heardHere(
    name: string,
    words: readonly string[],
    count: number,
  ): Promise<string[]> {
    const seen = (): string[] =>
      handled
        .filter(({ handler, greeting }) => handler === name && words.includes(greeting.who))
        .map(({ greeting }) => greeting.who);
    await vi.waitFor(() => expect(seen().length).toBeGreaterThanOrEqual(count), 10_000);
    return seen().toSorted();
  }

  async function emitFromPython(words: readonly string[]): Promise<void> {
    for (const who of words) await peer.emit("python", "greeted", { who });
  }

  describe("TypeScript → Python:", () => {
    test("a call", async () => {
      expect(await client.add(1, 2)).toBe(3);
    });

    test("a call with keyword arguments", async () => {
      expect(await mesh.call("python.multiply", { y: 7, x: 6 })).toBe(42);
      const called = await peer.waitFor("called", ({ method }) => method === "multiply");
      expect(called.value).toEqual({ args: [], kwargs: { x: 6, y: 7 } });
    });

    test("wrong arguments", async () => {
      await expect(mesh.call("python.describe", [], { wire: "nameko" })).rejects.toMatchObject({
        ...{ code: "invalid_argument", rawMessage: expect.stringContaining("'value'") },
      });
    });

    test("a command", async () => {
      await client.tell("greeted", { who: "command from TypeScript" });
      expect(await heardHere("onPooled", ["command from TypeScript"], 1)).toHaveLength(1);
    });

    test("a message of a queue", async () => {
      const who = "audit from TypeScript";
      await peer.call("typescript", "report", [who], { context });
      const message = await peer.waitFor("handled", ({ method }) => method === "audit");
      expect(message).toMatchObject({ value: { who }, context });
      expect(message.stack).toHaveLength(3);
    });

    test("a declared error", async () => {
      const error = { code: "declared", name: "peer.errors.Declared" };
      const data = { text: "declared", count: 3 };
      await expect(client.failDeclared()).rejects.toMatchObject({ ...error, data });
    });

    test("an unknown method", async () => {
      await expect(client.noSuchMethod()).rejects.toMatchObject({ code: "unimplemented" });
    });

    test("an unknown service", async () => {
      await expect(mesh.call("nobody.add", [1, 2])).rejects.toMatchObject({ code: "unavailable" });
    });

    test("an event for one instance of each service", async () => {
      const words = tenOf("pool from TypeScript");
      await emitFromTypescript(words);
      expect(await heard("pooled", words, 10)).toEqual(words);
      expect(await heard("fleeting", words, 10)).toEqual(words);
    });

    test("an event for one instance in the whole mesh", async () => {
      const words = tenOf("singleton from TypeScript");
      await emitFromTypescript(words);
      expect(await heard("single", words, 10)).toEqual(words);
    });

    test("an event for every instance", async () => {
      const words = tenOf("broadcast from TypeScript");
      await emitFromTypescript(words);
      expect(await heard("cast", words, 20)).toEqual(words.flatMap((who) => [who, who]));
    });

    test("context passed on over two hops", async () => {
      const headers = { language: "de", tenant: "acme" };
      const told = await client.chain("typescript", "tell_context", [], { headers });
      expect(told).toMatchObject({ headers, caller: "python" });
      expect(told).toMatchObject({
        headers: {
          call_id_stack: expect.stringMatching(
            /^\["matrix\.call\.[^"]+","python\.chain\.[^"]+"\]$/,
          ),
        },
      });
    });

    test("dates", async () => {
      const at = new Date("2020-01-02T03:04:05.678Z");
      expect((await client.same(everything({ at }))).at).toEqual(at);
      expect(await client.now()).toBeInstanceOf(Date);
    });

    test("big integers", async () => {
      expect(await client.big()).toBe(big);
      expect((await client.same(everything({ count: -big }))).count).toBe(-big);
      await expect
        .poll(() => peer.happenings.map(({ repr }) => repr).join("\n"))
        .toContain(`'count': ${-big}`);
    });

    test("Unicode", async () => {
      expect((await client.same(everything({ text: unicode }))).text).toBe(unicode);
    });

    test("a payload of a megabyte", async () => {
      expect(await client.text(megabyte)).toHaveLength(megabyte);
      const text = "é".repeat(megabyte / 2);
      expect((await client.same(everything({ text }))).text).toBe(text);
    });
  });

  describe("Python → TypeScript:", () => {
    test("a call", async () => {
      expect(await peer.call("typescript", "add", [1, 2])).toBe(3);
    });

    test("a call with keyword arguments", async () => {
      const kwargs = { y: 2, extra_terms: [10, 20] };
      expect(await peer.call("typescript", "add", [1], { kwargs })).toBe(33);
    });

    test("wrong arguments", async () => {
      const path = "nameko.exceptions.IncorrectSignature";
      for (const args of [
        ["one", 2],
        [1, 2, [], "more"],
      ])
        await expect(peer.call("typescript", "add", args)).rejects.toMatchObject({ path });
      const twice = peer.call("typescript", "add", [1, 2], { kwargs: { x: 1 } });
      await expect(twice).rejects.toMatchObject({ path });
    });

    test("a command", async () => {
      expect(await peer.call("typescript", "rebuild_index", [true])).toBeNull();
      expect(await heardHere("rebuildIndex", ["true"], 1)).toEqual(["true"]);
    });

    test("a message of a queue", async () => {
      const words = tenOf("job from Python");
      const options = { headers: { "nameko.language": "de" } };
      for (const who of words)
        await peer.publish({ body: { who }, routingKey: "nameko-test-jobs", options });
      const here = (): typeof handled =>
        handled.filter(
          ({ handler, greeting: { who } }) => handler === "ingest" && words.includes(who),
        );
      await vi.waitFor(async () => {
        const whos = here().map(({ greeting }) => greeting.who);
        expect([...whos, ...(await heard("job", words, 1))].toSorted()).toEqual(words);
      }, 10_000);
      expect(here().map(({ headers }) => headers["language"])).toContain("de");
    });

    test("a declared error", async () => {
      await expect(peer.call("typescript", "get_user", ["u1"])).rejects.toMatchObject({
        path: "app.errors.UserNotFound",
        args: ["u1", 3],
      });
    });

    test("an unknown method", async () => {
      const path = "nameko.exceptions.MethodNotFound";
      const call = peer.call("typescript", "nosuch", [1]);
      await expect(call).rejects.toMatchObject({ path, args: ["nosuch"] });
    });

    test("an unknown service", async () => {
      const path = "nameko.exceptions.UnknownService";
      await expect(peer.call("nobody", "add", [1, 2])).rejects.toMatchObject({ path });
    });

    test("an event for one instance of each service", async () => {
      const words = tenOf("pool from Python");
      await emitFromPython(words);
      expect(await heardHere("onPooled", words, 10)).toEqual(words);
      expect(await heardHere("onTransient", words, 10)).toEqual(words);
    });

    test("an event for one instance in the whole mesh", async () => {
      const words = tenOf("singleton from Python");
      await emitFromPython(words);
      expect(await heardHere("onSingle", words, 10)).toEqual(words);
    });

    test("an event for every instance", async () => {
      const words = tenOf("broadcast from Python");
      await emitFromPython(words);
      expect(await heardHere("onCast", words, 20)).toEqual(words.flatMap((who) => [who, who]));
    });

    test("context passed on over two hops", async () => {
      expect(await peer.call("typescript", "pass_on", [], { context })).toEqual({
        data: expect.objectContaining(context),
        stack: [
          /^standalone_rpc_proxy\.call\./,
          /^typescript\.pass_on\./,
          /^python\.context\./,
        ].map((id): unknown => expect.stringMatching(id)),
      });
    });

    test("dates", async () => {
      const at: PythonValue = { py: "datetime", value: "2020-01-02T03:04:05.678+00:00" };
      const same = await peer.call("typescript", "same", [inPython({ at })]);
      expect(same).toMatchObject({ at: "2020-01-02T03:04:05.678Z" });
    });

    test("big integers", async () => {
      const doubled: PythonValue = { py: "int", value: String(2n * big) };
      expect(await peer.call("typescript", "double_big", [bigValue])).toEqual(doubled);
    });

    test("Unicode", async () => {
      const same = await peer.call("typescript", "same", [inPython({ text: unicode })]);
      expect(same).toMatchObject({ text: unicode });
    });

    test("a payload of a megabyte", async () => {
      const text = "é".repeat(megabyte / 2);
      const same = await peer.call("typescript", "same", [inPython({ text })]);
      expect(same).toMatchObject({ text });
    });
  });
});
