import { connect as connectAmqp, type Channel, type ChannelModel } from "amqplib";
import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { Sightings } from "../conformance/mesh/services.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { watcherClass } from "../conformance/mesh/watcher.ts";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const control = inject("rabbitmqctl");

describe.runIf(control !== null)("a handler of events by pattern", () => {
  let vhost: Vhost;
  let proxy: TcpProxy;
  let watchers: Mesh;
  let emitters: Mesh;
  let admin: ChannelModel;
  let channel: Channel;
  let sightings: Sightings;

  beforeEach(async () => {
    vhost = await createVhost(inject("amqpUrl"), control);
    proxy = await createTcpProxy(vhost.url);
    watchers = await connect(vhost.url, { log: quiet });
    emitters = await connect(proxy.url, { log: quiet });
    admin = await connectAmqp(vhost.url, { noDelay: true });
    channel = await admin.createChannel();
    sightings = new Sightings();
    await watchers.serve(watcherClass(sightings));
    await emitters.emit(probe.noted, { text: "first" });
    await sightings.all("onNoted probe.noted first");
  });
  afterEach(async () => {
    await Promise.all([watchers.close(), emitters.close(), admin.close()]);
    await proxy.close();
    await vhost.remove();
  });

  /** Emits until each handler has had one of these events: their bindings are back one after the other. */
  async function untilHandled(text: string): Promise<boolean> {
    const handlers = ["onNoted", "onProbeEverywhere one", "onNoteOnce", "onAnyBriefly"];
    const wanted = handlers.map((handler) => `${handler} probe.noted ${text}`);
    await vi.waitFor(
      async () => {
        await emitters.emit(probe.noted, { text });
        await vi.waitFor(() =>
          expect(wanted.filter((each) => sightings.count(each) === 0)).toEqual([]),
        );
      },
      { timeout: 25_000 },
    );
    return true;
  }

  test.each([
    ["the exchange of all events", "lagomorph.topics"],
    ["the exchange of a service's events", "lagomorph.events.probe"],
  ])("takes events again after %s was deleted", async (_, exchange) => {
    await channel.deleteExchange(exchange);
    expect(await untilHandled("again")).toBe(true);
  });

  test("takes events again after what passes them on was unbound", async () => {
    await channel.unbindExchange("lagomorph.topics", "lagomorph.events.probe", "#");
    expect(await untilHandled("again")).toBe(true);
  });

  test("misses nothing that is emitted when the connection is there again, though the broker lost its exchanges", async () => {
    proxy.cut();
    await vi.waitFor(async () =>
      expect(await rejection(emitters.emit(probe.noted, { text: "away" }))).toMatchObject({
        reason: "disconnected",
      }),
    );
    await channel.deleteExchange("lagomorph.events.probe");
    proxy.restore();
    await vi.waitFor(() => emitters.emit(probe.noted, { text: "back" }), { timeout: 15_000 });
    await sightings.all("onNoted probe.noted back", "onNoteOnce probe.noted back");
  });

  test("has what was set aside handled again by a replay, and knows which event it is", async () => {
    const dead = "lagomorph.dead.on.watcher.onTried";
    const { openDeadLetters } = await import("../../runtime/dead-letters/index.ts");
    const { stubborn } = await import("../conformance/mesh/generated/stubborn/index.ts");
    const trial = { text: "replayed", fail: { onTried: { how: "error", until: 9 } as const } };
    await emitters.emit(stubborn.tried, trial);
    await vi.waitFor(async () => expect((await channel.checkQueue(dead)).messageCount).toBe(1));
    const letters = await openDeadLetters(vhost.url);
    await letters.replay(dead, {});
    await sightings.all(
      ...["onTried 1", "onTried 1", "onTried 3", "onTried 3"].map(
        (attempt) => `${attempt} stubborn.tried replayed`,
      ),
    );
    await letters.close();
  });
});

test.runIf(control !== null)(
  "events go to the exchange of all from when somebody handles events by pattern, and not before",
  async () => {
    const vhost = await createVhost(inject("amqpUrl"), control);
    const [watchers, emitters] = [await connectQuietly(vhost.url), await connectQuietly(vhost.url)];
    const admin = await connectAmqp(vhost.url, { noDelay: true });
    const channel = await admin.createChannel();
    await channel.assertExchange("lagomorph.topics", "topic");
    await channel.assertQueue("everything");
    await channel.bindQueue("everything", "lagomorph.topics", "#");
    await emitters.emit(probe.noted, { text: "before" });
    expect(await channel.checkQueue("everything")).toMatchObject({ messageCount: 0 });
    const sightings = new Sightings();
    await watchers.serve(watcherClass(sightings));
    await emitters.emit(probe.noted, { text: "after" });
    expect(await channel.checkQueue("everything")).toMatchObject({ messageCount: 1 });
    await sightings.all("onNoted probe.noted after", "onNoteOnce probe.noted after");
    await Promise.all([watchers.close(), emitters.close(), admin.close()]);
    await vhost.remove();
  },
);

function connectQuietly(url: string): Promise<Mesh> {
  return connect(url, { log: quiet });
}
