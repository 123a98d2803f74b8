import { describe, expect, test } from "vitest";
import type { Delivery } from "../../../runtime/message.ts";
import { createInbox, type Inbox } from "../../support/inbox.ts";
import { probe } from "./generated/probe/index.ts";
import { relay } from "./generated/relay/index.ts";
import { stubborn } from "./generated/stubborn/index.ts";
import { Sightings } from "./services.ts";
import { type Place, setUpMeshes } from "./set-up.ts";
import { watcherClass } from "./watcher.ts";

/** What services rely on that handle events by pattern. */
export function describeTopics(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);

  const serve = (instance?: string) => on.server.serve(watcherClass(on.sightings, instance));
  const publish = (exchange: string, routingKey: string, text: string) =>
    on.broker.publish({
      exchange,
      routingKey,
      body: Buffer.from(JSON.stringify({ event: "noted", payload: { text } })),
      headers: { lagomorph: 1 },
    });

  async function deadLetters(queue: string): Promise<Inbox<Delivery>> {
    const inbox = createInbox<Delivery>();
    await on.broker.consume({ queue: `lagomorph.dead.${queue}`, prefetch: 100 }, (delivery) => {
      delivery.accept();
      inbox.put(delivery);
    });
    return inbox;
  }

  describe("a pattern", () => {
    test("takes events of all services, for one of a pool, every instance, or one handler of all", async () => {
      await serve("one");
      await serve("two");
      await on.caller.emit(probe.noted, { text: "hello" });
      const handled = [
        "onNoted probe.noted hello",
        "onProbeEverywhere one probe.noted hello",
        "onProbeEverywhere two probe.noted hello",
        "onNoteOnce probe.noted hello",
        "onAnyBriefly probe.noted hello",
      ];
      await on.sightings.all(...handled);
      await on.caller.emit(relay.relayed, { text: "other" });
      await on.caller.emit(probe.noted, { text: "end" });
      const last = handled.map((sighting) => sighting.replace("hello", "end"));
      await on.sightings.all("onAnyBriefly relay.relayed other", ...last);
      expect(handled.map((sighting) => on.sightings.count(sighting))).toEqual([1, 1, 1, 1, 1]);
      for (const handler of ["onNoted", "onProbeEverywhere one", "onNoteOnce"])
        expect(on.sightings.count(`${handler} relay.relayed other`), handler).toBe(0);
    });

    test("takes an event once, though other handlers know it by its name", async () => {
      await serve();
      const heard = new Sightings();
      await on.caller.on(probe.noted, ({ text }, { event }) =>
        heard.add(`${event?.service}.${event?.name} ${text}`),
      );
      await on.server.emit(probe.noted, { text: "once" });
      await heard.all("probe.noted once");
      await on.server.emit(probe.noted, { text: "end" });
      await on.sightings.all("onNoted probe.noted end");
      expect(on.sightings.count("onNoted probe.noted once")).toBe(1);
    });

    test("takes all that is emitted once it is served, also from who had emitted before", async () => {
      await on.caller.emit(probe.noted, { text: "before" });
      await serve();
      await on.caller.emit(probe.noted, { text: "after" });
      await on.sightings.all("onNoted probe.noted after", "onNoteOnce probe.noted after");
      expect(on.sightings.count("onNoted probe.noted after")).toBe(1);
    });

    test("has its events wait while its handler is away", async () => {
      const service = await serve();
      await service.stop();
      await on.caller.emit(probe.noted, { text: "meanwhile" });
      await serve();
      await on.sightings.all(
        "onNoted probe.noted meanwhile",
        "onNoteOnce probe.noted meanwhile",
        "onAnyBriefly probe.noted meanwhile",
      );
      expect(on.sightings.count("onProbeEverywhere one probe.noted meanwhile")).toBe(0);
    });

    test("has an event tried again whose handler fails, and set aside as it came", async () => {
      await serve();
      const failing = (text: string, until: number) =>
        on.caller.emit(stubborn.tried, { text, fail: { onTried: { how: "error", until } } });
      await failing("twice", 2);
      await on.sightings.all("onTried 3 stubborn.tried twice");
      await failing("always", 9);
      const dead = await (await deadLetters("on.watcher.onTried")).next();
      expect(dead.headers).toMatchObject({
        "dead-queue": "lagomorph.on.watcher.onTried",
        "dead-exchange": "lagomorph.events.stubborn",
        "dead-routing-key": "stubborn.tried",
        "dead-attempts": 3,
        "dead-service": "watcher",
      });
    });

    test("takes nothing that no service has emitted: it is set aside, and says so", async () => {
      await serve();
      await on.caller.emit(relay.relayed, { text: "first" });
      await on.caller.emit(probe.noted, { text: "first" });
      const dead = await deadLetters("on.watcher.onNoted");
      const forged = [
        ["lagomorph.topics", "probe.noted"],
        ["lagomorph.events.relay", "probe.noted"],
        ["lagomorph.events.relay", "relayed.noted"],
      ] as const;
      for (const [exchange, routingKey] of forged) {
        await publish(exchange, routingKey, "forged");
        expect((await dead.next()).headers).toMatchObject({
          "dead-exchange": exchange,
          "dead-routing-key": routingKey,
          "dead-code": "permission_denied",
          "dead-reason": `it was sent to exchange "${exchange}" under "${routingKey}": no service emits events so`,
        });
      }
      expect(on.sightings.count("onNoted probe.noted forged")).toBe(0);
    });
  });
}
