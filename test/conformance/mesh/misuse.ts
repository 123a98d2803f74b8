import { getEventListeners } from "node:events";
import { type CallOptions, connect, type JsonArguments, type Log, MeshError } from "lagomorph";
import { describe, expect, test } from "vitest";
import { ProbeClient, probe } from "./generated/probe/index.ts";
import { RelayClient } from "./generated/relay/index.ts";
import { probeClass, relayClass } from "./services.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";

/** What callers and services rely on, whatever others do. */
export function describeMisuse(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);

  describe("a handler", () => {
    test.each(Object.entries(hostile))(
      "may do what it likes (%s): its caller hears internal, and the next call is served",
      async (_, act) => {
        await using server = await connect(on.url, { log: brokenLog });
        await server.serve(
          class extends probeClass(on.sightings) {
            override echo(text: string) {
              return text === "hostile" ? act() : text;
            }
          },
          { workers: 1 },
        );
        const client = on.caller.client(ProbeClient);
        expect(await rejection(client.echo("hostile"))).toMatchObject({
          code: "internal",
          incident: expect.any(String),
        });
        expect(await client.echo("next")).toBe("next");
      },
    );

    test("that has ended keeps nothing for its success any more, and is told", async () => {
      let refused: Promise<MeshError> | undefined;
      await on.server.serve(
        class extends relayClass(on.sightings) {
          override fail(): Promise<number> {
            const later = new Promise((resolve) => setImmediate(resolve));
            refused = rejection(later.then(() => this.mesh.emit.onSuccess.relayed({ text: "x" })));
            return Promise.resolve(1);
          }
        },
      );
      await on.caller.client(RelayClient).fail();
      expect(await refused).toMatchObject({ code: "internal" });
    });
  });

  describe("options", () => {
    test.each(Object.entries(wrongCalls))(
      "of a call that make no sense (%s) are refused",
      async (_, options) => {
        await on.serveProbe();
        const client = on.caller.client(ProbeClient);
        // From a caller that TypeScript does not check.
        const wrong = options as unknown as CallOptions;
        expect(await rejection(client.echo("x", wrong))).toMatchObject({
          code: "invalid_argument",
        });
        expect(await client.echo("next")).toBe("next");
      },
    );

    test.each(Object.entries(wrongConnects))(
      "of connect that make no sense (%s) are refused",
      async (_, options) => {
        expect(await rejection(connect(on.url, options as object))).toMatchObject({
          code: "invalid_argument",
        });
      },
    );

    test.each(Object.entries(wrongListeners))(
      "of a listener that make no sense (%s) are refused",
      async (_, options) => {
        const listening = on.caller.on(probe.noted, () => {}, options as object);
        expect(await rejection(listening)).toMatchObject({ code: "invalid_argument" });
      },
    );

    test.each(wrongWorkers)(
      "that would have handlers hold any number of messages are refused: %s workers",
      async (given) => {
        // From a caller that TypeScript does not check.
        const workers = given as number;
        const serving = on.server.serve(probeClass(on.sightings), { workers });
        expect(await rejection(serving)).toMatchObject({ code: "invalid_argument" });
        const listening = on.caller.on(probe.noted, () => {}, { workers });
        expect(await rejection(listening)).toMatchObject({ code: "invalid_argument" });
      },
    );

    test.each(Object.entries(wrongServing))(
      "of a service that make no sense (%s) are refused",
      async (_, options) => {
        const serving = on.server.serve(probeClass(on.sightings), options as object);
        expect(await rejection(serving)).toMatchObject({ code: "invalid_argument" });
      },
    );

    test("that do not exist are named, with those that do", async () => {
      const refused = await rejection(connect(on.url, { timout: 500 } as object));
      expect(refused.rawMessage).toContain('connect has no option "timout"; there are ');
      expect(refused.rawMessage).toContain("timeout");
      // As of a caller that TypeScript does not check.
      const create = () => on.caller.client(ProbeClient, { retries: 3 } as object);
      expect(create).toThrow('client has no option "retries"; there are headers, retry,');
    });

    test("that are undefined leave those of the client as they are", async () => {
      await on.serveProbe();
      const client = on.caller.client(ProbeClient, { headers: { tenant: "acme" } });
      // As `{ headers: given?.headers }` makes them, where exact optional properties are not asked for.
      const options = { timeout: undefined, headers: undefined } as unknown as CallOptions;
      expect((await client.context(options)).headers).toEqual({ tenant: "acme" });
    });
  });

  describe("a call without a contract", () => {
    test.each(Object.entries(wrongDynamic))("of %s is refused", async (_, [target, args]) => {
      // From a caller that TypeScript does not check.
      const call = on.caller.call(target as string, args as JsonArguments);
      expect(await rejection(call)).toMatchObject({ code: "invalid_argument" });
    });
  });

  test.each(Object.entries(noServices))("%s cannot be served", async (_, Class) => {
    // From a caller that TypeScript does not check.
    const serving = on.server.serve(Class as Parameters<typeof on.server.serve>[0]);
    expect(await rejection(serving)).toMatchObject({ code: "invalid_argument" });
  });

  test("many calls under one signal are given up by it, and leave nothing at it", async () => {
    await on.serveProbe();
    const client = on.caller.client(ProbeClient);
    const controller = new AbortController();
    const { signal } = controller;
    await Promise.all(Array.from({ length: 20 }, () => client.echo("x", { signal })));
    expect(getEventListeners(signal, "abort")).toEqual([]);
    const given = Array.from({ length: 20 }, () => rejection(client.hang("x", { signal })));
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    controller.abort();
    for (const error of await Promise.all(given)) expect(error.code).toBe("cancelled");
  });

  test("a mesh that is closed while a service starts leaves nothing served", async () => {
    const closing = await connect(on.url);
    const starting = closing.serve(probeClass(on.sightings)).catch((error: unknown) => error);
    await closing.close();
    await starting;
    expect(await rejection(on.caller.client(ProbeClient).echo("x"))).toMatchObject({
      reason: "no_service",
    });
  });

  test("a method that stops its own service is answered", async () => {
    const service = await on.server.serve(
      class extends probeClass(on.sightings) {
        override async hang() {
          await service.stop();
        }
      },
    );
    const client = on.caller.client(ProbeClient);
    expect(await client.hang("x", { timeout: 4000 })).toBeUndefined();
    await service.stop();
    expect((await rejection(client.echo("gone"))).reason).toBe("no_service");
  });
}

const trap = (): never => {
  throw new Error("a trap");
};

/** What is thrown or returned by handlers that mean no good. */
const hostile: Record<string, () => string> = {
  "throws null": () => raise(null),
  "throws a frozen error": () => raise(Object.freeze(new Error("frozen"))),
  "throws a proxy that throws": () => raise(new Proxy({}, { get: trap, getPrototypeOf: trap })),
  "throws an error whose name is a number without end": () =>
    raise(Object.assign(new Error("x"), { name: 5n })),
  "throws issues that are no JSON": () =>
    raise(
      new MeshError("invalid_argument", "x", {
        issues: [{ path: "a", expected: "b", actual: 5n as unknown as string }],
      }),
    ),
  "throws what only the runtime knows": () =>
    raise(new MeshError("unavailable", "x", { reason: "not_started" })),
  "rejects with a proxy that throws": () =>
    Promise.reject(new Proxy(new Error("x"), { get: trap, getPrototypeOf: trap })) as never,
  "returns what cannot be asked whether it is a promise": () =>
    new Proxy({}, { get: trap, has: trap }) as never,
  "returns a promise of the wrong type": () => Promise.resolve(7) as never,
};

function raise(thrown: unknown): never {
  throw thrown;
}

/** A log that cannot write. */
const brokenLog: Log = { debug: trap, info: trap, warn: trap, error: trap };

const wrongCalls = {
  "a timeout as text": { timeout: "500" },
  "a timeout below 0": { timeout: -1 },
  "a signal that is none": { signal: {} },
  "headers that are null": { headers: null },
  "headers that are a list": { headers: [] },
  "an option that does not exist": { timout: 500 },
  "an option of retry that does not exist": { retry: { attempt: 2 } },
};

const wrongServing = {
  "an option of subscriptions": { group: "g" },
  "an option of pause that does not exist": { pause: { min: 10 } },
};

const wrongConnects = {
  "no name": { name: "" },
  "a long name": { name: "n".repeat(101) },
  "a timeout of NaN": { timeout: Number.NaN },
  "a heartbeat below 0": { heartbeat: -1 },
  "a handshake without end": { connectTimeout: Infinity },
  "answers anywhere": { replies: "anywhere" },
  "an option that does not exist": { timout: 500 },
  "no object": "amqp://127.0.0.1",
};

const wrongListeners = {
  "an unknown delivery": { delivery: "broadcasts" },
  "an unknown durability": { durability: "forever" },
  "a long group": { delivery: "pool", group: "g".repeat(101) },
  "an option that does not exist": { deliver: "pool" },
  "an option of calls": { timeout: 500 },
  "an option of retry that does not exist": {
    retry: { attempts: 2, backoff: "fixed", form: 1, to: 1 },
  },
};

const wrongWorkers: readonly unknown[] = [0, -1, 1.5, 65_536, Infinity, Number.NaN, "64"];

const noServices: Record<string, unknown> = {
  null: null,
  "a class of its own": class {},
  "an object that looks like one": { service: probe },
};

const cyclic: unknown[] = [];
cyclic.push(cyclic);

const wrongDynamic: Record<string, readonly [unknown, unknown]> = {
  "arguments that hold themselves": ["probe.echo", cyclic],
  "arguments that are no JSON": ["probe.echo", [5n]],
  "arguments that are a function": ["probe.echo", trap],
  "no method": ["probe", []],
  "what is no name": [7, []],
  "a service with a very long name": [`${"x".repeat(300)}.echo`, []],
  "a method with a very long name": [`probe.${"x".repeat(300)}`, []],
};
