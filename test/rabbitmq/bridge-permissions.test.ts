import { connect } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { Bridge } from "../../runtime/bridge/index.ts";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { rabbitmqctl } from "../support/rabbitmqctl.ts";
import { unique } from "../support/unique.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { patternsOfBridge } from "./documented-patterns.ts";

const control = inject("rabbitmqctl");

describe.runIf(control !== null)("the permissions of docs/wire.md for a bridge", () => {
  const user = unique("bridge");
  let vhosts: readonly [Vhost, Vhost];

  beforeAll(async () => {
    const create = (): Promise<Vhost> => createVhost(inject("amqpUrl"), control);
    vhosts = [await create(), await create()];
    await rabbitmqctl(control, "add_user", user, "pass");
    for (const [index, place] of (["cloud", "hq"] as const).entries()) {
      const { configure, write, read } = patternsOfBridge(place, "probe");
      const vhost = new URL(vhosts[index]?.url ?? "").pathname.slice(1);
      await rabbitmqctl(control, "set_permissions", "-p", vhost, user, configure, write, read);
    }
  });
  afterAll(async () => {
    await rabbitmqctl(control, "delete_user", user);
    await Promise.all(vhosts.map((vhost) => vhost.remove()));
  });

  function urlOf({ url }: Vhost): string {
    const own = new URL(url);
    [own.username, own.password] = [user, "pass"];
    return own.href;
  }

  test("let it carry calls and events, and come again to brokers that have their names", async () => {
    const brokers = { cloud: { url: [urlOf(vhosts[0])] }, hq: { url: [urlOf(vhosts[1])] } };
    const carry = [
      { from: "cloud", to: "hq", services: ["probe"], events: ["probe.*"], commands: [] },
    ];
    const options = { name: "hq", brokers, carry, maxHops: 8, drainTimeout: 1000, log: quiet };
    const sightings = new Sightings();
    await using hq = await connect(vhosts[1].url, { name: "hq", log: quiet });
    await using cloud = await connect(vhosts[0].url, { name: "cloud", log: quiet });
    await hq.serve(probeClass(sightings));
    await hq.on(probe.noted, ({ text }) => sightings.add(text));
    for (const time of ["first", "second"]) {
      const bridge = new Bridge(options);
      await bridge.open();
      await expect.poll(() => bridge.carriedServices).toHaveLength(1);
      expect(await cloud.call("probe.echo", [time])).toBe(time);
      await cloud.emit(probe.noted, { text: time });
      await sightings.all(time);
      await bridge.close();
    }
  });
});
