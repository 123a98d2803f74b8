import { describe, expect, test } from "vitest";
import type { Delivery } from "../../../runtime/message.ts";
import { unique } from "../../support/unique.ts";
import { probe } from "./generated/probe/index.ts";
import { RelayClient } from "./generated/relay/index.ts";
import { openBroker } from "./publisher.ts";
import { relayClass } from "./services.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";

/** What a service relies on that publishes to exchanges which are not Lagomorph's. */
export function describeForeign(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);

  describe("a message to a foreign exchange", () => {
    test("is its payload and nothing else, with the name of who sent it", async () => {
      await using foreign = await openForeign(on.url);
      await on.server.serve(relayClass(on.sightings));
      const relay = on.caller.client(RelayClient);
      expect(await relay.publish("hello", "foreign")).toBe("sent");
      const message = await foreign.next();
      expect(JSON.parse(Buffer.from(message.body).toString())).toEqual({ text: "hello" });
      expect(message).toMatchObject({
        exchange: "test.foreign",
        routingKey: "notes.made",
        contentType: "application/json",
        appId: "relay",
        messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
    });

    test("is refused when there is no such exchange, and leaves other messages alone", async () => {
      await on.server.serve(relayClass(on.sightings));
      const relay = on.caller.client(RelayClient);
      const emitted = Array.from({ length: 50 }, (_, index) =>
        on.server.emit(probe.noted, { text: `${index}` }),
      );
      expect(await relay.publish("hello", "nowhere")).toBe(
        'unavailable no_service: there is no exchange "test.nowhere": who owns it declares it',
      );
      await Promise.all(emitted);
    });

    test("is refused when no queue takes it", async () => {
      await (await openForeign(on.url))[Symbol.asyncDispose]();
      await on.server.serve(relayClass(on.sightings));
      const relay = on.caller.client(RelayClient);
      expect(await relay.publish("hello", "foreign")).toMatch(/^unavailable no_service: no queue/);
    });

    test("kept for success is sent when its handler has succeeded, and only then", async () => {
      await using foreign = await openForeign(on.url);
      await on.server.serve(relayClass(on.sightings));
      const relay = on.caller.client(RelayClient);
      expect(await rejection(relay.publishOnSuccess("failed", true))).toMatchObject({
        code: "internal",
      });
      await relay.publishOnSuccess("succeeded", false);
      const message = await foreign.next();
      expect(Buffer.from(message.body).toString()).toBe('{"text":"succeeded"}');
    });
  });
}

/** The exchange of others, with a queue of theirs. */
interface Foreign extends AsyncDisposable {
  next(): Promise<Delivery>;
}

async function openForeign(url: string): Promise<Foreign> {
  const broker = openBroker(url);
  await broker.open();
  const name = unique("foreign");
  const exchange = { name: "test.foreign", type: "topic" } as const;
  const binding = { exchange: exchange.name, queue: name, routingKey: "notes.*" };
  await broker.declare({
    exchanges: [exchange],
    queues: [{ name, type: "exclusive" }],
    bindings: [binding],
  });
  const came: Delivery[] = [];
  const waiting: ((delivery: Delivery) => void)[] = [];
  await broker.consume({ queue: name, prefetch: 1 }, (delivery) => {
    delivery.accept();
    const next = waiting.shift();
    if (next === undefined) came.push(delivery);
    else next(delivery);
  });
  return {
    next: () => {
      const first = came.shift();
      return first === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(first);
    },
    [Symbol.asyncDispose]: () => broker.close(),
  };
}
