import { connect, type Mesh } from "lagomorph";
import { afterEach, describe, expect, test } from "vitest";
import type { Serving } from "../../../runtime/server/serve.ts";
import { clockworkClass } from "./clockwork.ts";
import { clockwork } from "./generated/clockwork/index.ts";
import { type Place, setUpMeshes } from "./set-up.ts";

/** What a service with timers relies on. */
export function describeTimers(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);
  const opened: Mesh[] = [];

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((mesh) => mesh.close()));
  });

  async function open(): Promise<Mesh> {
    const write = (): void => {};
    const log = { debug: write, info: write, warn: write, error: write };
    const mesh = await connect(on.url, { log });
    opened.push(mesh);
    return mesh;
  }

  describe("a timer", () => {
    test("fires again and again; at start too, when it is eager; the service is its caller", async () => {
      let caller = "";
      const often = function (this: { mesh: { context: { caller: string } } }): void {
        ({ caller } = this.mesh.context);
      };
      await on.server.serve(clockworkClass(on.sightings, { often }));
      await on.sightings.all("atOnce one", "often one", "often one", "often one");
      expect(caller).toBe("clockwork");
      expect(on.sightings.count("atOnce one")).toBe(1);
      expect(on.sightings.count("seldom one")).toBe(0);
    });

    test("whose handler fails is in the log with a number, and fires again", async () => {
      const often = (): never => {
        throw new Error("broken");
      };
      await on.server.serve(clockworkClass(on.sightings, { often }));
      await on.sightings.all("often one", "often one", "often one");
      const line = on.logged.find((text) => text.includes("clockwork.often"));
      expect(line).toMatch(/^a handler failed .*"incident":"[0-9a-f]{8}".*broken/);
    });

    test("never runs twice at once, and takes a worker while it runs", async () => {
      let running = 0;
      let most = 0;
      const often = async (): Promise<void> => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 120));
        running--;
      };
      await on.server.serve(clockworkClass(on.sightings, { often }), { workers: 1 });
      await on.sightings.all(...Array.from({ length: 4 }, () => "often one"));
      expect(most).toBe(1);
    });

    test("ends with its service, which waits for the handler that runs", async () => {
      const atOnce = async (): Promise<void> => {
        await on.sightings.all("go on");
        on.sightings.add("ended");
      };
      const served = await on.server.serve(clockworkClass(on.sightings, { atOnce }));
      await on.sightings.all("atOnce one");
      const stopped = served.stop();
      on.sightings.add("go on");
      await stopped;
      expect(on.sightings.count("ended")).toBe(1);
    });

    test("may stop its own service", async () => {
      const stop: { now?: () => Promise<void> } = {};
      const often = async (): Promise<void> => {
        await stop.now?.();
        on.sightings.add("stopped");
      };
      const served = await on.server.serve(clockworkClass(on.sightings, { often }));
      stop.now = () => served.stop();
      await on.sightings.all("stopped");
      expect(on.sightings.count("stopped")).toBeGreaterThan(0);
    });

    test("is told by its signal when its service has waited for long enough", async () => {
      const atOnce = function (this: { mesh: { context: { signal: AbortSignal } } }) {
        const { signal } = this.mesh.context;
        return new Promise((_, reject) => {
          signal.addEventListener("abort", () => {
            // Always an error of ours.
            const reason = signal.reason as Error;
            on.sightings.add(reason.message);
            reject(reason);
          });
        });
      };
      const Class = clockworkClass(on.sightings, { atOnce });
      const served = await on.server.serve(Class, { drainTimeout: 20 });
      await on.sightings.all("atOnce one");
      await served.stop();
      expect(on.sightings.count("shutdown")).toBe(1);
    });

    test("sends what it keeps for its success", async () => {
      await on.caller.on(clockwork.ticked, ({ timer }) => on.sightings.add(`heard ${timer}`));
      const Class = clockworkClass(on.sightings, {
        atOnce() {
          return this.mesh.emit.onSuccess.ticked({ timer: "atOnce" });
        },
      });
      await on.server.serve(Class);
      await on.sightings.all("heard atOnce");
      expect(on.sightings.count("heard atOnce")).toBe(1);
    });

    test("can be fired by hand", async () => {
      // What a mesh gives has this, for tests; its public type has not.
      const served = (await on.server.serve(clockworkClass(on.sightings))) as Serving;
      await served.fire("seldom");
      await served.fire("nightly");
      expect([on.sightings.count("seldom one"), on.sightings.count("nightly one")]).toEqual([1, 1]);
      await expect(served.fire("ping")).rejects.toMatchObject({ code: "invalid_argument" });
    });
  });

  describe("a timer of the mesh", () => {
    test("fires in one instance of all, and in the next one when that has stopped", async () => {
      const [first, second] = [await open(), await open()];
      const served = await first.serve(clockworkClass(on.sightings, {}, "one"));
      await on.sightings.all("together one");
      await second.serve(clockworkClass(on.sightings, {}, "two"));
      await on.sightings.all("often two", "often two", "together one", "together one");
      expect(on.sightings.count("together two")).toBe(0);
      await served.stop();
      const before = on.sightings.count("together one");
      await on.sightings.all("together two", "together two");
      expect(on.sightings.count("together one")).toBe(before);
    });

    test("never runs in two instances at once, also when one stops while its handler runs", async () => {
      let running = 0;
      let most = 0;
      const together = async (): Promise<void> => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 80));
        running--;
      };
      const [first, second] = [await open(), await open()];
      const served = await first.serve(clockworkClass(on.sightings, { together }, "one"));
      await second.serve(clockworkClass(on.sightings, { together }, "two"));
      await on.sightings.all("together one");
      await served.stop();
      await on.sightings.all("together two", "together two");
      expect(most).toBe(1);
    });

    test("that is eager fires at once where it is led from, and not where it is not", async () => {
      const [first, second] = [await open(), await open()];
      const served = await first.serve(clockworkClass(on.sightings, {}, "one"));
      await on.sightings.all("onceTogether one");
      await second.serve(clockworkClass(on.sightings, {}, "two"));
      await on.sightings.all("often two", "often two");
      expect(on.sightings.count("onceTogether two")).toBe(0);
      await served.stop();
      await on.sightings.all("onceTogether two");
      expect(on.sightings.count("onceTogether one")).toBe(1);
    });
  });
}
