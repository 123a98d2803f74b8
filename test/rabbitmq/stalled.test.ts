import { connect, type Mesh, MeshError } from "lagomorph";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { canStartNodes, type FaultNode } from "../faults/nodes/fault-node.ts";
import { lendNode } from "../support/lend-node.ts";
import { probe, ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { collectGarbage } from "../support/collect-garbage.ts";
import { createLines } from "../support/lines.ts";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { unique } from "../support/unique.ts";

/** An event of its own name: services that other tests serve on this node at the same time do not get it. */
const noted = { ...probe.noted, name: unique("stalled") };

/** What becomes of promises that nobody waits for one by one. */
class Outcomes {
  readonly codes = new Map<string, number>();
  readonly #all: Promise<void>[] = [];
  open = 0;

  add(promise: Promise<unknown>): void {
    this.open++;
    const settle = (code: string): void => {
      this.open--;
      this.codes.set(code, this.of(code) + 1);
    };
    this.#all.push(
      promise.then(
        () => settle("done"),
        (error: unknown) => settle(error instanceof MeshError ? error.code : String(error)),
      ),
    );
  }

  of(code: string): number {
    return this.codes.get(code) ?? 0;
  }

  async end(): Promise<void> {
    await Promise.all(this.#all);
  }
}

/** What this process holds, in MiB. */
async function held(): Promise<number> {
  collectGarbage();
  // What was freed in the background is counted when it is collected next.
  await turn();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a broker that takes nothing", () => {
  const meshes: Mesh[] = [];
  let proxy: TcpProxy;
  let outcomes: Outcomes;
  beforeEach(async () => {
    proxy = await createTcpProxy(inject("amqpUrl"));
    outcomes = new Outcomes();
  });
  afterEach(async () => {
    proxy.restore();
    await Promise.all(meshes.splice(0).map((mesh) => mesh.close()));
    await proxy.close();
  });

  async function open(url: string): Promise<Mesh> {
    const mesh = await connect(url, { log: createLines().log, heartbeat: 60 });
    meshes.push(mesh);
    return mesh;
  }

  /** A listener of its own, with the texts that it has heard. */
  async function listen(): Promise<Set<string>> {
    const heard = new Set<string>();
    const mesh = await open(inject("amqpUrl"));
    await mesh.on(noted, ({ text }) => void heard.add(text.slice(0, 36)));
    return heard;
  }

  it.each([
    ["small events by their number", 10, 10_000, 2_000],
    ["large ones by their size", 64 * 1024, 1_000, 256],
  ])(
    "makes events wait, %s, refuses more, and gets what has waited",
    async (_by, size, count, most) => {
      const heard = await listen();
      const mesh = await open(proxy.url);
      await mesh.emit(noted, { text: "first" });
      proxy.stall();
      const before = await held();
      const mark = unique("stalled");
      for (let number = 0; number < count; number++) {
        const text = `${mark}-${String(number).padEnd(size, "x")}`;
        outcomes.add(mesh.emit(noted, { text }));
        if (number % 100 === 0) await turn();
      }
      await turn();
      expect(outcomes.open).toBeGreaterThan(most / 2);
      // What the sockets have taken was read by the proxy, and confirmed, before it stalled.
      expect(outcomes.open).toBeLessThanOrEqual(most + 2);
      expect(outcomes.open + outcomes.of("resource_exhausted") + outcomes.of("done")).toBe(count);
      const refused = outcomes.of("resource_exhausted");
      const grown = (await held()) - before;
      console.log(
        `S9: of ${count} events of ${size} bytes ${outcomes.open} waited, ${refused} were refused, ` +
          `memory ${grown.toFixed(1)} MiB larger`,
      );
      expect(grown).toBeLessThan(64);
      proxy.restore();
      await outcomes.end();
      expect(outcomes.of("done") + outcomes.of("resource_exhausted")).toBe(count);
      const texts = () => [...heard].filter((text) => text.startsWith(mark)).length;
      if (size <= 10) await expect.poll(texts, { timeout: 10_000 }).toBe(outcomes.of("done"));
    },
  );

  it("makes no event wait before its exchange is declared than later", async () => {
    const mesh = await open(proxy.url);
    proxy.stall();
    for (let number = 0; number < 5_000; number++)
      outcomes.add(mesh.emit(noted, { text: String(number) }));
    await turn();
    expect(outcomes.open).toBeLessThanOrEqual(2_000);
    expect(outcomes.of("resource_exhausted")).toBe(5_000 - outcomes.open);
    proxy.restore();
    await outcomes.end();
    expect(outcomes.of("done") + outcomes.of("resource_exhausted")).toBe(5_000);
  });

  it("loses nothing of who waits for each event, and lets them go on when it takes some again", async () => {
    const heard = await listen();
    const mesh = await open(proxy.url);
    const mark = unique("awaited");
    for (let number = 0; number < 300; number++) {
      if (number % 100 === 50) proxy.stall();
      const emitting = mesh.emit(noted, { text: `${mark}-${number}` });
      if (number % 100 === 50) await turn().then(() => proxy.restore());
      await emitting;
    }
    const texts = () => [...heard].filter((text) => text.startsWith(mark)).length;
    await expect.poll(texts, { timeout: 10_000 }).toBe(300);
  });

  it("keeps no event while it is away", async () => {
    const mesh = await open(proxy.url);
    await mesh.emit(noted, { text: "first" });
    proxy.cut();
    await expect
      .poll(() => mesh.emit(noted, { text: "m" }).then(String, (e: MeshError) => e.reason))
      .toBe("disconnected");
    for (let number = 0; number < 5_000; number++) outcomes.add(mesh.emit(noted, { text: "away" }));
    await outcomes.end();
    expect(outcomes.of("unavailable")).toBe(5_000);
  });
});

// A node of its own: an alarm stops everybody's publishers, and others serve the probe too.
describe.runIf(canStartNodes())("a broker of one's own", () => {
  let node: FaultNode;
  beforeAll(async () => {
    node = await lendNode();
  }, 120_000);
  afterAll(() => node.stop());

  it("makes a hundred thousand calls wait while it takes nothing, refuses more at once, and answers those", async () => {
    const outcomes = new Outcomes();
    const proxy = await createTcpProxy(node.url);
    try {
      await using server = await connect(node.url, { log: createLines().log });
      await server.serve(probeClass(new Sightings()), { workers: 200 });
      await using mesh = await connect(proxy.url, { log: createLines().log, heartbeat: 60 });
      const client = mesh.client(ProbeClient, { timeout: 600_000 });
      await client.sum(0, 0);
      proxy.stall();
      for (let number = 0; number < 100_100; number++) outcomes.add(client.sum(number, 1));
      expect(mesh.stats().pendingCalls).toBe(100_000);
      await turn();
      expect(outcomes.of("resource_exhausted")).toBe(100);
      proxy.restore();
      await outcomes.end();
      expect(outcomes.of("done")).toBe(100_000);
      expect(mesh.stats().pendingCalls).toBe(0);
    } finally {
      await proxy.close();
    }
  }, 300_000);

  it("makes some events wait while it has an alarm, refuses more, and gets what has waited", async () => {
    const outcomes = new Outcomes();
    await using mesh = await connect(node.url, { log: createLines().log });
    await mesh.emit(noted, { text: "first" });
    await node.control("set_vm_memory_high_watermark", "absolute", "1");
    for (let number = 0; number < 5_000; number++) {
      outcomes.add(mesh.emit(noted, { text: String(number) }));
      if (number % 100 === 0) await turn();
    }
    await turn();
    expect(outcomes.open).toBeLessThanOrEqual(2_000);
    expect(outcomes.of("resource_exhausted")).toBeGreaterThan(1_000);
    await node.control("set_vm_memory_high_watermark", "absolute", "512MB");
    await outcomes.end();
    expect(outcomes.of("done") + outcomes.of("resource_exhausted")).toBe(5_000);
  }, 60_000);
});
