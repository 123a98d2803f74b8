import { connect, type Mesh } from "lagomorph";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { clockworkClass } from "../conformance/mesh/clockwork.ts";
import { Sightings } from "../conformance/mesh/services.ts";
import { createTcpProxy } from "../support/tcp-proxy.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const control = inject("rabbitmqctl");

describe.runIf(control !== null)("a timer of the mesh, over RabbitMQ,", () => {
  let vhost: Vhost;
  const meshes: Mesh[] = [];

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), control);
  }, 60_000);
  afterEach(() => Promise.all(meshes.splice(0).map((mesh) => mesh.close())));
  afterAll(() => vhost.remove());

  async function open(url: string): Promise<Mesh> {
    const mesh = await connect(url, { log: { ...quiet, warn: () => {} } });
    meshes.push(mesh);
    return mesh;
  }

  it("stops where the connection is lost, tells the handler that runs, and goes on in another instance", async () => {
    const proxy = await createTcpProxy(vhost.url);
    const sightings = new Sightings();
    const [first, second] = [await open(proxy.url), await open(vhost.url)];
    const Leading = clockworkClass(sightings, {
      together() {
        const { signal } = this.mesh.context;
        signal.addEventListener("abort", () => sightings.add("told"));
        if (sightings.count("together one") < 2) return undefined;
        return sightings.all("cut");
      },
    });
    await first.serve(Leading);
    await second.serve(clockworkClass(sightings, {}, "two"));
    await sightings.all("together one", "together one");
    expect(sightings.count("together two")).toBe(0);
    proxy.cut();
    await sightings.all("told", "together two", "together two");
    sightings.add("cut");
    const fired = sightings.count("together one");
    // What fires in each instance goes on, connected or not.
    await sightings.all(
      ...Array.from({ length: sightings.count("often one") + 3 }, () => "often one"),
    );
    proxy.restore();
    await expect.poll(() => first.health().ready, { timeout: 15_000 }).toBe(true);
    await sightings.all(
      ...Array.from({ length: sightings.count("together two") + 3 }, () => "together two"),
    );
    expect(sightings.count("together one")).toBe(fired);
    await second.close();
    await sightings.all(...Array.from({ length: fired + 1 }, () => "together one"));
    await proxy.close();
  });
});
