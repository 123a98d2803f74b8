import { describe, expect, test, vi } from "vitest";
import type { Broker, ConsumeOptions } from "../../runtime/broker.ts";
import type { Delivery } from "../../runtime/message.ts";
import { Gate } from "../../runtime/server/gate.ts";
import { Quarantine } from "../../runtime/server/quarantine.ts";
import { Workers } from "../../runtime/server/workers.ts";

/** A gate whose broker is played. */
async function open(workers = new Workers(4)) {
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
    workers,
    prefetch: 4,
    counts: true,
    quarantine: new Quarantine(),
    handle: (delivery) => void handled.push(delivery),
  });
  await gate.start();
  return {
    gate,
    handled,
    deliver: (delivery: Delivery) => deliver(delivery),
    lose: () => consumed?.onLost?.(),
  };
}

function deliveryThatCameBack(returns: number): Delivery {
  // All of a delivery that a gate looks at.
  return { returns, reject: () => {} } as unknown as Delivery;
}

describe("a message whose channel is lost is not handled, since it comes again:", () => {
  test("one that waits in quarantine", async () => {
    const { handled, deliver, lose } = await open();
    const [lost, again] = [deliveryThatCameBack(3), deliveryThatCameBack(3)];
    deliver(lost);
    lose();
    deliver(again);
    await vi.waitFor(() => expect(handled).toContain(again));
    expect(handled).toEqual([again]);
  });

  test("one that came while its handler was paused", async () => {
    const { gate, handled, deliver, lose } = await open();
    const [lost, again] = [deliveryThatCameBack(0), deliveryThatCameBack(0)];
    gate.shut();
    deliver(lost);
    lose();
    deliver(again);
    gate.open();
    expect(handled).toEqual([again]);
  });

  test("one that waits for a worker", async () => {
    const workers = new Workers(1);
    const { handled, deliver, lose } = await open(workers);
    let end = (): void => {};
    const other = new Promise<void>((resolve) => (end = resolve));
    workers.submit({ run: () => other, giveBack: () => {}, mayGoBack: false });
    const [lost, again] = [deliveryThatCameBack(0), deliveryThatCameBack(0)];
    deliver(lost);
    lose();
    deliver(again);
    end();
    await workers.idle();
    expect(handled).toEqual([again]);
  });
});
