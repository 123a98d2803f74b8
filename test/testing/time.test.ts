import { testService } from "lagomorph/testing";
import { describe, expect, test } from "vitest";
import { vaultClass } from "../conformance/mesh/claims.ts";
import { clockworkClass } from "../conformance/mesh/clockwork.ts";
import type { Trial } from "../conformance/mesh/contracts/stubborn.ts";
import { VaultClient } from "../conformance/mesh/generated/vault/index.ts";
import { createInbox } from "../support/inbox.ts";
import { StubbornSkeleton } from "../conformance/mesh/generated/stubborn/index.ts";
import { MathServiceClient, MathServiceSkeleton } from "../../generated/math_service/index.ts";
import { reportingService } from "../../generated/reporting_service/index.ts";
import { Sightings } from "../conformance/mesh/services.ts";

/** A service that never answers, and notes what it hears of its deadlines. */
class Slow extends MathServiceSkeleton {
  async add(): Promise<number> {
    const { signal, remaining } = this.mesh.context;
    const { name } = await new Promise<DOMException>((resolve) => {
      signal.addEventListener("abort", () => resolve(signal.reason as DOMException));
    });
    this.mesh.log.info({ remaining }, name);
    return 0;
  }
  multiply() {
    return 0;
  }
  logCalculationRequested() {
    throw new Error("broken");
  }
}

describe("time in a scene", () => {
  test("stands still until a test lets it pass: no timer fires by itself", async () => {
    const sightings = new Sightings();
    await using scene = await testService(clockworkClass(sightings), {
      now: "2026-03-01T00:00:00Z",
    });
    await scene.clock.advance(0);
    expect(sightings.count("often one")).toBe(0);
    expect(scene.clock.now().toISOString()).toBe("2026-03-01T00:00:00.000Z");
  });

  test("fires timers at their times, as often as they are due, in this process and of the mesh", async () => {
    const sightings = new Sightings();
    await using scene = await testService(clockworkClass(sightings));
    await scene.clock.advance("1s");
    expect(sightings.count("often one")).toBe(20);
    expect(sightings.count("together one")).toBe(20);
    expect(sightings.count("atOnce one")).toBe(1);
    expect(sightings.count("onceTogether one")).toBe(1);
  });

  test("is that of cron expressions, in their zones", async () => {
    const sightings = new Sightings();
    const Clockwork = clockworkClass(sightings, {
      nightly(): void {
        this.mesh.log.info({}, `nightly`);
      },
    });
    // Ten seconds before 02:30 in Paris.
    await using scene = await testService(Clockwork, { now: "2026-01-10T01:29:50Z" });
    await scene.clock.advance("9s");
    expect(sightings.count("nightly one")).toBe(0);
    await scene.clock.advance("2s");
    expect(sightings.count("nightly one")).toBe(1);
  });

  test("is that of retries: each attempt comes after its wait", async () => {
    class Stubborn extends StubbornSkeleton {
      onTried({ text }: Trial) {
        if (this.mesh.context.attempt < 3) throw new Error(text);
      }
      onTriedEverywhere() {}
      onTriedOnce() {}
      onTriedBriefly() {}
      onNoticed() {}
      persist() {}
    }
    await using scene = await testService(Stubborn);
    await expect(scene.handle("onTried", { text: "not yet", fail: {} })).rejects.toThrow("not yet");
    await scene.clock.advance(99);
    expect(await scene.handled(Stubborn, "onTried")).toHaveLength(1);
    await scene.clock.advance(1);
    expect(await scene.handled(Stubborn, "onTried", { times: 2 })).toHaveLength(2);
    await scene.clock.advance("5s");
    const runs = await scene.handled(Stubborn, "onTried", { times: 3 });
    expect(runs.map(({ attempt, error }) => [attempt, error === undefined])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  test("is that of deadlines, for who calls and who is called", async () => {
    await using scene = await testService(Slow, { client: MathServiceClient });
    const answer = scene.client.add(1, 2, { timeout: 20_000 }).catch((error: unknown) => error);
    await scene.clock.advance("19s");
    expect(scene.log).toEqual([]);
    await scene.clock.advance("1s");
    expect(await answer).toMatchObject({ code: "deadline_exceeded" });
    await scene.handled(Slow, "add");
    expect(scene.log.map(({ message }) => message)).toContain("TimeoutError");
  });

  test("is that of pauses: a handler that fails all the time is tried again after a while", async () => {
    await using scene = await testService(Slow, { workers: 1, pause: { first: 60_000 } });
    const request = { operation: "add", operands: [1, 2] } as const;
    for (let count = 0; count < 200; count++)
      await scene.mesh.emit(reportingService.calculationRequested, {
        ...request,
        operands: [1, 2],
      });
    await scene.clock.advance(0);
    expect(scene.mesh.health().problems.map(({ kind }) => kind)).toEqual(["paused"]);
    const runs = await scene.handled(Slow, "logCalculationRequested");
    expect(runs.length).toBeLessThan(200);
    await scene.clock.advance("59s");
    expect(await scene.handled(Slow, "logCalculationRequested")).toHaveLength(runs.length);
    await scene.clock.advance("1s");
    expect(await scene.handled(Slow, "logCalculationRequested")).toHaveLength(runs.length + 1);
  });

  test("refuses what is no duration", async () => {
    await using scene = await testService(Slow);
    await expect(async () => scene.clock.advance("soon")).rejects.toThrow("soon is no duration");
    await expect(testService(Slow, { now: "someday" })).rejects.toThrow("now: someday is no time");
  });
});

test("a call with claims has the deadline of the scene's time, however old the process is", async () => {
  await using scene = await testService(vaultClass(createInbox()), {
    client: VaultClient,
    authenticate: () => ({ sub: "ann", scope: "vault:write" }),
  });
  expect(await scene.client.store("a", 1, { timeout: 5, token: "any" })).toBe("a of 1 for ann");
});
