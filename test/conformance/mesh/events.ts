import { connect } from "lagomorph";
import { describe, expect, test } from "vitest";
import { ProbeClient, probe } from "./generated/probe/index.ts";
import { RelayClient, relay } from "./generated/relay/index.ts";
import { probeClass, relayClass, Sightings } from "./services.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";

/** What emitters, handlers and senders of commands rely on. */
export function describeEvents(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);

  describe("an event", () => {
    test("reaches one instance of each pool, every instance of a broadcast, and one handler as a singleton", async () => {
      await on.server.serve(probeClass(on.sightings, "first"));
      await on.server.serve(probeClass(on.sightings, "second"));
      await on.server.serve(relayClass(on.sightings));
      await on.caller.emit(probe.noted, { text: "hello", tags: ["a"] });
      await on.sightings.all(
        "pool hello",
        "relay hello",
        "broadcast first hello",
        "broadcast second hello",
        "singleton hello",
      );
      // Another event behind it: what it would have doubled has happened by then.
      await on.caller.emit(probe.noted, { text: "end" });
      await on.sightings.all(
        "pool end",
        "relay end",
        "broadcast first end",
        "broadcast second end",
        "singleton end",
      );
      for (const sighting of [
        "pool hello",
        "relay hello",
        "broadcast first hello",
        "broadcast second hello",
        "singleton hello",
      ]) {
        expect(on.sightings.count(sighting), sighting).toBe(1);
      }
    });

    test("is heard by whoever listens, in broadcast or in a pool", async () => {
      const heard = new Sightings();
      const listen = (title: string, options = {}) =>
        on.caller.on(probe.noted, ({ text }) => heard.add(`${title} ${text}`), options);
      await listen("one");
      const second = await listen("two");
      await listen("pool", { delivery: "pool", group: "readers" });
      await listen("pool", { delivery: "pool", group: "readers" });
      await on.server.emit(probe.noted, { text: "a" });
      await heard.all("one a", "two a", "pool a");
      await second.stop();
      await on.server.emit(probe.noted, { text: "b" });
      await heard.all("one b", "pool b");
      expect(heard.count("two b")).toBe(0);
      expect(heard.count("pool a")).toBe(1);
    });

    test("may stop the subscription that handles it", async () => {
      const heard = new Sightings();
      const subscription = await on.caller.on(probe.noted, async ({ text }) => {
        await subscription.stop();
        heard.add(text);
      });
      await on.server.emit(probe.noted, { text: "last" });
      await heard.all("last");
      await subscription.stop();
      expect(heard.count("last")).toBe(1);
    });

    test("needs a group to be shared by subscribers without a name", async () => {
      const nameless = await connect(on.url);
      const pool = nameless.on(probe.noted, () => {}, { delivery: "pool" });
      await expect(pool).rejects.toMatchObject({ code: "invalid_argument" });
      await nameless.close();
    });

    test("waits for a durable handler that is away", async () => {
      const service = await on.serveProbe();
      await service.stop();
      await on.caller.emit(probe.noted, { text: "meanwhile" });
      await on.serveProbe();
      await on.sightings.all("pool meanwhile", "singleton meanwhile");
      expect(on.sightings.count("pool meanwhile")).toBe(1);
    });

    test("that does not fit the contract is refused where it is emitted", async () => {
      const error = await rejection(on.caller.emit(probe.noted, { text: 7 as unknown as string }));
      expect(error).toMatchObject({
        code: "invalid_argument",
        issues: [{ path: "text", expected: "string" }],
      });
    });

    test("that no message has room for is refused where it is emitted, and so is a command", async () => {
      await on.serveProbe();
      const text = "x".repeat(5_000_000);
      expect((await rejection(on.caller.emit(probe.noted, { text }))).code).toBe(
        "payload_too_large",
      );
      const command = on.caller.client(ProbeClient).remember(text);
      expect((await rejection(command)).code).toBe("payload_too_large");
    });

    test("kept for success is sent when its handler has succeeded, and only then", async () => {
      const heard = new Sightings();
      await on.server.serve(relayClass(on.sightings));
      await on.caller.on(relay.relayed, ({ text }) => heard.add(text));
      const client = on.caller.client(RelayClient);
      await rejection(client.noteOnSuccess("failed", true));
      await client.noteOnSuccess("succeeded", false);
      await heard.all("succeeded");
      expect(heard.count("failed")).toBe(0);
    });
  });

  describe("a command", () => {
    test("is accepted, and carried out without an answer", async () => {
      await on.serveProbe();
      expect(await on.caller.client(ProbeClient).remember("this")).toBeUndefined();
      await on.sightings.all("remembered this");
    });

    test("waits for its service", async () => {
      const service = await on.serveProbe();
      await service.stop();
      await on.caller.client(ProbeClient).remember("later");
      await on.serveProbe();
      await on.sightings.all("remembered later");
      expect(on.sightings.count("remembered later")).toBe(1);
    });

    test("that no service has ever offered is unavailable", async () => {
      await on.forget();
      expect(await rejection(on.caller.client(ProbeClient).remember("nowhere"))).toMatchObject({
        code: "unavailable",
        reason: "no_service",
      });
    });

    test("that does not fit the contract is refused before it leaves", async () => {
      await on.serveProbe();
      expect(
        await rejection(on.caller.client(ProbeClient).remember(7 as unknown as string)),
      ).toMatchObject({
        code: "invalid_argument",
        issues: [{ path: "text" }],
      });
    });
  });
}
