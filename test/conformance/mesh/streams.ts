import { type CallOptions, type MeshError } from "lagomorph";
import { describe, expect, test } from "vitest";
import { takeCensus } from "../../faults/census.ts";
import { Halted } from "./generated/errors.ts";
import { ProbeClient } from "./generated/probe/index.ts";
import { TickerClient } from "./generated/ticker/index.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";
import { tickerClass } from "./ticker.ts";

/** What readers of streams rely on, and those who write them. */
export function describeStreams(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);
  const serve = (workers = 16) => on.server.serve(tickerClass(on.sightings), { workers });
  const client = (options: CallOptions = {}): TickerClient =>
    on.caller.client(TickerClient, options);

  describe("a stream", () => {
    test("gives all items in their order, then its result", async () => {
      await serve();
      const steps = client().countTo(1000);
      for (let number = 1; number <= 1000; number++)
        expect(await steps.next()).toEqual({ done: false, value: number });
      const at = new Date("2026-01-02T03:04:05.678Z");
      expect(await steps.next()).toEqual({ done: true, value: { sum: 500_500, at } });
      expect(await steps.next()).toEqual({ done: true, value: undefined });
      expect(await all(client().large(0, 1))).toEqual([]);
      expect(on.caller.stats()).toMatchObject({ openStreams: 0, lateAnswers: 0 });
      expect(on.server.stats()).toMatchObject({ strayCredits: 0 });
    });

    test("gives items as their types in memory", async () => {
      await serve();
      const steps = client().fail(2, "declared")[Symbol.asyncIterator]();
      expect(await steps.next()).toEqual({ done: false, value: { at: new Date(0), price: 0n } });
      expect(await steps.next()).toEqual({ done: false, value: { at: new Date(0), price: 1n } });
    });

    test("begins with its first step, and not before", async () => {
      await serve();
      const steps = client().count("lazy")[Symbol.asyncIterator]();
      await client().once();
      expect(on.sightings.count("begun lazy")).toBe(0);
      expect(await steps.next()).toEqual({ done: false, value: 0 });
      expect(on.sightings.count("begun lazy")).toBe(1);
      await steps.return?.();
      const unread = client().count("unread")[Symbol.asyncIterator]();
      await unread.return?.();
      expect(await unread.next()).toEqual({ done: true, value: undefined });
      expect(on.sightings.count("begun unread")).toBe(0);
    });

    test("answers steps that are asked for together in order", async () => {
      await serve();
      const steps = client().countTo(2);
      const asked = [steps.next(), steps.next(), steps.next(), steps.next()];
      const taken = (await Promise.all(asked)).map(({ done, value }) => (done ? "end" : value));
      expect(taken).toEqual([1, 2, "end", "end"]);
    });

    test("ends with the error that its handler throws, after the items before it", async () => {
      await serve();
      const declared = await ending(client().fail(3, "declared"));
      expect(declared.items).toHaveLength(3);
      expect(declared.error).toBeInstanceOf(Halted);
      expect(declared.error).toMatchObject({
        rawMessage: "the bell has rung",
        data: { since: new Date(7) },
      });
      const refused = await ending(client().fail(0, "permission"));
      expect(refused.error).toMatchObject({ code: "permission_denied" });
      for (const how of ["error", "wrongItem", "wrongEnd", "nothing"] as const) {
        const { items, error } = await ending(client().fail(2, how));
        expect(items, how).toHaveLength(2);
        expect(error, how).toMatchObject({ code: "internal", incident: expect.any(String) });
        expect(error?.message, how).not.toContain("hunter2");
        expect(on.logged.join("\n"), how).toContain(error?.incident);
      }
      expect(on.logged.join("\n")).toContain("an item of ticker.fail does not fit the contract");
    });

    test("is refused at its first step when its arguments do not fit, by both sides", async () => {
      await serve();
      const wrong: unknown = { not: "text" };
      const { error } = await ending(client().count(wrong as string));
      expect(error).toMatchObject({
        code: "invalid_argument",
        issues: [{ path: "tag", expected: "string" }],
      });
      for (const options of [{ timeout: -1 }, { signal: 7 }, { timeuot: 1 }])
        expect((await ending(client().count("x", options as CallOptions))).error).toMatchObject({
          code: "invalid_argument",
        });
      expect(on.sightings.count("begun x")).toBe(0);
    });

    test("fails at once when nobody serves it", async () => {
      const { error } = await ending(client().countTo(1));
      expect(error).toMatchObject({ code: "unavailable", reason: "no_service" });
    });

    test("is no method that is called by name, and no method is a stream", async () => {
      await serve();
      expect(await rejection(on.caller.call("ticker.countTo", [1]))).toMatchObject({
        code: "unimplemented",
        rawMessage: expect.stringContaining("ticker.countTo streams its answers"),
      });
    });

    test("has the context of its call at each step, and so have the calls that it makes", async () => {
      await serve();
      await on.serveProbe();
      const seen = await all(client().contexts({ timeout: 5000, headers: { tenant: "acme" } }));
      expect(seen.map(({ caller }) => caller)).toEqual(["caller", "ticker", "ticker"]);
      expect(seen.map(({ tenant }) => tenant)).toEqual(["acme", "acme", "acme"]);
      for (const { remaining } of seen) expect(remaining).toBeGreaterThan(0);
      expect(Math.max(...seen.map(({ remaining }) => remaining))).toBeLessThanOrEqual(5000);
    });

    test("that hands another one on ends it when it ends", async () => {
      await serve();
      let last = 0;
      for await (const number of client().relay("far")) {
        last = number;
        if (number === 700) break;
      }
      await on.sightings.all("begun far", "over far");
      expect(last).toBe(700);
    });

    test("takes a worker for as long as it runs, and no more", async () => {
      await serve(1);
      const steps = client().count("only")[Symbol.asyncIterator]();
      await steps.next();
      const { code } = await rejection(client().once({ timeout: 100 }));
      expect(["unavailable", "deadline_exceeded"]).toContain(code);
      await steps.return?.();
      expect(await client().once()).toBe(1);
    });

    test("runs beside others and beside calls, each for itself", async () => {
      await serve(64);
      await on.serveProbe();
      const last = Array.from({ length: 40 }, (_, index) => 100 + index);
      const streams = last.map((to) => all(client().countTo(to)));
      const echo = on.caller.client(ProbeClient).echo("beside");
      const lengths = (await Promise.all(streams)).map(({ length }) => length);
      expect(lengths).toEqual(last);
      expect(await echo).toBe("beside");
    });
  });

  describe("a stream that is read slowly", () => {
    test("is not ahead of its reader by more than a window", async () => {
      await serve();
      const steps = client().count("slow")[Symbol.asyncIterator]();
      for (let number = 0; number < 1000; number++) {
        expect((await steps.next()).value).toBe(number);
        if (number % 100 === 0) await client().once();
        expect(on.sightings.count("yields slow")).toBeLessThanOrEqual(number + 258);
      }
      await steps.return?.();
    });

    test("fills no memory, however many items there are", async () => {
      await serve();
      const steps = client().large(100_000, 512)[Symbol.asyncIterator]();
      await steps.next();
      const before = await takeCensus();
      let grown = 0;
      for (let item = 1; item < 100_000; item++) {
        await steps.next();
        if (item % 20_000 !== 0) continue;
        await client().once();
        grown = Math.max(grown, (await takeCensus()).heap - before.heap);
        expect(on.sightings.count("large")).toBeLessThanOrEqual(item + 258);
      }
      expect((await steps.next()).done).toBe(true);
      // Of 50 MiB; what the test notes of each item is in this, too.
      expect(grown).toBeLessThan(10);
    });

    test("nor by more than a megabyte", async () => {
      await serve();
      const steps = client().large(40, 300_000)[Symbol.asyncIterator]();
      await steps.next();
      await client().once();
      expect(on.sightings.count("large")).toBeLessThanOrEqual(6);
      let items = 1;
      for (let step = await steps.next(); step.done !== true; step = await steps.next()) {
        expect(step.value).toBe(String(items % 10).repeat(300_000));
        items++;
      }
      expect(items).toBe(40);
    });
  });
}

async function all<Item>(stream: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

/** What a stream gives, and the error that it ends with. */
async function ending<Item>(
  stream: AsyncIterable<Item>,
): Promise<{ items: Item[]; error: MeshError | undefined }> {
  const items: Item[] = [];
  const read = async (): Promise<void> => {
    for await (const item of stream) items.push(item);
  };
  return { items, error: await rejection(read()) };
}
