import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createAmqpBroker } from "../../runtime/brokers/amqp/amqp-broker.ts";
import { createListener, message, textOf, topology } from "../conformance/harness.ts";
import { rabbitmqctl } from "../support/rabbitmqctl.ts";
import { unique } from "../support/unique.ts";

const brokers: Broker[] = [];
afterEach(() => Promise.all(brokers.splice(0).map((broker) => broker.close())));

async function open(url: string): Promise<Broker> {
  const broker = createAmqpBroker({ urls: [url] });
  brokers.push(broker);
  await broker.open();
  return broker;
}

const control = inject("rabbitmqctl");

describe.runIf(control !== null)("a user with few permissions", () => {
  const user = unique("limited");
  const mine = unique("mine");

  beforeAll(async () => {
    // Who declares the exchange for answers need not be who uses it.
    await open(inject("amqpUrl"));
    const own = `^(${mine}.*|lagomorph\\.replies\\..*)$`;
    const pattern = `^(${mine}.*|lagomorph\\.replies.*)$`;
    await rabbitmqctl(control, "add_user", user, "pass");
    await rabbitmqctl(control, "set_permissions", user, own, pattern, pattern);
  });
  afterAll(() => rabbitmqctl(control, "delete_user", user));

  function limited(): Promise<Broker> {
    const url = new URL(inject("amqpUrl"));
    [url.username, url.password] = [user, "pass"];
    return open(url.href);
  }

  it("is told which permission is missing for which thing", async () => {
    const broker = await limited();
    const name = unique("theirs");
    await (
      await open(inject("amqpUrl"))
    ).declare(
      topology({
        exchanges: [{ name, type: "direct" }],
        queues: [{ name, type: "classic", expires: 60_000 }],
      }),
    );
    const unlike = topology({ queues: [{ name: unique("other"), type: "classic" }] });
    const alternate = { name: `${mine}.fanout`, type: "fanout", alternate: name } as const;
    const attempts: [() => Promise<unknown>, string][] = [
      [() => broker.declare(unlike), "configure"],
      [() => broker.declare(topology({ exchanges: [alternate] })), "write"],
      [() => broker.consume({ queue: name, prefetch: 1 }, () => {}), "read"],
      [() => broker.publish(message("m", { exchange: name })), "write"],
    ];
    for (const [attempt, permission] of attempts) {
      await expect(attempt()).rejects.toMatchObject({
        code: "permission_denied",
        refusal: "permission",
        rawMessage: expect.stringContaining(`grant the user "${permission}"`),
      });
    }
    expect(broker.state).toBe("connected");
    console.log(`B15: ${attempts.length} missing permissions told, the connection stays`);
  });

  it("asks and is answered without a right to write to the default exchange", async () => {
    const [server, client] = [await limited(), await limited()];
    const declared = topology({
      exchanges: [{ name: mine, type: "direct" }],
      queues: [{ name: mine, type: "classic", expires: 60_000 }],
      bindings: [{ exchange: mine, queue: mine, routingKey: "k" }],
    });
    await server.declare(declared);
    await server.consume({ queue: mine, prefetch: 10 }, (request) => {
      server.answer(message(textOf(request), { routingKey: request.replyTo ?? "" }));
      request.accept();
    });
    const listener = createListener();
    const requester = await client.openRequester(listener);
    requester.send(
      message("asked", { exchange: mine, routingKey: "k", replyTo: requester.address }),
    );
    expect(textOf(await listener.answers.next())).toBe("asked");
  });
});
