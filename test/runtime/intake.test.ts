import { afterEach, beforeEach, expect, test } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { systemClock } from "../../runtime/clock.ts";
import { consoleLog } from "../../runtime/log.ts";
import type { Delivery } from "../../runtime/message.ts";
import { Intake } from "../../runtime/server/intake.ts";
import { Quarantine } from "../../runtime/server/quarantine.ts";
import { Workers } from "../../runtime/server/workers.ts";
import { message, textOf, topology } from "../conformance/harness.ts";
import { unique } from "../support/unique.ts";

const queue = "orders";
let name: string;
let broker: Broker;
let other: Broker;

beforeEach(async () => {
  name = unique("intake");
  [broker, other] = [createMemoryBroker(name), createMemoryBroker(name)];
  await Promise.all([broker.open(), other.open()]);
  await broker.declare(topology({ queues: [{ name: queue, type: "quorum" }] }));
});

afterEach(() => Promise.all([broker.close(), other.close()]));

function intakeOf(handle: (delivery: Delivery) => Promise<void> | undefined): Intake {
  return new Intake({
    broker,
    queue,
    handle,
    workers: new Workers(4),
    counts: true,
    quarantine: new Quarantine(),
    log: consoleLog("error"),
    clock: systemClock,
    title: "orders",
    looksFirst: true,
    pausing: undefined,
  });
}

/** Puts a message into the queue that has come back so often. */
async function put(text: string, returns = 0): Promise<void> {
  await other.publish(message(text, { routingKey: queue }));
  for (let time = 0; time < returns; time++) (await other.get(queue))?.reject(true);
}

/** A handler that has begun, and ends when it is told to. */
function slowHandler() {
  let end = (): void => {};
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const handle = async (delivery: Delivery): Promise<void> => {
    begin();
    await new Promise<void>((resolve) => (end = resolve));
    delivery.accept();
  };
  return { handle, begun, end: () => end() };
}

test("the message that was looked at is there for others when the queue cannot be consumed", async () => {
  await put("first");
  broker.consume = () => Promise.reject(new Error("refused"));
  await expect(intakeOf(() => undefined).start()).rejects.toThrow("refused");
  expect(await textOfNext()).toBe("first");
});

test.each([0, 3])(
  "a message that came back %i times, and was taken before the queue was consumed, goes back with the others when its handler is not done",
  async (returns) => {
    await put("first", returns);
    const { handle, begun, end } = slowHandler();
    const intake = intakeOf(handle);
    await intake.start();
    await begun;
    await intake.cancel();
    await intake.close();
    expect(await textOfNext()).toBe("first");
    end();
  },
);

test("what is let go of while a message is handled alone does not consume afterwards", async () => {
  await put("suspect", 3);
  const { handle, begun, end } = slowHandler();
  const intake = intakeOf(handle);
  await intake.start();
  await begun;
  // Another part of the service did not start.
  await intake.close();
  end();
  await new Promise((resolve) => setImmediate(resolve));
  expect(broker.status.consumers).toEqual([]);
});

async function textOfNext(): Promise<string | undefined> {
  const next = await other.get(queue);
  return next && textOf(next);
}
