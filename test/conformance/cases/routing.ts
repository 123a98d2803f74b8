import { expect, it } from "vitest";
import type { Exchange } from "../../../runtime/broker.ts";
import { unique } from "../../support/unique.ts";
import { consumeAll, type Harness, message, textOf, topology } from "../harness.ts";

const topics: [pattern: string, key: string, takes: boolean][] = [
  ["a.b", "a.b", true],
  ["a.b", "a.c", false],
  ["a.*", "a.b", true],
  ["a.*", "a", false],
  ["a.*", "a.b.c", false],
  ["*.b", "a.b", true],
  ["#", "", true],
  ["#", "a", true],
  ["#", "a.b.c", true],
  ["a.#", "a", true],
  ["a.#", "a.b.c", true],
  ["a.#", "b.a", false],
  ["#.c", "c", true],
  ["#.c", "a.b.c", true],
  ["#.c", "a.c.b", false],
  ["a.#.c", "a.c", true],
  ["a.#.c", "a.b.b.c", true],
  ["a.#.c.*", "a.c.c.d", true],
  ["a.#.c.*", "a.c", false],
  ["*.*", "a.b", true],
  ["*.*", "a", false],
  ["*.#", "a", true],
  ["*.#", "a.b.c", true],
  ["#.*", "a", true],
  ["#.b.#", "a.b.c", true],
  ["#.b.#", "a.c", false],
];

/** Which queues a message reaches. */
export function routing(harness: () => Harness): void {
  const cases: [Exchange["type"], string, string, boolean][] = [
    ["direct", "k", "k", true],
    ["direct", "k", "K", false],
    ["direct", "a.*", "a.b", false],
    ["fanout", "k", "anything", true],
    ["topic", "k", "k", true],
  ];
  it.each(cases)(
    "takes on a %s exchange, with a queue bound as %s, the key %s: %s",
    async (type, bound, key, takes) => {
      const broker = await harness().open();
      const name = unique(type);
      await broker.declare(
        topology({
          exchanges: [{ name, type }],
          queues: [{ name, type: "exclusive" }],
          bindings: [{ exchange: name, queue: name, routingKey: bound }],
        }),
      );
      const attempt = broker.publish(
        message("m", { exchange: name, routingKey: key, mandatory: true }),
      );
      if (takes) await expect(attempt).resolves.toBeUndefined();
      else
        await expect(attempt).rejects.toMatchObject({ code: "unavailable", reason: "no_service" });
    },
  );

  it("matches topic patterns as RabbitMQ does", async () => {
    const broker = await harness().open();
    const name = unique("topics");
    const patterns = [...new Set(topics.map(([pattern]) => pattern))];
    await broker.declare(
      topology({
        exchanges: patterns.map((pattern) => ({ name: `${name} ${pattern}`, type: "topic" })),
        queues: patterns.map((pattern) => ({ name: `${name} ${pattern}`, type: "exclusive" })),
        bindings: patterns.map((pattern) => ({
          exchange: `${name} ${pattern}`,
          queue: `${name} ${pattern}`,
          routingKey: pattern,
        })),
      }),
    );
    for (const pattern of patterns) {
      const inbox = await consumeAll(broker, { queue: `${name} ${pattern}`, prefetch: 100 });
      const asked = topics.filter(([other]) => other === pattern);
      const exchange = `${name} ${pattern}`;
      for (const [, key] of asked)
        await broker.publish(message(key, { exchange, routingKey: key }));
      await broker.publish(message("the last one", { routingKey: `${name} ${pattern}` }));
      const received: string[] = [];
      for (let text = ""; text !== "the last one"; received.push(text))
        text = textOf(await inbox.next());
      const taken = asked.filter(([, , takes]) => takes).map(([, key]) => key);
      expect([pattern, received]).toEqual([pattern, [...taken, "the last one"]]);
      await inbox.consumer.close();
    }
  });

  it("puts a message into every queue that is bound, and once where it is bound twice", async () => {
    const broker = await harness().open();
    const name = unique("many");
    const queues = [`${name}-1`, `${name}-2`];
    await broker.declare(
      topology({
        exchanges: [{ name, type: "topic" }],
        queues: queues.map((queue) => ({ name: queue, type: "exclusive" })),
        bindings: queues.flatMap((queue) =>
          ["#", "a.*"].map((routingKey) => ({ exchange: name, queue, routingKey })),
        ),
      }),
    );
    const inboxes = await Promise.all(
      queues.map((queue) => consumeAll(broker, { queue, prefetch: 10 })),
    );
    await broker.publish(message("first", { exchange: name, routingKey: "a.b" }));
    await broker.publish(message("second", { exchange: name, routingKey: "a.b" }));
    for (const inbox of inboxes) {
      expect((await inbox.take(2)).map(textOf)).toEqual(["first", "second"]);
    }
  });

  it("passes on what an exchange is bound to, by the key that it has, once and in circles too", async () => {
    const broker = await harness().open();
    const name = unique("passed on");
    const [first, second, third] = [`${name} 1`, `${name} 2`, `${name} 3`];
    const queues = [`${name} a`, `${name} b`];
    const passing = topology({
      exchanges: [first, second, third].map((exchange) => ({ name: exchange, type: "topic" })),
      queues: queues.map((queue) => ({ name: queue, type: "exclusive" })),
      bindings: [
        { exchange: third, queue: queues[0]!, routingKey: "a.*" },
        { exchange: first, queue: queues[0]!, routingKey: "a.b" },
        { exchange: third, queue: queues[1]!, routingKey: "b.#" },
      ],
      exchangeBindings: [
        { source: first, destination: second, routingKey: "*.b" },
        { source: second, destination: third, routingKey: "#" },
        { source: third, destination: first, routingKey: "#" },
      ],
    });
    await broker.declare(passing);
    await broker.declare(passing);
    const [a, b] = await Promise.all(
      queues.map((queue) => consumeAll(broker, { queue, prefetch: 10 })),
    );
    const publish = (key: string): Promise<void> =>
      broker.publish(message(key, { exchange: first, routingKey: key, mandatory: true }));
    await publish("a.b");
    await publish("b.b");
    await expect(publish("a.c")).rejects.toMatchObject({ reason: "no_service" });
    await publish("a.b");
    expect((await a!.take(2)).map(textOf)).toEqual(["a.b", "a.b"]);
    // Where it was first sent: whoever reads it can tell by that who may have sent it.
    expect(await b!.next()).toMatchObject({ exchange: first, routingKey: "b.b" });
    expect(a!.items).toHaveLength(2);
  });

  it("routes by the default exchange to the queue of that name", async () => {
    const broker = await harness().open();
    const name = unique("plain");
    await broker.declare(topology({ queues: [{ name, type: "exclusive" }] }));
    const inbox = await consumeAll(broker, { queue: name, prefetch: 1 });
    await broker.publish(message("hello", { routingKey: name }));
    expect(await inbox.next()).toMatchObject({ exchange: "", routingKey: name });
  });
}
