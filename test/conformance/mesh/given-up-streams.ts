import { connect, type Mesh } from "lagomorph";
import { afterEach, describe, expect, test } from "vitest";
import { TickerClient } from "./generated/ticker/index.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";
import { tickerClass } from "./ticker.ts";

/** How streams end before their handlers do. */
export function describeGivenUpStreams(createPlace: () => Promise<Place>): void {
  describe("a stream", () => {
    const on = setUpMeshes(createPlace);
    const opened: Mesh[] = [];
    const serve = () => on.server.serve(tickerClass(on.sightings));
    const client = (): TickerClient => on.caller.client(TickerClient);

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((mesh) => mesh.close()));
    });

    test("that is left by a break ends its handler, whose finally runs and whose signal aborts", async () => {
      await serve();
      for await (const number of client().count("left")) if (number === 3) break;
      await on.sightings.all("over left", "AbortError left");
      expect(on.caller.stats()).toMatchObject({ openStreams: 0, pendingCalls: 0 });
    });

    test("that is returned ends its handler, also while a step waits", async () => {
      await serve();
      const steps = client().silence("calm")[Symbol.asyncIterator]();
      const waiting = steps.next();
      await on.sightings.all("begun calm");
      expect(await steps.return?.()).toEqual({ done: true, value: undefined });
      expect(await waiting).toEqual({ done: true, value: undefined });
      await on.sightings.all("over calm", "AbortError calm");
    });

    test("that is given up ends iterators at once that look at no signal", async () => {
      await serve();
      const steps = client().deafSilence("deaf")[Symbol.asyncIterator]();
      const waiting = steps.next();
      await on.sightings.all("begun deaf");
      await steps.return?.();
      expect(await waiting).toEqual({ done: true, value: undefined });
      await on.sightings.all("over deaf");
    });

    test("whose signal aborts rejects with cancelled, and its handler ends", async () => {
      await serve();
      const giveUp = new AbortController();
      const steps = client().count("signal", { signal: giveUp.signal })[Symbol.asyncIterator]();
      await steps.next();
      const silent = client().silence("waits", { signal: giveUp.signal })[Symbol.asyncIterator]();
      const waiting = rejection(silent.next());
      await on.sightings.all("begun waits");
      giveUp.abort();
      expect(await waiting).toMatchObject({ code: "cancelled" });
      expect(await rejection(steps.next())).toMatchObject({ code: "cancelled" });
      expect(await steps.next()).toEqual({ done: true, value: undefined });
      await on.sightings.all("over signal", "AbortError signal", "over waits");
      const late = client().count("late", { signal: giveUp.signal })[Symbol.asyncIterator]();
      expect(await rejection(late.next())).toMatchObject({ code: "cancelled" });
      expect(on.sightings.count("begun late")).toBe(0);
    });

    test("leaves nothing behind, whenever it is given up", async () => {
      await on.server.serve(tickerClass(on.sightings), { workers: 300 });
      const given = Array.from({ length: 300 }, async (_, index) => {
        const giveUp = new AbortController();
        const steps = client().count("many", { signal: giveUp.signal })[Symbol.asyncIterator]();
        const first = steps.next().catch(() => undefined);
        // Before it has left, on its way, when it has begun, and after some items: by its signal, or by its reader.
        for (let turn = 0; turn < index % 6; turn++) await new Promise(setImmediate);
        if (index % 4 === 0) await first;
        if (index % 8 === 0) for (let item = 0; item < index; item++) await steps.next();
        if (index % 3 === 0) giveUp.abort();
        else await steps.return?.();
        await first;
      });
      await Promise.all(given);
      expect(on.caller.stats()).toMatchObject({ openStreams: 0, pendingCalls: 0 });
      const left = (): number => on.sightings.count("begun many") - on.sightings.count("over many");
      await expect.poll(left, { interval: 5 }).toBe(0);
      expect(on.sightings.count("begun many")).toBeGreaterThan(30);
      expect(await client().once()).toBe(1);
    });

    test("that lasts longer than its timeout ends with deadline_exceeded, at both ends", async () => {
      await serve();
      const steps = client().silence("long", { timeout: 500 })[Symbol.asyncIterator]();
      expect(await rejection(steps.next())).toMatchObject({ code: "deadline_exceeded" });
      const tagged = client().brief("short")[Symbol.asyncIterator]();
      expect(await rejection(tagged.next())).toMatchObject({ code: "deadline_exceeded" });
      await on.sightings.all("over long", "over short");
    });

    test("without a timeout outlives that of calls, which is for its beginning", async () => {
      await serve();
      const caller = await connect(on.url, { timeout: 50 });
      opened.push(caller);
      const steps = caller.client(TickerClient).count("patient")[Symbol.asyncIterator]();
      await steps.next();
      await rejection(
        on.caller
          .client(TickerClient)
          .silence("a while", { timeout: 150 })
          [Symbol.asyncIterator]()
          .next(),
      );
      expect(await steps.next()).toEqual({ done: false, value: 1 });
      await steps.return?.();
    });

    test("ends with its caller's mesh", async () => {
      await serve();
      const caller = await connect(on.url);
      const steps = caller.client(TickerClient).silence("closed")[Symbol.asyncIterator]();
      const waiting = rejection(steps.next());
      await on.sightings.all("begun closed");
      await caller.close();
      expect(await waiting).toMatchObject({ code: "cancelled" });
      await on.sightings.all("over closed");
    });

    test("goes on while its service stops, until the time to finish is over", async () => {
      const server = await connect(on.url, { drainTimeout: 1000 });
      opened.push(server);
      await server.serve(tickerClass(on.sightings));
      const steps = client().count("stopping")[Symbol.asyncIterator]();
      await steps.next();
      const silent = client().silence("stopped")[Symbol.asyncIterator]();
      const waiting = rejection(silent.next());
      await on.sightings.all("begun stopped");
      const closed = server.close();
      for (let number = 1; number < 600; number++)
        expect(await steps.next()).toEqual({ done: false, value: number });
      expect(await waiting).toMatchObject({
        code: "interrupted",
        rawMessage: "the service stops",
      });
      await on.sightings.all("over stopped", "AbortError stopped");
      expect(await closed).toEqual({ unfinished: 2 });
    });

    test("that ends while its service stops is finished", async () => {
      const service = await serve();
      const steps = client().countTo(2000);
      await steps.next();
      const stopped = service.stop();
      let last: unknown;
      for (let step = await steps.next(); step.done !== true; step = await steps.next())
        last = step.value;
      expect(last).toBe(2000);
      await stopped;
    });
  });
}
