import { setTimeout as sleep } from "node:timers/promises";
import { connect as connectAmqp, type ChannelModel } from "amqplib";
import { connect } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { canStartNodes, type FaultNode } from "../faults/nodes/fault-node.ts";
import { lendNode } from "../support/lend-node.ts";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { ProbeSkeleton, probe } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { sized } from "../support/sizes.ts";

// A node of its own, which waits for acknowledgements for a second only.
const settings =
  "application:set_env(rabbit, consumer_timeout, 1000), application:set_env(rabbit, channel_tick_interval, 500)";
const queue = "lagomorph.on.slow.probe.noted";

describe.runIf(canStartNodes())("an event whose handler is too slow for RabbitMQ", () => {
  let node: FaultNode;
  let raw: ChannelModel;

  beforeAll(async () => {
    node = await lendNode();
    await node.eval(settings);
    raw = await connectAmqp(node.url);
  }, 120_000);

  afterAll(async () => {
    await raw.close();
    await node.stop();
  });

  async function sizeOf(name: string): Promise<number> {
    const channel = await raw.createChannel();
    const { messageCount } = await channel.checkQueue(name);
    await channel.close();
    return messageCount;
  }

  test("is handled again, while its consumer is back and takes the others (S18)", async () => {
    const seen = new Sightings();
    await using mesh = await connect(node.url, { log: quiet, drainTimeout: 0 });
    const handle = async ({ text }: { text: string }): Promise<void> => {
      seen.add(`begun ${text}`);
      // The second attempt is quick.
      if (text === "slow" && seen.count("begun slow") === 1) await sleep(4_000);
      seen.add(`done ${text}`);
    };
    await mesh.on(probe.noted, handle, { delivery: "pool", group: "slow" });
    let lost = 0;
    let back = 0;
    const timer = setInterval(() => {
      const { ready } = mesh.health();
      if (!ready) lost ||= performance.now();
      else if (lost > 0) back ||= performance.now();
    }, 1);
    await mesh.emit(probe.noted, { text: "slow" });
    await seen.all("begun slow", "begun slow", "done slow");
    await mesh.emit(probe.noted, { text: "next" });
    await seen.all("done next", "done slow", "done slow");
    clearInterval(timer);
    expect(await sizeOf(queue)).toBe(0);
    expect(seen.count("begun slow")).toBe(2);
    console.log(`S18: consuming again ${(back - lost).toFixed(0)} ms after its channel was closed`);
    expect(back - lost).toBeLessThan(1_000);
  }, 60_000);

  test.runIf(sized(false, true))(
    "goes to the dead letters when it is too slow each time",
    async () => {
      const seen = new Sightings();
      await using mesh = await connect(node.url, { log: quiet, drainTimeout: 0 });
      const handle = (): Promise<never> => {
        seen.add("begun");
        return new Promise(() => {});
      };
      await mesh.on(probe.noted, handle, { delivery: "pool", group: "never" });
      await mesh.emit(probe.noted, { text: "never" });
      const dead = "lagomorph.dead.on.never.probe.noted";
      await expect.poll(() => sizeOf(dead), { timeout: 300_000, interval: 500 }).toBe(1);
      console.log(`S18: handled ${seen.count("begun")} times, then set aside`);
      // From its fourth return on it is handled alone, and may come back again before it is its turn.
      expect(seen.count("begun")).toBeGreaterThan(3);
      expect(seen.count("begun")).toBeLessThanOrEqual(21);
    },
    320_000,
  );
});

test("a method that may be is warned of when it is served", async () => {
  const lines: string[] = [];
  const warn = (fields: object): void => void lines.push(JSON.stringify(fields));
  await using mesh = await connect(inject("amqpUrl"), { log: { ...quiet, warn } });
  const { service } = ProbeSkeleton;
  const members = service.members.map((member) =>
    member.name === "hangShortly" ? { ...member, timeout: 30 * 60 * 1000 } : member,
  );
  class Slow extends probeClass(new Sightings()) {
    static override readonly service = { ...service, name: "slow-probe", members };
  }
  await mesh.serve(Slow);
  expect(lines).toEqual([expect.stringContaining("probe.hangShortly")]);
});
