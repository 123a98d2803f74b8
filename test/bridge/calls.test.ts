import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Halted, UserNotFound } from "../conformance/mesh/generated/errors.ts";
import { ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { TickerClient } from "../conformance/mesh/generated/ticker/index.ts";
import { probeClass } from "../conformance/mesh/services.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { tickerClass } from "../conformance/mesh/ticker.ts";
import { unique } from "../support/unique.ts";
import { Land, until } from "./set-up.ts";

describe("calls over a bridge", () => {
  let land: Land;
  beforeEach(() => {
    land = new Land({ cloud: `memory:${unique("cloud")}`, hq: `memory:${unique("hq")}` });
  });
  afterEach(() => land[Symbol.asyncDispose]());

  const toHq = { from: "cloud", to: "hq", services: ["probe", "ticker"] };

  it("are answered as without one, declared errors and incidents included", async () => {
    const hq = await land.mesh("hq");
    await hq.serve(probeClass(land.sightings));
    const caller = await land.mesh("cloud", { name: "web" });
    await land.bridge([toHq]);
    const probe = caller.client(ProbeClient);
    expect(await probe.echo("hello")).toBe("hello");
    expect(await probe.tomorrow(new Date(0))).toEqual(new Date(86_400_000));
    expect(await Promise.all([1, 2, 3].map((n) => probe.sum(n, n)))).toEqual([2, 4, 6]);
    const missing = await rejection(probe.user("nobody"));
    expect(missing).toBeInstanceOf(UserNotFound);
    expect(missing).toMatchObject({ data: { id: "nobody" } });
    const failed = await rejection(probe.fail("error"));
    expect(failed).toMatchObject({ code: "internal", incident: expect.any(String) });
    expect(land.lines.text()).toContain(failed.incident);
    const wrong = await rejection(caller.call("probe.sum", ["ten"]));
    expect(wrong).toMatchObject({ code: "invalid_argument", issues: [{ path: "values[0]" }] });
    expect(await rejection(caller.call("probe.nothing"))).toMatchObject({ code: "unimplemented" });
  });

  it("have their caller's name, headers, and what is left of its deadline", async () => {
    const hq = await land.mesh("hq");
    await hq.serve(probeClass(land.sightings));
    const caller = await land.mesh("cloud", { name: "web" });
    await land.bridge([toHq]);
    const probe = caller.client(ProbeClient, { headers: { tenant: "acme" }, timeout: 900 });
    const context = await probe.context();
    expect(context).toMatchObject({ caller: "web", headers: { tenant: "acme" } });
    expect(context.remaining).toBeLessThanOrEqual(900);
  });

  it("end with their deadline, and are cancelled where they run", async () => {
    const hq = await land.mesh("hq");
    await hq.serve(probeClass(land.sightings));
    const caller = await land.mesh("cloud");
    await land.bridge([toHq]);
    const probe = caller.client(ProbeClient);
    const late = await rejection(probe.hang("late", { timeout: 80 }));
    expect(late.code).toBe("deadline_exceeded");
    const giveUp = new AbortController();
    const hanging = rejection(probe.hang("given up", { signal: giveUp.signal }));
    await land.sightings.all("hanging given up");
    giveUp.abort();
    expect((await hanging).code).toBe("cancelled");
    await land.sightings.all("AbortError given up");
  });

  it("stream as without one, at the pace of their reader, and end with it", async () => {
    const hq = await land.mesh("hq");
    await hq.serve(probeClass(land.sightings));
    await hq.serve(tickerClass(land.sightings));
    const caller = await land.mesh("cloud");
    const bridge = await land.bridge([toHq]);
    const ticker = caller.client(TickerClient);
    const items: number[] = [];
    const stream = ticker.countTo(1000);
    let step = await stream.next();
    for (; step.done !== true; step = await stream.next()) items.push(step.value);
    expect(items).toHaveLength(1000);
    expect(step.value).toEqual({ sum: 500_500, at: new Date("2026-01-02T03:04:05.678Z") });
    const halted = await rejection(drained(ticker.fail(2, "declared")));
    expect(halted).toBeInstanceOf(Halted);
    for await (const number of ticker.count("slow")) if (number === 3) break;
    await land.sightings.all("over slow");
    // The window of the bridge, that of the reader, and what is under way.
    expect(land.sightings.count("yields slow")).toBeLessThan(1000);
    expect(bridge.stats().streams).toBe(3);
  });

  it("of a service that is not there fail at once, and go on when it is", async () => {
    const hq = await land.mesh("hq");
    const caller = await land.mesh("cloud");
    const bridge = await land.bridge([toHq]);
    const probe = caller.client(ProbeClient);
    const refused = await rejection(probe.echo("anybody?"));
    expect(refused).toMatchObject({ code: "unavailable", reason: "no_service" });
    const served = await hq.serve(probeClass(land.sightings));
    await until(() => bridge.carriedServices.length === 1);
    expect(await probe.echo("now")).toBe("now");
    await served.stop();
    const gone = await rejection(probe.echo("and now?"));
    expect(gone).toMatchObject({ code: "unavailable", reason: "no_service" });
    await until(() => bridge.carriedServices.length === 0);
  });

  it("stay where the service is, also when it is on both sides and both ways are bridged", async () => {
    const hq = await land.mesh("hq");
    const cloud = await land.mesh("cloud");
    const ofHq = await hq.serve(probeClass(land.sightings, "at hq"));
    await cloud.serve(probeClass(land.sightings, "at cloud"));
    const bridge = await land.bridge([toHq, { from: "hq", to: "cloud", services: ["probe"] }]);
    expect(bridge.carriedServices).toEqual([]);
    await ofHq.stop();
    await until(() => bridge.carriedServices.length === 1);
    expect(await hq.call("probe.echo", ["over to the cloud"])).toBe("over to the cloud");
    expect(bridge.stats().calls).toBe(1);
  });

  it("find out who serves them, and over which broker", async () => {
    const hq = await land.mesh("hq");
    await hq.serve(probeClass(land.sightings));
    const caller = await land.mesh("cloud");
    await land.bridge([toHq]);
    const [described] = await caller.describe("probe");
    expect(described).toMatchObject({ name: "probe", silent: 0 });
    expect(described?.contracts).toHaveLength(1);
    expect(described?.contracts[0]?.instances).toMatchObject([{ via: ["hq"] }]);
    const members = described?.contracts[0]?.details?.members.map(({ name }) => name);
    expect(members).toContain("countRunsIdempotently");
  });

  it("that run when the bridge stops are answered, and later ones refused", async () => {
    const hq = await land.mesh("hq");
    await hq.serve(probeClass(land.sightings));
    const caller = await land.mesh("cloud");
    const bridge = await land.bridge([toHq]);
    const probe = caller.client(ProbeClient);
    const running = probe.wait(200, "done");
    await land.sightings.all("started done");
    await land.close(bridge);
    expect(await running).toBe("done");
    expect(await rejection(probe.echo("late"))).toMatchObject({ reason: "no_service" });
  });
});

async function drained(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream);
}
