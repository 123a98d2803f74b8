import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { Getter } from "../../runtime/brokers/amqp/getter.ts";
import type { Link } from "../../runtime/brokers/amqp/link.ts";
import { Troubles } from "../../runtime/brokers/troubles.ts";

/** A channel as amqplib has it while its connection closes: it takes nothing any more, and has not said so. */
class ClosingChannel extends EventEmitter {
  readonly ack = refuse;
  readonly reject = refuse;

  get(): Promise<object> {
    const fields = { deliveryTag: 1, redelivered: false, exchange: "", routingKey: "q" };
    return Promise.resolve({ fields, properties: { headers: {} }, content: Buffer.from("x") });
  }
}

function refuse(): void {
  throw new Error("Channel closing");
}

test("a message that was taken is the broker's again when its channel closes at this moment, and its handler does not hear of it", async () => {
  const link = {
    connection: { model: { createChannel: async () => new ClosingChannel() } },
    connectTimeout: 300,
    troubles: new Troubles(undefined),
    onUp: () => () => {},
  };
  let stale = 0;
  // All of a link that a getter looks at.
  const getter = new Getter(link as unknown as Link, () => stale++);
  (await getter.get("q"))?.accept();
  (await getter.get("q"))?.reject(true);
  expect(stale).toBe(2);
});
