import { createMemoryInbox, MeshError, type PauseOptions } from "lagomorph";
import { describe, expect, test, vi } from "vitest";
import { probe } from "./generated/probe/index.ts";
import { openPublisher } from "./publisher.ts";
import { probeClass } from "./services.ts";
import { type Place, setUpMeshes } from "./set-up.ts";

const patient = { timeout: 20_000 };

/** What a service relies on one of whose handlers fails all the time. */
export function describeFailingHandlers(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);
  /** Whether handlers that are broken fail, and how often they have run. */
  let broken = true;
  let runs = 0;

  const fail = (error: Error = new Error("broken")): void => {
    runs++;
    if (broken) throw error;
  };

  const reset = (): void => {
    broken = true;
    runs = 0;
  };

  const serveBroken = (pause: PauseOptions | false, error?: Error) => {
    reset();
    const Class = class extends probeClass(on.sightings) {
      override onNoted(): void {
        fail(error);
      }
    };
    return on.server.serve(Class, { pause });
  };

  const emit = (count: number) =>
    Promise.all(Array.from({ length: count }, () => on.caller.emit(probe.noted, { text: "x" })));

  const all = (sighting: string, count: number) =>
    vi.waitFor(() => expect(on.sightings.count(sighting)).toBe(count), patient);

  describe("a handler that fails with every message", () => {
    test("is paused before a hundred have failed, while others go on, and the rest stays in its queue", async () => {
      const service = await serveBroken({ first: 3_600_000, longest: 3_600_000 });
      await emit(1000);
      await all("singleton x", 1000);
      await vi.waitFor(() => expect(service.pausedHandlers).toEqual(["probe.onNoted"]), patient);
      await service.stop();
      console.log(
        `S16: 1000 events, paused after ${runs} failures, the others stay in their queue`,
      );
      expect(runs).toBeGreaterThanOrEqual(10);
      expect(runs).toBeLessThanOrEqual(100);
      await on.serveProbe();
      await all("pool x", 1000 - runs);
      expect(on.logged.filter((line) => line.includes("it is paused"))).toHaveLength(1);
    });

    test("gets one message after each pause, and all of them when it succeeds with one", async () => {
      const service = await serveBroken({ first: 20, longest: 40 });
      await emit(200);
      await vi.waitFor(() => expect(service.pausedHandlers).toEqual(["probe.onNoted"]), patient);
      await vi.waitFor(() => expect(probes()).toBeGreaterThan(3), patient);
      // Some 70 when it was paused, then one for each pause.
      expect(runs).toBeLessThanOrEqual(100 + probes());
      broken = false;
      await vi.waitFor(() => expect(runs).toBe(200), patient);
      await vi.waitFor(() => expect(service.pausedHandlers).toEqual([]), patient);
      expect(on.logged.filter((line) => line.includes("its pause is over"))).toHaveLength(1);
      expect(on.logged.find((line) => line.includes("a probe"))).toContain('"pause":20');
    });

    test("keeps what it has not begun also where the queue is its own", async () => {
      reset();
      const listening = await on.caller.on(probe.noted, () => fail(), { pause: { first: 20 } });
      await emit(200);
      await vi.waitFor(() => expect(listening.pausedHandlers).toHaveLength(1), patient);
      await emit(50);
      broken = false;
      await vi.waitFor(() => expect(runs).toBe(250), patient);
      await vi.waitFor(() => expect(listening.pausedHandlers).toEqual([]), patient);
    });

    test("is not paused where that is turned off", async () => {
      const service = await serveBroken(false);
      await emit(200);
      await vi.waitFor(() => expect(runs).toBe(200), patient);
      expect(service.pausedHandlers).toEqual([]);
    });

    test("is paused too when it is the inbox that fails, and goes on with it", async () => {
      reset();
      const inbox = createMemoryInbox();
      let isAway = true;
      const listening = await on.caller.on(probe.noted, () => void runs++, {
        inbox: {
          begin: (message) => {
            if (isAway) throw new Error("the database is away");
            return inbox.begin(message);
          },
          finish: (message) => inbox.finish(message),
          fail: (message) => inbox.fail(message),
        },
        pause: { first: 20 },
      });
      await emit(50);
      await vi.waitFor(() => expect(listening.pausedHandlers).toHaveLength(1), patient);
      isAway = false;
      await vi.waitFor(() => expect(runs).toBe(50), patient);
      await vi.waitFor(() => expect(listening.pausedHandlers).toEqual([]), patient);
    });
  });

  describe("a message that is wrong by itself", () => {
    test("does not count as a failure of its handler", async () => {
      await using publisher = await openPublisher(on.url);
      const service = await serveBroken({}, new MeshError("invalid_argument", "no such order"));
      await emit(50);
      for (let count = 0; count < 50; count++) await publisher.emit(7, "wrong");
      await vi.waitFor(() => expect(runs).toBe(50), patient);
      broken = false;
      await emit(1);
      await vi.waitFor(() => expect(runs).toBe(51), patient);
      expect(service.pausedHandlers).toEqual([]);
    });
  });

  test("options of a pause that make no sense are refused", async () => {
    const wrong = { code: "invalid_argument" };
    await expect(serveBroken({ ratio: 15 })).rejects.toMatchObject(wrong);
    await expect(serveBroken({ minimum: 0 })).rejects.toMatchObject(wrong);
    const listening = on.caller.on(probe.noted, () => {}, { pause: { first: NaN } });
    await expect(listening).rejects.toMatchObject(wrong);
  });

  function probes(): number {
    return on.logged.filter((line) => line.includes("a probe")).length;
  }
}
