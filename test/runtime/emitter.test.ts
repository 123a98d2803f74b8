import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { Emitter } from "../../runtime/client/emit.ts";
import { MeshError } from "../../runtime/errors.ts";
import { Feeds } from "../../runtime/feeds.ts";
import { PeerWires } from "../../runtime/peer-wires.ts";
import { nativeWire as wire } from "../../runtime/wires/native/index.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { unique } from "../support/unique.ts";

let broker: Broker;
let emitter: Emitter;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  broker = createMemoryBroker(unique("emitter"));
  await broker.open();
  const feeds = new Feeds(broker, wire.topology);
  emitter = new Emitter({ broker, wire, peers: new PeerWires([], {}), feeds, name: "shop" });
  await emitter.emit(probe.noted, { text: "first" });
  // The next event has to look who listens.
  vi.advanceTimersByTime(500);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await broker.close();
});

/** What becomes of so many events that are emitted at once. */
async function codesOf(count: number): Promise<Map<string, number>> {
  const codes = new Map<string, number>();
  const events = Array.from({ length: count }, () => emitter.emit(probe.noted, { text: "x" }));
  for (const { status, ...end } of await Promise.allSettled(events)) {
    const { reason, code } = "reason" in end ? (end.reason as MeshError) : {}; // An emitter rejects with nothing else.
    const what = status === "fulfilled" ? "sent" : (reason ?? code ?? "");
    codes.set(what, (codes.get(what) ?? 0) + 1);
  }
  return codes;
}

it("says of each event that the broker is away, however many are emitted at once", async () => {
  vi.spyOn(broker, "state", "get").mockReturnValue("disconnected");
  vi.spyOn(broker, "publish").mockRejectedValue(
    new MeshError("unavailable", "the connection is lost", { reason: "disconnected" }),
  );
  expect(await codesOf(5_000)).toEqual(new Map([["disconnected", 5_000]]));
});

it("lets no more than 2 000 events wait for a look who listens", async () => {
  expect(await codesOf(2_500)).toEqual(
    new Map([
      ["sent", 2_000],
      ["resource_exhausted", 500],
    ]),
  );
});

it("declares the exchange of a service's events though the broker confirms nothing, so that it can be served", async () => {
  vi.spyOn(broker, "publish").mockReturnValue(new Promise(() => {}));
  await emitter.declare("shop");
  expect(await broker.hasExchange(wire.topology.source("shop").exchanges[0]?.name ?? "")).toBe(
    true,
  );
});
