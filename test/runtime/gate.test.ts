import { expect, test, vi } from "vitest";
import type { Broker, ConsumeOptions } from "../../runtime/broker.ts";
import type { Delivery } from "../../runtime/message.ts";
import { Gate } from "../../runtime/server/gate.ts";
import { Quarantine } from "../../runtime/server/quarantine.ts";
import { Workers } from "../../runtime/server/workers.ts";

test("a message that waits in quarantine when its channel is lost is not handled: it comes again", async () => {
  let consumed: ConsumeOptions | undefined;
  let deliver: (delivery: Delivery) => void = () => {};
  const consume: Broker["consume"] = async (options, onDelivery) => {
    consumed = options;
    deliver = onDelivery;
    return { cancel: async () => {}, close: async () => {} };
  };
  const handled: Delivery[] = [];
  const gate = new Gate({
    // All of a broker that a gate uses.
    broker: { consume } as Broker,
    queue: "orders",
    workers: new Workers(4),
    prefetch: 4,
    counts: true,
    quarantine: new Quarantine(),
    handle: (delivery) => void handled.push(delivery),
  });
  await gate.start();
  const suspect = (): Delivery => {
    // All of a delivery that a gate looks at.
    return { returns: 3, reject: () => {} } as unknown as Delivery;
  };
  const [lost, again] = [suspect(), suspect()];
  deliver(lost);
  consumed?.onLost?.();
  deliver(again);
  await vi.waitFor(() => expect(handled).toContain(again));
  expect(handled).toEqual([again]);
});
