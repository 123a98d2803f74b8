import { testService } from "lagomorph/testing";
import { describe, expect, test } from "vitest";
import { MathImpl, Reporting } from "../../examples/math/main.ts";
import { reportingService } from "../../generated/reporting_service/index.ts";
import { clockworkClass } from "../conformance/mesh/clockwork.ts";
import { DepotSkeleton, depot } from "../conformance/mesh/generated/depot/index.ts";
import { StubbornClient, StubbornSkeleton } from "../conformance/mesh/generated/stubborn/index.ts";
import type { Trial } from "../conformance/mesh/contracts/stubborn.ts";
import type { Parcel } from "../conformance/mesh/contracts/depot.ts";
import { Sightings } from "../conformance/mesh/services.ts";
import { watcherClass } from "../conformance/mesh/watcher.ts";

/** A service whose handlers fail until a trial says otherwise. */
class Stubborn extends StubbornSkeleton {
  async onTried({ text, fail }: Trial) {
    const { until = Infinity } = fail["onTried"] ?? { until: 0 };
    if (this.mesh.context.attempt <= until) throw new Error(`not yet: ${text}`);
    await this.mesh.emit.noticed({ text, fail: {} });
  }
  onTriedEverywhere() {}
  onTriedOnce() {}
  onTriedBriefly() {}
  onNoticed({ text }: Trial) {
    this.mesh.log.debug({ text }, "noticed");
  }
  persist() {}
}

class Depot extends DepotSkeleton {
  async dispatch(parcel: Parcel) {
    await this.mesh.publish.parcels(parcel);
  }
  ingest({ text, fails = 0 }: Parcel) {
    if (this.mesh.context.attempt <= fails) throw new Error("damaged");
    this.mesh.log.info({ text }, "ingested");
  }
}

const trial = (text: string, until?: number): Trial => ({
  text,
  fail: until === undefined ? {} : { onTried: { how: "error", until } },
});

describe("a scene", () => {
  test("has an event handled without the service that emits it, and gives back what its handler did", async () => {
    await using scene = await testService(Stubborn);
    await scene.handle("onTried", trial("one"));
    const [run] = await scene.handled(Stubborn, "onTried");
    expect(run).toMatchObject({ service: "stubborn", args: [trial("one")], attempt: 1 });
    await expect(scene.handle("onTried", trial("two", 1))).rejects.toThrow("not yet: two");
  });

  test("has foreign messages handled, and keeps what is published to foreign exchanges", async () => {
    await using scene = await testService(Depot);
    await scene.handle("ingest", { text: "box", weight: 1 });
    expect(scene.log.filter(({ message }) => message === "ingested")).toHaveLength(1);
    await scene.mesh.call("depot.dispatch", [{ text: "bag", weight: 2 }]);
    expect(scene.emitted(depot.parcels)).toEqual([{ text: "bag", weight: 2 }]);
  });

  test("has an event of a pattern handled: some that the pattern takes, or the one that the test names", async () => {
    const sightings = new Sightings();
    await using scene = await testService(watcherClass(sightings));
    await scene.handle("onNoted", { text: "some" });
    await scene.handle("onAnyBriefly", { text: "more" });
    await scene.handle("onNoted", { text: "one" }, { service: "probe", name: "noted" });
    await sightings.all(
      "onNoted any.noted some",
      "onAnyBriefly any.any more",
      "onNoted probe.noted one",
      "onNoteOnce probe.noted one",
    );
    const other = scene.handle("onNoted", { text: "x" }, { service: "probe", name: "heard" });
    await expect(other).rejects.toThrow("onNoted takes *.noted, and not probe.heard");
  });

  test("has the foreign queues of services beside the one that is tested, too", async () => {
    await using scene = await testService(Stubborn);
    await scene.mesh.serve(Depot);
    await scene.mesh.call("depot.dispatch", [{ text: "bag", weight: 2 }]);
    expect(scene.emitted(depot.parcels)).toHaveLength(1);
  });

  test("checks what it is given as whoever reads it would", async () => {
    await using scene = await testService(Depot);
    const light: Parcel = { text: "box", weight: -1 };
    await expect(scene.handle("ingest", light)).rejects.toMatchObject({ code: "invalid_argument" });
  });

  test("fires a timer, and gives back what its handler threw", async () => {
    const sightings = new Sightings();
    const seldom = (): never => {
      throw new Error("broken");
    };
    const Clockwork = clockworkClass(sightings, { seldom });
    await using scene = await testService(Clockwork);
    await scene.fire("nightly");
    expect(sightings.count("nightly one")).toBe(1);
    await expect(scene.fire("seldom")).rejects.toThrow("broken");
  });

  test("waits until a handler has run so often, with what a test looks for", async () => {
    await using scene = await testService(Stubborn, { client: StubbornClient });
    const seen = scene.handled(Stubborn, "onNoticed", {
      times: 2,
      where: ({ args: [{ text }] }) => text.startsWith("b"),
    });
    for (const text of ["a", "b1", "c", "b2"]) await scene.handle("onTried", trial(text));
    expect((await seen).map(({ args: [{ text }] }) => text)).toEqual(["b1", "b2"]);
  });

  test("says what has happened instead when that takes too long", async () => {
    await using scene = await testService(Stubborn);
    await scene.handle("onTried", trial("b"));
    await expect(scene.handled(Stubborn, "onTried", { times: 2, timeout: 20 })).rejects.toThrow(
      /^stubborn\.onTried has run 1 times as the test wants it, not 2; 1 times in all, .*within 20 ms\. What ran: .*stubborn\.onTried\(\{ text: 'b', fail: \{\} \}\) returned undefined.*\. What was sent: noticed \{ text: 'b', fail: \{\} \}$/,
    );
  });

  test("waits for events, and knows those that were emitted", async () => {
    await using scene = await testService(Reporting);
    await scene.mesh.serve(MathImpl);
    void scene.mesh.call("reporting_service.generateReport", [1, 2]);
    const [report] = await scene.untilEmitted(reportingService.reportGenerated);
    expect(report?.reportSummary).toMatch(/Sum=3, Product=2$/);
    expect(scene.emitted(reportingService.calculationRequested)).toEqual([
      { operation: "add", operands: [1, 2] },
    ]);
  });

  test("refuses members that there are none of, and clients of other services", async () => {
    await using scene = await testService(Stubborn);
    await expect(scene.handle("persist", trial("x"))).rejects.toThrow(/those that do: onTried, /);
    await expect(scene.handled(Depot, "onTried" as "ingest")).rejects.toThrow(
      "depot has no onTried; it has dispatch, parcels, ingest",
    );
    await expect(testService(Depot, { client: StubbornClient })).rejects.toThrow(
      "client: StubbornClient is of stubborn, and Depot of depot",
    );
    await expect(scene.fetch("/")).rejects.toThrow("Stubborn has no member with @http");
  });

  test("is alone: what happens in one does not happen in another", async () => {
    await using one = await testService(Stubborn);
    await using other = await testService(Stubborn);
    await one.handle("onTried", trial("x"));
    await one.handled(Stubborn, "onNoticed");
    expect(other.log).toEqual([]);
    await expect(other.handled(Stubborn, "onNoticed", { timeout: 1 })).rejects.toThrow(
      "Nothing ran",
    );
  });
});
