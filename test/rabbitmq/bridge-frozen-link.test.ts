import type { MeshError } from "lagomorph";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { Land, until } from "../bridge/set-up.ts";
import { probe, ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass } from "../conformance/mesh/services.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

/** How much later than its deadline a call may settle on a busy machine, in milliseconds. */
const slack = 500;

describe.runIf(inject("rabbitmqctl") !== null)("while the link of a bridge swallows bytes", () => {
  let vhosts: readonly Vhost[];
  let link: TcpProxy;
  let land: Land;
  beforeEach(async () => {
    const create = (): Promise<Vhost> => createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    const [cloud, hq] = [await create(), await create()];
    vhosts = [cloud, hq];
    link = await createTcpProxy(hq.url);
    land = new Land({ cloud: cloud.url, hq: hq.url });
  }, 60_000);
  afterEach(async () => {
    await land[Symbol.asyncDispose]();
    await link.close();
    await Promise.all(vhosts.map((vhost) => vhost.remove()));
  }, 60_000);

  test("calls settle by their deadlines, events are confirmed, and go on when it is whole", async () => {
    const hq = await land.mesh("hq");
    const cloud = await land.mesh("cloud");
    await hq.serve(probeClass(land.sightings));
    await hq.on(probe.noted, ({ text }) => land.sightings.add(text));
    const bridge = await land.bridge(
      [{ from: "cloud", to: "hq", services: ["probe"], events: ["probe.noted"] }],
      { urls: { hq: `${link.url}?heartbeat=1` } },
    );
    const caller = cloud.client(ProbeClient);
    await cloud.emit(probe.noted, { text: "before" });
    await land.sightings.all("before");
    const underWay = settled(2000, (timeout) => caller.hang("under way", { timeout }));
    await land.sightings.all("hanging under way");
    link.freeze();
    const later = Array.from({ length: 20 }, (_, index) =>
      settled(1000, (timeout) => caller.echo(`${index}`, { timeout })),
    );
    const texts = Array.from({ length: 300 }, (_, index) => `event ${index}`);
    await Promise.all(texts.map((text) => cloud.emit(probe.noted, { text })));
    for (const { error, late } of await Promise.all([underWay, ...later])) {
      expect(["deadline_exceeded", "interrupted", "unavailable"]).toContain(error.code);
      expect(late).toBeLessThan(slack);
    }
    await until(() => !bridge.health().ready && bridge.carriedServices.length === 0);
    expect(await rejection(caller.echo("nobody"))).toMatchObject({ reason: "no_service" });
    expect(land.sightings.count("event 299")).toBe(0);
    // No connection goes on that has lost bytes: a network that works again says so to those that have not noticed yet.
    link.drop();
    link.restore();
    await land.sightings.all(...texts);
    await until(() => bridge.health().ready && bridge.carriedServices.length === 1);
    expect(await caller.echo("again")).toBe("again");
  }, 60_000);
});

/** How a call of a timeout ends, and by how many milliseconds after its deadline. */
async function settled(
  timeout: number,
  call: (timeout: number) => Promise<unknown>,
): Promise<{ readonly error: MeshError; readonly late: number }> {
  const begun = performance.now();
  const error = await rejection(call(timeout));
  return { error, late: performance.now() - begun - timeout };
}
