import { afterEach, expect, test, vi } from "vitest";
import type { Topology } from "../../runtime/broker.ts";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { MemoryServer } from "../../runtime/brokers/memory/server.ts";
import { unique } from "../support/unique.ts";

afterEach(() => vi.restoreAllMocks());

const topology: Topology = {
  exchanges: [{ name: "e", type: "topic" }],
  queues: [{ name: "q", type: "classic" }],
  bindings: [{ exchange: "e", queue: "q", routingKey: "a.*" }],
};

test("what was declared 10 000 times is declared again once after a reconnect", async () => {
  const broker = createMemoryBroker(unique("broker"));
  await broker.open();
  for (let time = 0; time < 10_000; time++) await broker.declare(structuredClone(topology));
  broker.cut();
  const declare = vi.spyOn(MemoryServer.prototype, "declare");
  broker.restore();
  expect(declare.mock.calls.map(([declared]) => declared)).toEqual([
    { ...topology, exchangeBindings: [] },
  ]);
  await broker.close();
});
