import { describe, expect, test } from "vitest";
import type { JsonValue, MeshError } from "lagomorph";
import { ProbeClient } from "./generated/probe/index.ts";
import { probeClass } from "./services.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";

/** What callers rely on when they make many calls, and while services stop. */
export function describeManyCalls(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);

  describe("many calls at once", () => {
    test("are answered each when it is ready, whatever else travelled with it", async () => {
      await on.serveProbe(64);
      const client = on.caller.client(ProbeClient);
      // Quick calls first, so that later ones share messages.
      for (let round = 0; round < 8; round++)
        await Promise.all(Array.from({ length: 64 }, () => client.wait(0, "warm")));
      const order: string[] = [];
      const slow = client.wait(300, "slow").then((tag) => order.push(tag));
      await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          client.wait(1, `quick ${index}`).then((tag) => order.push(tag)),
        ),
      );
      await slow;
      expect(order).toHaveLength(31);
      expect(order.at(-1)).toBe("slow");
    });

    test("fail alone: a wrong, an expired and a cancelled one leave their neighbours as they are", async () => {
      await on.serveProbe(64);
      const client = on.caller.client(ProbeClient);
      const giveUp = new AbortController();
      const all = Promise.allSettled([
        client.echo("one"),
        client.echo(7 as unknown as string),
        // On a busy machine it expires before it has begun.
        client.hang("expires", { timeout: 30 }),
        client.hang("neighbour", { signal: giveUp.signal }),
        client.fail("error"),
        client.echo("two"),
      ]);
      await on.sightings.all("hanging neighbour");
      giveUp.abort();
      const outcomes = (await all).map(valueOrCode);
      expect(outcomes).toEqual([
        "one",
        "invalid_argument",
        "deadline_exceeded",
        "cancelled",
        "internal",
        "two",
      ]);
    });

    test("fail alone also when their options are none that a service takes", async () => {
      await on.serveProbe();
      const client = on.caller.client(ProbeClient);
      const headers = Object.fromEntries(
        Array.from({ length: 65 }, (_, index) => [`h${index}`, ""]),
      );
      const all = await Promise.allSettled([
        client.echo("one"),
        client.echo("x", { timeout: Infinity }),
        client.echo("x", { timeout: Number.NaN }),
        client.echo("x", { headers }),
        client.echo("x", { headers: { long: "x".repeat(9000) } }),
        client.echo("x", { headers: { number: 7 as unknown as string } }),
        client.echo("x".repeat(5_000_000)),
        client.echo("two"),
      ]);
      const wrong = Array.from({ length: 5 }, () => "invalid_argument");
      expect(all.map(valueOrCode)).toEqual(["one", ...wrong, "payload_too_large", "two"]);
    });

    test("fail alone also when they are nested too deep, or too large for a message", async () => {
      await on.serveProbe();
      const running = on.caller.client(ProbeClient).wait(200, "other");
      await on.sightings.all("started other");
      const deep = (levels: number): JsonValue => (levels === 0 ? "x" : [deep(levels - 1)]);
      const all = await Promise.allSettled([
        on.caller.call("probe.echo", [deep(60)]),
        on.caller.call("probe.echo", [deep(70)]),
        on.caller.call("probe.nope", ["x".repeat(5_000_000)]),
        on.caller.call("probe.echo", ["fine"]),
      ]);
      expect(all.map(valueOrCode)).toEqual([
        "invalid_argument",
        "invalid_argument",
        "payload_too_large",
        "fine",
      ]);
      expect(await running).toBe("other");
    });

    test("are shared by all instances, also when they were made in one tick after quick ones", async () => {
      await Promise.all([1, 2, 3, 4].map(() => on.serveProbe(16)));
      const client = on.caller.client(ProbeClient);
      for (let round = 0; round < 30; round++)
        await Promise.all(Array.from({ length: 64 }, () => client.wait(0, "warm")));
      const calls = Array.from({ length: 64 }, () => client.wait(1000, "second"));
      const first = Promise.race(calls).then(() => on.sightings.count("started second"));
      expect(await first).toBe(64);
      await Promise.all(calls);
    });

    test("settle exactly once each, ten thousand of them", async () => {
      await on.serveProbe(64);
      const client = on.caller.client(ProbeClient);
      const patient = { timeout: 60_000 };
      const texts = Array.from({ length: 10_000 }, (_, index) => `text ${index}`);
      expect(await Promise.all(texts.map((text) => client.echo(text, patient)))).toEqual(texts);
    });

    test("that keep the processor busy do not keep others from their instances", async () => {
      await Promise.all([1, 2].map(() => on.serveProbe(16)));
      const client = on.caller.client(ProbeClient);
      for (let round = 0; round < 10; round++)
        await Promise.all(Array.from({ length: 32 }, () => client.spin(0)));
      const spins = Array.from({ length: 16 }, () => client.spin(10));
      expect(await Promise.all(spins)).toEqual(spins.map(() => undefined));
    });
  });

  describe("stopping", () => {
    test("lets running handlers finish, and gives back what has not started to other instances", async () => {
      const service = await on.serveProbe(2);
      const client = on.caller.client(ProbeClient);
      const calls = Promise.all(
        Array.from({ length: 8 }, (_, index) => client.wait(100, `call ${index}`)),
      );
      await on.sightings.all("started call 0");
      await on.serveProbe(8);
      await service.stop();
      expect(await calls).toHaveLength(8);
    });

    test("the last instance answers what it has begun before it is gone", async () => {
      const service = await on.serveProbe();
      const client = on.caller.client(ProbeClient);
      const calls = Promise.all([client.wait(400, "begun"), client.wait(1500, "long")]);
      await on.sightings.all("started begun", "started long");
      await service.stop();
      expect(await calls).toEqual(["begun", "long"]);
    });

    test("does not wait for a handler longer than it is told", async () => {
      const service = await on.server.serve(probeClass(on.sightings), { drainTimeout: 50 });
      let settled = false;
      const outlives = Promise.allSettled([
        on.caller.client(ProbeClient).wait(400, "outlives"),
      ]).finally(() => (settled = true));
      await on.sightings.all("started outlives");
      await service.stop();
      expect(settled).toBe(false);
      await outlives;
      for (const drainTimeout of [Infinity, -1, Number.NaN]) {
        const refused = on.server.serve(probeClass(on.sightings), { drainTimeout });
        await expect(refused).rejects.toMatchObject({ code: "invalid_argument" });
      }
      await expect(on.server.serve(probeClass(on.sightings), { workers: 0 })).rejects.toMatchObject(
        { code: "invalid_argument" },
      );
    });

    test("a mesh gives up what waits, and a closed one makes no calls", async () => {
      await on.serveProbe();
      const client = on.caller.client(ProbeClient);
      const hanging = rejection(client.hang("closing"));
      await on.sightings.all("hanging closing");
      await on.caller.close();
      expect(await hanging).toMatchObject({ code: "cancelled" });
      await on.sightings.all("aborted closing");
      expect((await rejection(client.echo("closed"))).code).toBe("unavailable");
      await expect(on.caller.serve(probeClass(on.sightings))).rejects.toMatchObject({
        code: "unavailable",
      });
    });
  });
}

function valueOrCode(outcome: PromiseSettledResult<unknown>): unknown {
  // Calls reject with a `MeshError`, always.
  return outcome.status === "fulfilled" ? outcome.value : (outcome.reason as MeshError).code;
}
