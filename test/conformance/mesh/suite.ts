import { connect, type Log, type Mesh, MeshError } from "lagomorph";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UserLocked, UserNotFound } from "./generated/errors.ts";
import { ProbeClient, probe } from "./generated/probe/index.ts";
import { RelayClient, relay } from "./generated/relay/index.ts";
import { probeClass, relayClass, Sightings } from "./services.ts";

/** A place to connect to that no other test uses, and how it goes away. */
export interface Place {
  readonly url: string;
  remove(): Promise<void>;
}

/** What a service and its callers rely on, over any broker. */
export function describeMesh(name: string, createPlace: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place;
    let server: Mesh;
    let caller: Mesh;
    let sightings: Sightings;
    let logged: string[];

    beforeEach(async () => {
      place = await createPlace();
      logged = [];
      sightings = new Sightings();
      server = await connect(place.url, { name: "server", log: logTo(logged) });
      caller = await connect(place.url, { name: "caller", timeout: 5000, log: logTo(logged) });
    });

    afterEach(async () => {
      await Promise.all([server.close(), caller.close()]);
      await place.remove();
    });

    const serveProbe = (workers = 16) => server.serve(probeClass(sightings), { workers });

    describe("a call", () => {
      test("is answered with what the handler returned", async () => {
        await serveProbe();
        const client = caller.client(ProbeClient);
        expect(await client.echo("Grüße 🐇")).toBe("Grüße 🐇");
        expect(await client.optional("a")).toBe("a:none");
        expect(await client.optional("a", 2)).toBe("a:2");
        expect(await client.sum(1, 2, 3)).toBe(6);
        expect(await client.sum()).toBe(0);
        expect(await client.tomorrow(new Date("2026-02-28T12:00:00.001Z"))).toEqual(new Date("2026-03-01T12:00:00.001Z"));
        expect(await client.user("ann")).toEqual({ id: "ann", name: "Ann", born: new Date("1990-05-06T00:00:00Z") });
      });

      test("rejects with the error that the contract declares, as its class, with its data", async () => {
        await serveProbe();
        const client = caller.client(ProbeClient);
        const notFound = await rejection(client.user("nobody"));
        expect(notFound).toBeInstanceOf(UserNotFound);
        expect(notFound).toMatchObject({ code: "declared", name: "USER_NOT_FOUND", data: { id: "nobody" } });
        const locked = await rejection(client.user("locked"));
        expect(locked).toBeInstanceOf(UserLocked);
        expect(locked).toMatchObject({ rawMessage: "come back later", data: { until: new Date("2030-01-02T03:04:05.678Z") } });
      });

      test("rejects with internal and an incident number, and no detail, when its handler fails otherwise", async () => {
        await serveProbe();
        const client = caller.client(ProbeClient);
        for (const how of ["error", "secret", "declaredElsewhere", "wrongResult", "nothing"] as const) {
          const error = await rejection(client.fail(how));
          expect(error, how).toMatchObject({ code: "internal", incident: expect.stringMatching(/^[0-9a-f]{8}$/) });
          expect(`${error.message}${JSON.stringify(error)}`, how).not.toContain("hunter2");
          expect(logged.join("\n"), how).toContain(error.incident);
        }
      });

      test("rejects with the code that its handler threw on purpose", async () => {
        await serveProbe();
        expect(await rejection(caller.client(ProbeClient).fail("permission"))).toMatchObject({
          code: "permission_denied",
          rawMessage: "only for cats",
        });
      });

      test("is refused before it leaves when an argument does not fit the contract", async () => {
        await serveProbe();
        const wrong: unknown = { not: "text" };
        const error = await rejection(caller.client(ProbeClient).echo(wrong as string));
        expect(error).toMatchObject({ code: "invalid_argument", issues: [{ path: "text", expected: "string" }] });
      });

      test("is refused with every path by the service when it was made without the contract", async () => {
        await serveProbe();
        const error = await rejection(caller.call("probe.wait", ["soon", 7]));
        expect(error.code).toBe("invalid_argument");
        expect(error.issues?.map(({ path }) => path)).toEqual(["milliseconds", "tag"]);
        expect(await rejection(caller.call("probe.echo", []))).toMatchObject({ code: "invalid_argument", issues: [{ path: "text" }] });
        expect(await rejection(caller.call("probe.echo", ["a", "b"]))).toMatchObject({ code: "invalid_argument" });
        expect(await rejection(caller.call("probe.echo", { text: "a", txet: "b" }))).toMatchObject({
          code: "invalid_argument",
          issues: [{ path: "txet" }],
        });
        expect(await caller.call("probe.echo", { text: "by name" })).toBe("by name");
      });

      test("of an unknown method is unimplemented, whatever its name", async () => {
        await serveProbe();
        for (const method of ["nope", "constructor", "toString", "__proto__", "hasOwnProperty", "then", "onNoted", "remember"]) {
          expect(await rejection(caller.call(`probe.${method}`)), method).toMatchObject({ code: "unimplemented" });
        }
      });

      test("of a service that was never served is unavailable at once", async () => {
        const error = await rejection(caller.call("nobody.home"));
        expect(error).toMatchObject({ code: "unavailable", reason: "no_service" });
      });

      test("of a service whose instances are all gone is unavailable at once", async () => {
        const service = await serveProbe();
        const client = caller.client(ProbeClient);
        await client.echo("here");
        await service.stop();
        for (let attempt = 0; attempt < 5; attempt++) {
          expect(await rejection(client.echo("gone"))).toMatchObject({ code: "unavailable", reason: "no_service" });
        }
        await using again = await serveProbe();
        expect(again.name).toBe("probe");
        expect(await client.echo("back")).toBe("back");
      });

      test("carries who calls, until when, and headers", async () => {
        await serveProbe();
        const headers = { tenant: "acme", ["__proto__"]: "polluted", "x-äöü": "\n" };
        const context = await caller.client(ProbeClient).context({ timeout: 1000, headers });
        expect(context.caller).toBe("caller");
        expect(context.remaining).toBeGreaterThan(0);
        expect(context.remaining).toBeLessThanOrEqual(1000);
        expect(context.headers).toMatchObject({ tenant: "acme", "x-äöü": "\n" });
        expect({}).not.toHaveProperty("polluted");
      });
    });

    describe("a deadline", () => {
      test("rejects the call when it passes, and aborts the handler's signal", async () => {
        await serveProbe();
        expect(await rejection(caller.client(ProbeClient).hang("late", { timeout: 50 }))).toMatchObject({ code: "deadline_exceeded" });
        await sightings.all("aborted late");
      });

      test("is the method's own when nobody gives another", async () => {
        await serveProbe();
        expect(await rejection(caller.client(ProbeClient).hangShortly())).toMatchObject({ code: "deadline_exceeded" });
      });

      test("covers the calls that a handler makes", async () => {
        await serveProbe();
        await server.serve(relayClass(sightings));
        const context = await caller.client(RelayClient).context({ timeout: 700 });
        expect(context.caller).toBe("relay");
        expect(context.remaining).toBeLessThanOrEqual(700);
        expect(await rejection(caller.client(RelayClient).hang("nested", { timeout: 80 }))).toMatchObject({ code: "deadline_exceeded" });
        await sightings.all("aborted nested");
      });

      test("that has passed before the call could start leaves the handler alone", async () => {
        await serveProbe(1);
        const client = caller.client(ProbeClient);
        const first = client.wait(150, "first");
        await sightings.all("started first");
        expect(await rejection(client.countRuns("expired", { timeout: 30 }))).toMatchObject({ code: "deadline_exceeded" });
        await first;
        await client.echo("after");
        expect(sightings.count("ran expired")).toBe(0);
      });
    });

    describe("a cancellation", () => {
      test("rejects the call at once, and aborts the handler's signal", async () => {
        await serveProbe();
        const giveUp = new AbortController();
        const hanging = rejection(caller.client(ProbeClient).hang("given up", { signal: giveUp.signal }));
        await sightings.all("hanging given up");
        giveUp.abort();
        expect(await hanging).toMatchObject({ code: "cancelled" });
        await sightings.all("aborted given up");
      });

      test("reaches the calls that the handler makes", async () => {
        await serveProbe();
        await server.serve(relayClass(sightings));
        const giveUp = new AbortController();
        const hanging = rejection(caller.client(RelayClient).hang("two hops", { signal: giveUp.signal }));
        await sightings.all("hanging two hops");
        giveUp.abort();
        expect(await hanging).toMatchObject({ code: "cancelled" });
        await sightings.all("aborted two hops");
      });

      test("before the call keeps it from being made", async () => {
        await serveProbe();
        const error = await rejection(caller.client(ProbeClient).countRuns("never", { signal: AbortSignal.abort() }));
        expect(error.code).toBe("cancelled");
        expect(sightings.count("ran never")).toBe(0);
      });
    });

    describe("many calls at once", () => {
      test("are answered each when it is ready, whatever else travelled with it", async () => {
        await serveProbe(64);
        const client = caller.client(ProbeClient);
        // Quick calls first, so that later ones share messages.
        for (let round = 0; round < 8; round++) await Promise.all(Array.from({ length: 64 }, () => client.wait(0, "warm")));
        const order: string[] = [];
        const slow = client.wait(300, "slow").then((tag) => order.push(tag));
        await Promise.all(Array.from({ length: 30 }, (_, index) => client.wait(1, `quick ${index}`).then((tag) => order.push(tag))));
        await slow;
        expect(order).toHaveLength(31);
        expect(order.at(-1)).toBe("slow");
      });

      test("fail alone: a wrong, an expired and a cancelled one leave their neighbours as they are", async () => {
        await serveProbe(64);
        const client = caller.client(ProbeClient);
        const giveUp = new AbortController();
        const all = Promise.allSettled([
          client.echo("one"),
          client.echo(7 as unknown as string),
          client.hang("neighbour", { timeout: 30 }),
          client.hang("neighbour", { signal: giveUp.signal }),
          client.fail("error"),
          client.echo("two"),
        ]);
        await sightings.all("hanging neighbour", "hanging neighbour");
        giveUp.abort();
        const outcomes = (await all).map((outcome) => (outcome.status === "fulfilled" ? outcome.value : (outcome.reason as MeshError).code));
        expect(outcomes).toEqual(["one", "invalid_argument", "deadline_exceeded", "cancelled", "internal", "two"]);
      });

      test("are shared by all instances, also when they were made in one tick after quick ones", async () => {
        await Promise.all([1, 2, 3, 4].map(() => serveProbe(16)));
        const client = caller.client(ProbeClient);
        for (let round = 0; round < 30; round++) await Promise.all(Array.from({ length: 64 }, () => client.wait(0, "warm")));
        const calls = Array.from({ length: 64 }, () => client.wait(1000, "second"));
        const first = Promise.race(calls).then(() => sightings.count("started second"));
        expect(await first).toBe(64);
        await Promise.all(calls);
      });

      test("settle exactly once each, ten thousand of them", async () => {
        await serveProbe(64);
        const client = caller.client(ProbeClient);
        const numbers = Array.from({ length: 10_000 }, (_, index) => index);
        const sums = await Promise.all(numbers.map((number) => client.sum(number, 1)));
        expect(sums).toEqual(numbers.map((number) => number + 1));
      });

      test("that keep the processor busy do not keep others from their instances", async () => {
        await Promise.all([1, 2].map(() => serveProbe(16)));
        const client = caller.client(ProbeClient);
        for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: 32 }, () => client.spin(0)));
        await Promise.all(Array.from({ length: 16 }, () => client.spin(10)));
      });
    });

    describe("an event", () => {
      test("reaches one instance of each pool, every instance of a broadcast, and one handler as a singleton", async () => {
        await server.serve(probeClass(sightings, "first"));
        await server.serve(probeClass(sightings, "second"));
        await server.serve(relayClass(sightings));
        await caller.emit(probe.noted, { text: "hello", tags: ["a"] });
        await sightings.all("pool hello", "relay hello", "broadcast first hello", "broadcast second hello", "singleton hello");
        // Another event behind it: what it would have doubled has happened by then.
        await caller.emit(probe.noted, { text: "end" });
        await sightings.all("pool end", "relay end", "broadcast first end", "broadcast second end", "singleton end");
        for (const sighting of ["pool hello", "relay hello", "broadcast first hello", "broadcast second hello", "singleton hello"]) {
          expect(sightings.count(sighting), sighting).toBe(1);
        }
      });

      test("is heard by whoever listens, in broadcast or in a pool", async () => {
        const heard = new Sightings();
        const listen = (title: string, options = {}) => caller.on(probe.noted, ({ text }) => heard.add(`${title} ${text}`), options);
        await listen("one");
        const second = await listen("two");
        await listen("pool", { delivery: "pool", group: "readers" });
        await listen("pool", { delivery: "pool", group: "readers" });
        await server.emit(probe.noted, { text: "a" });
        await heard.all("one a", "two a", "pool a");
        await second.stop();
        await server.emit(probe.noted, { text: "b" });
        await heard.all("one b", "pool b");
        expect(heard.count("two b")).toBe(0);
        expect(heard.count("pool a")).toBe(1);
      });

      test("waits for a durable handler that is away", async () => {
        const service = await serveProbe();
        await service.stop();
        await caller.emit(probe.noted, { text: "meanwhile" });
        await serveProbe();
        await sightings.all("pool meanwhile", "singleton meanwhile");
      });

      test("that does not fit the contract is refused where it is emitted", async () => {
        const error = await rejection(caller.emit(probe.noted, { text: 7 as unknown as string }));
        expect(error).toMatchObject({ code: "invalid_argument", issues: [{ path: "text", expected: "string" }] });
      });

      test("kept for success is sent when its handler has succeeded, and only then", async () => {
        const heard = new Sightings();
        await server.serve(relayClass(sightings));
        await caller.on(relay.relayed, ({ text }) => heard.add(text));
        const client = caller.client(RelayClient);
        await rejection(client.noteOnSuccess("failed", true));
        await client.noteOnSuccess("succeeded", false);
        await heard.all("succeeded");
        expect(heard.count("failed")).toBe(0);
      });
    });

    describe("a command", () => {
      test("is accepted, and carried out without an answer", async () => {
        await serveProbe();
        await caller.client(ProbeClient).remember("this");
        await sightings.all("remembered this");
      });

      test("waits for its service", async () => {
        const service = await serveProbe();
        await service.stop();
        await caller.client(ProbeClient).remember("later");
        await serveProbe();
        await sightings.all("remembered later");
      });

      test("that no service has ever offered is unavailable", async () => {
        expect(await rejection(caller.client(ProbeClient).remember("nowhere"))).toMatchObject({
          code: "unavailable",
          reason: "no_service",
        });
      });

      test("that does not fit the contract is refused before it leaves", async () => {
        await serveProbe();
        expect(await rejection(caller.client(ProbeClient).remember(7 as unknown as string))).toMatchObject({
          code: "invalid_argument",
          issues: [{ path: "text" }],
        });
      });
    });

    describe("stopping", () => {
      test("lets running handlers finish, and gives back what has not started to other instances", async () => {
        const service = await serveProbe(2);
        const client = caller.client(ProbeClient);
        const calls = Promise.all(Array.from({ length: 8 }, (_, index) => client.wait(100, `call ${index}`)));
        await sightings.all("started call 0");
        await serveProbe(8);
        await service.stop();
        expect(await calls).toHaveLength(8);
      });

      test("a mesh gives up what waits, and a closed one makes no calls", async () => {
        await serveProbe();
        const client = caller.client(ProbeClient);
        const hanging = rejection(client.hang("closing"));
        await sightings.all("hanging closing");
        await caller.close();
        expect(await hanging).toMatchObject({ code: "cancelled" });
        await sightings.all("aborted closing");
        expect((await rejection(client.echo("closed"))).code).toBe("unavailable");
        await expect(caller.serve(probeClass(sightings))).rejects.toMatchObject({ code: "unavailable" });
      });
    });
  });
}

/** The `MeshError` that a call rejects with. */
async function rejection(call: Promise<unknown>): Promise<MeshError> {
  const outcome = await call.then(
    (value) => value,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(MeshError);
  return outcome as MeshError;
}

function logTo(lines: string[]): Log {
  const write = (fields: object, message = ""): void => void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { debug: write, info: write, warn: write, error: write };
}
