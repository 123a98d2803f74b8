import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { MeshError } from "../../runtime/errors.ts";
import { Feeds, listenToAll } from "../../runtime/feeds.ts";
import { nativeWire } from "../../runtime/wires/native/index.ts";
import { unique } from "../support/unique.ts";

describe("events that those may hear who listen to all", () => {
  const { topology } = nativeWire;
  let broker: Broker;
  let feeds: Feeds;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    broker = createMemoryBroker(unique("feeds"));
    await broker.open();
    await broker.declare(topology.source("probe"));
    feeds = new Feeds(broker, topology);
    await feeds.add("probe");
    await feeds.look();
    await nextTurn();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await broker.close();
  });

  it("leave for half a second after a look", async () => {
    vi.advanceTimersByTime(499);
    expect(feeds.mayLeave()).toBe(true);
    vi.advanceTimersByTime(1);
    // The look that the one before has asked for is not there yet.
    expect(feeds.mayLeave()).toBe(false);
    await nextTurn();
    expect(feeds.mayLeave()).toBe(true);
  });

  it("do not overtake those that wait for a look", async () => {
    vi.advanceTimersByTime(500);
    const order: string[] = [];
    const first = feeds.look().then(() => order.push("first"));
    expect(feeds.mayLeave()).toBe(false);
    await first;
    expect(feeds.mayLeave()).toBe(false);
    await nextTurn();
    expect(feeds.mayLeave()).toBe(true);
  });

  it("leave without looks once somebody listens", async () => {
    await listenToAll(broker, topology.listeners);
    vi.advanceTimersByTime(500);
    await feeds.look();
    await nextTurn();
    vi.advanceTimersByTime(3_600_000);
    expect(feeds.mayLeave()).toBe(true);
  });

  it("stay when nobody can tell: they were not sent", async () => {
    const cut = vi
      .spyOn(broker, "publish")
      .mockRejectedValue(new MeshError("interrupted", "the connection was lost"));
    vi.advanceTimersByTime(500);
    await expect(feeds.look()).rejects.toMatchObject({
      code: "unavailable",
      reason: "disconnected",
    });
    expect(feeds.mayLeave()).toBe(false);
    cut.mockRestore();
  });

  it("are listened to though the broker confirms nothing, which looks like the first time", async () => {
    vi.spyOn(broker, "publish").mockReturnValue(new Promise(() => {}));
    await listenToAll(broker, topology.listeners);
    vi.restoreAllMocks();
    const told = broker.publish({
      ...topology.listeners.known,
      body: new Uint8Array(),
      mandatory: true,
    });
    await expect(told).resolves.toBeUndefined();
  });
});
