import { connect as connectAmqp } from "amqplib";
import { connect, type Health, type Mesh } from "lagomorph";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { canStartNodes, type FaultNode } from "../faults/nodes/fault-node.ts";
import { lendNode } from "../support/lend-node.ts";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { unique } from "../support/unique.ts";

/** One change of what a probe sees, and when. */
interface Change {
  readonly at: number;
  readonly health: Health;
}

/** Asks each few milliseconds, as no probe does, so that nothing in between is missed. */
function watch(mesh: Mesh): { readonly changes: readonly Change[]; stop(): void } {
  const changes: Change[] = [];
  const look = (): void => {
    const health = mesh.health();
    const last = changes.at(-1)?.health;
    if (JSON.stringify(last) !== JSON.stringify(health))
      changes.push({ at: performance.now(), health });
  };
  look();
  const timer = setInterval(look, 2);
  return { changes, stop: () => clearInterval(timer) };
}

describe("the health of a mesh", () => {
  let proxy: TcpProxy;
  let mesh: Mesh;
  let group: string;

  beforeEach(async () => {
    proxy = await createTcpProxy(inject("amqpUrl"));
    mesh = await connect(proxy.url, { log: quiet, heartbeat: 1 });
    group = unique("health");
    await mesh.on(probe.noted, () => {}, { delivery: "pool", group, durability: "transient" });
  });

  afterEach(async () => {
    await mesh.close();
    await proxy.close();
  });

  test("turns with the connection, and is good again only when all is consumed again (S21)", async () => {
    const seen = watch(mesh);
    expect(seen.changes[0]?.health.ready).toBe(true);
    proxy.cut();
    const cut = performance.now();
    await expect.poll(() => mesh.health().ready, { interval: 5 }).toBe(false);
    const red = performance.now() - cut;
    proxy.restore();
    await expect.poll(() => mesh.health().ready, { interval: 5, timeout: 20_000 }).toBe(true);
    seen.stop();
    for (const { health } of seen.changes) {
      expect(health.live).toBe(true);
      const all = health.broker.consumers.every(({ consuming }) => consuming);
      expect(health.ready).toBe(health.broker.state === "connected" && all);
    }
    const reconnected = seen.changes.findIndex(
      ({ health }, index) => index > 0 && health.broker.state === "connected",
    );
    // The connection comes back before what it consumes: not ready in between.
    expect(seen.changes[reconnected]?.health).toMatchObject({ ready: false });
    console.log(`S21: not ready ${red.toFixed(0)} ms after the connection was cut`);
  });

  test("names the queue that cannot be consumed again, and why", async () => {
    const queue = `lagomorph.on.${group}.probe.noted`;
    const raw = await connectAmqp(inject("amqpUrl"));
    const channel = await raw.createChannel();
    proxy.cut();
    // Somebody makes it again meanwhile, with other arguments.
    await channel.deleteQueue(queue);
    await channel.assertQueue(queue, { durable: true });
    proxy.restore();
    await expect
      .poll(() => mesh.health().problems, { timeout: 10_000 })
      .toEqual(
        expect.arrayContaining([
          expect.objectContaining({ kind: "refused", text: expect.stringContaining(queue) }),
          expect.objectContaining({ kind: "not_consuming", queue }),
        ]),
      );
    expect(mesh.health()).toMatchObject({ live: true, ready: false });
    await channel.deleteQueue(queue);
    await expect.poll(() => mesh.health().ready, { timeout: 20_000 }).toBe(true);
    await raw.close();
  });
});

// A node of its own: an alarm stops everybody's publishers, and a queue's process has a name that only the node knows.

describe.runIf(canStartNodes())("the health of a mesh on a node in trouble", () => {
  let node: FaultNode | undefined;
  afterEach(() => node?.stop());

  test("is not ready while the broker takes no messages, and lives", async () => {
    node = await lendNode();
    await using mesh = await connect(node.url, { log: quiet });
    await mesh.on(probe.noted, () => {}, { delivery: "pool", group: "health" });
    await node.control("set_vm_memory_high_watermark", "absolute", "1");
    // An alarm is noticed when something is published.
    const emitted = mesh.emit(probe.noted, { text: "x" });
    await expect
      .poll(() => mesh.health().problems, { timeout: 10_000 })
      .toMatchObject([{ kind: "blocked" }]);
    expect(mesh.health()).toMatchObject({ live: true, ready: false });
    await node.control("set_vm_memory_high_watermark", "absolute", "512MB");
    await emitted;
    await expect.poll(() => mesh.health().ready, { timeout: 10_000 }).toBe(true);
  }, 120_000);

  test("says which queue the broker does not answer for, until it does", async () => {
    node = await lendNode();
    await using mesh = await connect(node.url, { log: quiet, connectTimeout: 500 });
    await mesh.on(probe.noted, () => {}, { delivery: "pool", group: "health" });
    const queue = "lagomorph.on.health.probe.noted";
    const tell = (what: string): Promise<string> | undefined =>
      node?.eval(`sys:${what}(whereis('%2F_${queue}'))`);
    await tell("suspend");
    await node.eval(
      '[rabbit_networking:close_connection(C, <<"again">>) || C <- rabbit_networking:connections()]',
    );
    const text = `cannot use queue "${queue}": the broker did not answer within 500 ms`;
    await expect
      .poll(() => mesh.health().problems, { timeout: 20_000 })
      .toEqual(
        expect.arrayContaining([
          { kind: "refused", text },
          expect.objectContaining({ kind: "not_consuming", queue }),
        ]),
      );
    await tell("resume");
    await expect.poll(() => mesh.health().ready, { timeout: 20_000 }).toBe(true);
  }, 120_000);
});
