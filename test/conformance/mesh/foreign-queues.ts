import { createMemoryInbox } from "lagomorph";
import { beforeEach, describe, expect, test } from "vitest";
import type { Delivery, OutgoingMessage } from "../../../runtime/message.ts";
import { createInbox, type Inbox } from "../../support/inbox.ts";
import { type Contexts, depotClass, legacy } from "./depot.ts";
import { DepotClient } from "./generated/depot/index.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";

/** What a service relies on that consumes a queue which is not Lagomorph's. */
export function describeForeignQueues(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);
  let contexts: Contexts;

  const declare = () =>
    on.broker.declare({
      exchanges: [{ name: "test.parcels", type: "topic" }],
      queues: [legacy],
      bindings: [{ exchange: "test.parcels", queue: legacy.name, routingKey: "parcels.*" }],
    });
  const serve = () => on.server.serve(depotClass(on.sightings, contexts));
  const send = (body: string, more: Partial<OutgoingMessage> = {}) =>
    on.broker.publish({
      exchange: "test.parcels",
      routingKey: "parcels.new",
      body: Buffer.from(body),
      ...more,
    });

  async function deadLetters(): Promise<Inbox<Delivery>> {
    const inbox = createInbox<Delivery>();
    const queue = "lagomorph.dead.on.depot.ingest";
    await on.broker.consume({ queue, prefetch: 100 }, (delivery) => {
      delivery.accept();
      inbox.put(delivery);
    });
    return inbox;
  }

  beforeEach(() => {
    contexts = new Map();
  });

  describe("a foreign queue", () => {
    test("gives its messages to the handler that consumes it, whoever published them", async () => {
      await declare();
      await serve();
      await on.caller.client(DepotClient).dispatch({ text: "ours", weight: 1 });
      await send('{"text":"theirs","weight":2}');
      await on.sightings.all("ingest ours 1 1", "ingest theirs 2 1");
      expect(contexts.get("ours")).toMatchObject({
        caller: "depot",
        message: { queue: "test.legacy", id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      });
      expect(contexts.get("theirs")).toMatchObject({ caller: "unknown", message: undefined });
      await expect.poll(() => on.broker.countMessages(legacy.name)).toBe(0);
    });

    test("that is not there is refused where its consumer is served, with what to do", async () => {
      const error = await rejection(serve());
      expect(error).toMatchObject({ code: "unavailable", reason: "no_service" });
      expect(error.message).toContain(
        'there is no queue "test.legacy", which depot.ingest consumes',
      );
      expect(await on.broker.countConsumers(legacy.name)).toBeUndefined();
      await declare();
      await serve();
    });

    test("stays as its owner has declared it", async () => {
      await declare();
      await serve();
      await send('{"text":"again","weight":1,"fails":1}');
      await on.sightings.all("ingest again 1 2");
      expect(await declare()).toBeUndefined();
    });
  });

  describe("a message of a foreign queue", () => {
    test("may have headers of many types, which its handler reads as text", async () => {
      await declare();
      await serve();
      const headers = { tenant: "acme", count: 7, urgent: true };
      await send('{"text":"headed","weight":1}', {
        ...{ headers, appId: "legacy-app", messageId: "m-1", contentType: "application/json" },
      });
      await on.sightings.all("ingest headed 1 1");
      expect(contexts.get("headed")).toMatchObject({
        caller: "legacy-app",
        headers: { tenant: "acme", count: "7", urgent: "true" },
        message: { queue: "test.legacy", id: "m-1" },
      });
    });

    test("is JSON by its content type, or says nothing of it", async () => {
      await declare();
      await serve();
      const types = ["application/json; charset=UTF-8", "application/cloudevents+json", undefined];
      for (const [index, contentType] of types.entries())
        await send(
          `{"text":"typed","weight":${index}}`,
          contentType === undefined ? {} : { contentType },
        );
      await on.sightings.all("ingest typed 0 1", "ingest typed 1 1", "ingest typed 2 1");
      expect(await on.broker.countMessages("lagomorph.dead.on.depot.ingest")).toBe(0);
    });

    test("whose handler fails comes back to it after a while, and to nobody else", async () => {
      await declare();
      const other = { name: "test.others", type: "exclusive" } as const;
      await on.broker.declare({
        exchanges: [],
        queues: [other],
        bindings: [{ exchange: "test.parcels", queue: other.name, routingKey: "#" }],
      });
      const others = createInbox<Delivery>();
      await on.broker.consume({ queue: other.name, prefetch: 100 }, (delivery) => {
        delivery.accept();
        others.put(delivery);
      });
      await serve();
      await send('{"text":"twice","weight":1,"fails":2}', { headers: { tenant: "acme" } });
      await on.sightings.all("ingest twice 1 1", "ingest twice 1 2", "ingest twice 1 3");
      expect(contexts.get("twice")).toMatchObject({ headers: { tenant: "acme" }, attempt: 3 });
      await send('{"text":"last","weight":1}');
      await others.take(2);
      expect(others.items).toHaveLength(2);
    });

    test("that was tried as often as its contract allows is set aside as it came", async () => {
      await declare();
      await serve();
      const body = '{"text":"always","weight":1,"fails":9}';
      await send(body, { headers: { tenant: "acme" }, appId: "legacy-app", messageId: "m-2" });
      const dead = await (await deadLetters()).next();
      expect(Buffer.from(dead.body).toString()).toBe(body);
      expect(dead).toMatchObject({ appId: "legacy-app", messageId: "m-2" });
      expect(dead.headers).toMatchObject({
        tenant: "acme",
        "dead-queue": "test.legacy",
        "dead-exchange": "test.parcels",
        "dead-routing-key": "parcels.new",
        "dead-attempts": 3,
        "dead-service": "depot",
        "dead-code": "internal",
      });
    });

    test.each([
      ["no JSON", "{", {}, "the body is not JSON"],
      ["what its contract refuses", '{"text":"light","weight":-1}', {}, "weight: "],
      ["another content type", "<parcel/>", { contentType: "text/xml" }, 'content type "text/xml"'],
      ["another encoding", "{}", { contentEncoding: "gzip" }, 'encoding "gzip"'],
    ])("that is %s is set aside with the reason, and not tried", async (_, body, more, reason) => {
      await declare();
      await serve();
      await send(body, more);
      await send('{"text":"next","weight":1}');
      const dead = await (await deadLetters()).next();
      expect(dead.headers).toMatchObject({ "dead-code": "invalid_argument", "dead-attempts": 1 });
      expect(dead.headers["dead-reason"]).toContain(reason);
      expect(Buffer.from(dead.body).toString()).toBe(body);
      await on.sightings.all("ingest next 1 1");
    });

    test("that comes twice has its effect once, where an inbox remembers it", async () => {
      await declare();
      const served = await on.server.serve(depotClass(on.sightings, contexts), {
        inbox: createMemoryInbox(),
      });
      for (let count = 0; count < 2; count++)
        await send('{"text":"once","weight":1}', { messageId: "m-3" });
      await expect.poll(() => served.duplicates).toBe(1);
      expect(on.sightings.count("ingest once 1 1")).toBe(1);
    });
  });
}
