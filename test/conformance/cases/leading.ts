import { expect, it } from "vitest";
import type { Broker } from "../../../runtime/broker.ts";
import { createInbox } from "../../support/inbox.ts";
import { unique } from "../../support/unique.ts";
import { consumeAll, type Harness, message, textOf, topology } from "../harness.ts";

/** Queues that give messages to one consumer only, and what consumers hear of their connection. */
export function leading(harness: () => Harness): void {
  async function declare(broker: Broker): Promise<string> {
    const name = unique("led");
    const queue = { name, type: "quorum", expires: 60_000, singleActive: true } as const;
    await broker.declare(topology({ queues: [queue] }));
    return name;
  }

  it("gives the messages of such a queue to one consumer, and to the next one when that has gone", async () => {
    const [one, two] = [await harness().open(), await harness().open()];
    const queue = await declare(one);
    const first = await consumeAll(one, { queue, prefetch: 2 });
    const second = await consumeAll(two, { queue, prefetch: 2 });
    for (const text of ["1", "2", "3"]) await one.publish(message(text, { routingKey: queue }));
    const [held] = await first.take(2);
    held?.accept();
    expect(textOf(await first.next())).toBe("3");
    expect(second.items).toEqual([]);
    await first.consumer.close();
    expect((await second.take(2)).map(textOf)).toEqual(["2", "3"]);
  });

  it("gives what a consumer has held to the next one when its connection is lost, and tells the first", async () => {
    const [{ broker, cut, restore }, other] = [
      await harness().openBreakable(),
      await harness().open(),
    ];
    const queue = await declare(broker);
    const heard = createInbox<string>();
    const first = createInbox<string>();
    await broker.consume(
      {
        queue,
        prefetch: 2,
        onLost: () => heard.put("lost"),
        onRestored: () => heard.put("restored"),
      },
      (delivery) => first.put(textOf(delivery)),
    );
    const second = await consumeAll(other, { queue, prefetch: 2 });
    await other.publish(message("held", { routingKey: queue }));
    expect(await first.next()).toBe("held");
    await cut();
    expect(await heard.next()).toBe("lost");
    expect(textOf(await second.next())).toBe("held");
    await restore();
    expect(await heard.next()).toBe("restored");
    expect([heard.items, first.items]).toEqual([["lost", "restored"], ["held"]]);
  });
}
