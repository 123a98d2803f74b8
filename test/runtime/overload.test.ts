import { setTimeout as sleep } from "node:timers/promises";
import { connect, MeshError } from "lagomorph";
import { describe, expect, it } from "vitest";
import { RunTimes } from "../../runtime/server/run-times.ts";
import { ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { unique } from "../support/unique.ts";

const workers = 10;
const takes = 20;
const timeout = 500;

describe("a service that is asked three times as much as it can do", () => {
  it("runs calls that end in time, and refuses those that could not", async () => {
    const url = `memory:${unique("overload")}`;
    const server = await connect(url);
    const caller = await connect(url);
    const sightings = new Sightings();
    await server.serve(probeClass(sightings), { workers });
    const client = caller.client(ProbeClient);
    const call = () =>
      client.wait(takes, "call", { timeout }).then(
        () => "answered",
        (error: unknown) => (error instanceof MeshError ? error.code : "unknown"),
      );
    const calls: Promise<string>[] = [];
    // Three times the capacity, whatever the clock of this machine does: so many calls for each turn of the workers.
    for (let turn = 0; turn < 100; turn++) {
      for (let count = 0; count < workers * 3; count++) calls.push(call());
      await sleep(takes);
    }
    const outcomes = await Promise.all(calls);
    const count = (outcome: string) => outcomes.filter((other) => other === outcome).length;
    const expected = ["answered", "resource_exhausted", "deadline_exceeded"];
    expect(outcomes.filter((outcome) => !expected.includes(outcome))).toEqual([]);
    expect(count("resource_exhausted")).toBeGreaterThan(0);
    // Else hardly a fifth of those that run are answered in time.
    expect(count("answered")).toBeGreaterThan(sightings.count("started call") / 2);
    await Promise.all([server.close(), caller.close()]);
  });
});

describe("a call", () => {
  const known = (): RunTimes => {
    const times = new RunTimes();
    for (let run = 0; run < 100; run++) times.add("slow", 20);
    return times;
  };

  it("that has waited for most of its time is not started when the rest does not suffice", () => {
    expect(known().isTooLate("slow", 20, 480)).toBe(true);
    expect(known().isTooLate("slow", 100, 400)).toBe(false);
  });

  it("that had too little time from the start is, and so is one of which nothing is known", () => {
    expect(known().isTooLate("slow", 9, 1)).toBe(false);
    expect(known().isTooLate("other", 1, 499)).toBe(false);
  });
});
