import { describe, expect, test } from "vitest";
import type { Topology } from "../../runtime/broker.ts";
import { Topologies } from "../../runtime/brokers/topologies.ts";

/** A queue with a binding. */
function topologyOf(name: string, type: "classic" | "exclusive"): Topology {
  return {
    exchanges: [{ name: "e", type: "topic" }],
    queues: [{ name, type }],
    bindings: [{ exchange: "e", queue: name, routingKey: "a.*" }],
    exchangeBindings: [],
  };
}

const onlyExchange = { ...topologyOf("", "classic"), queues: [], bindings: [] };

describe("what is declared again after a reconnect", () => {
  test("is each thing once, however often it was declared", () => {
    const topologies = new Topologies();
    for (let time = 0; time < 10_000; time++) topologies.add(topologyOf("q", "classic"));
    expect(topologies.everything()).toEqual(topologyOf("q", "classic"));
  });

  test("is what an exchange passes on to another one, each once, also where no queue of its own is", () => {
    const topologies = new Topologies();
    const passing = { source: "e", destination: "all", routingKey: "#" };
    for (let time = 0; time < 100; time++)
      topologies.add({ exchanges: [], queues: [], bindings: [], exchangeBindings: [passing] });
    topologies.add(topologyOf("mine", "exclusive"));
    expect(topologies.everything().exchangeBindings).toEqual([passing]);
    expect(topologies.shared()).toMatchObject({ queues: [], exchangeBindings: [passing] });
  });

  test("is an exclusive queue without consumers too, until its last consumer ends", () => {
    const topologies = new Topologies();
    topologies.add(topologyOf("mine", "exclusive"));
    topologies.addConsumer("mine");
    topologies.addConsumer("mine");
    topologies.removeConsumer("mine");
    expect(topologies.everything()).toEqual(topologyOf("mine", "exclusive"));
    topologies.removeConsumer("mine");
    expect(topologies.everything()).toEqual(onlyExchange);
    topologies.add(topologyOf("mine", "exclusive"));
    expect(topologies.everything()).toEqual(topologyOf("mine", "exclusive"));
  });

  test("is a shared queue, whoever consumed it", () => {
    const topologies = new Topologies();
    topologies.add(topologyOf("shared", "classic"));
    topologies.addConsumer("shared");
    topologies.removeConsumer("shared");
    expect(topologies.everything()).toEqual(topologyOf("shared", "classic"));
  });

  test("is an exclusive queue that passes its messages on to another one, for as long as there is that one", () => {
    const topologies = new Topologies();
    const waiting = { name: "waiting", type: "exclusive", deadLetter: { exchange: "e" } } as const;
    for (const name of ["mine", "too"]) {
      topologies.add(topologyOf(name, "exclusive"));
      topologies.addConsumer(name);
    }
    topologies.add({ exchanges: [], queues: [waiting], bindings: [] });
    topologies.removeConsumer("mine");
    expect(topologies.hasQueue("waiting")).toBe(true);
    topologies.removeConsumer("too");
    expect(topologies.everything()).toEqual(onlyExchange);
  });

  test("is the binding of a queue of others, which is not declared itself", () => {
    const topologies = new Topologies();
    const foreign = { ...topologyOf("theirs", "classic"), queues: [] };
    topologies.add(foreign);
    const { exchangeBindings: _, ...ofQueue } = foreign;
    expect(topologies.of("theirs")).toEqual(ofQueue);
    expect(topologies.everything()).toEqual(foreign);
  });

  test("does not grow with exclusive queues that come and go", () => {
    const topologies = new Topologies();
    for (let index = 0; index < 1_000; index++) {
      topologies.add(topologyOf(`mine.${index}`, "exclusive"));
      topologies.addConsumer(`mine.${index}`);
      topologies.removeConsumer(`mine.${index}`);
    }
    expect(topologies.everything()).toEqual(onlyExchange);
  });
});
