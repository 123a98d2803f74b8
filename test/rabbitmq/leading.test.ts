import { connect, type Mesh } from "lagomorph";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { Sightings } from "../conformance/mesh/services.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { createTcpProxy } from "../support/tcp-proxy.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const control = inject("rabbitmqctl");

describe.runIf(control !== null)("work of a leader", () => {
  let vhost: Vhost;
  let sightings: Sightings;
  const meshes: Mesh[] = [];

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), control);
  }, 60_000);
  afterEach(() => Promise.all(meshes.splice(0).map((mesh) => mesh.close())));
  afterAll(() => vhost.remove());

  async function open(url = vhost.url): Promise<Mesh> {
    const mesh = await connect(url, { log: { ...quiet, warn: () => {}, error: () => {} } });
    meshes.push(mesh);
    sightings ??= new Sightings();
    return mesh;
  }

  /** Says when it begins and ends, and goes on until it is told to stop. */
  function work(who: string) {
    return (signal: AbortSignal): Promise<void> => {
      sightings.add(`${who} leads`);
      return new Promise((resolve) =>
        signal.addEventListener("abort", () => {
          sightings.add(`${who} ends`);
          resolve();
        }),
      );
    };
  }

  it("is done by one process, and by the next one when that stops, after the first has ended", async () => {
    sightings = new Sightings();
    const [first, second] = [await open(), await open()];
    const leading = await first.lead("stopping", work("first"));
    await sightings.all("first leads");
    const standing = await second.lead("stopping", work("second"));
    expect([leading.isLeading, standing.isLeading]).toEqual([true, false]);
    await leading.stop();
    expect(sightings.count("first ends")).toBe(1);
    await sightings.all("second leads");
    expect(standing.isLeading).toBe(true);
    expect(sightings.count("first leads")).toBe(1);
  });

  it("is done by the next one when the connection is lost, and the first is told so", async () => {
    sightings = new Sightings();
    const proxy = await createTcpProxy(vhost.url);
    const [first, second] = [await open(proxy.url), await open()];
    await first.lead("lost", work("first"));
    await sightings.all("first leads");
    await second.lead("lost", work("second"));
    proxy.cut();
    await sightings.all("first ends", "second leads");
    proxy.restore();
    // The first stands again behind the second.
    await expect.poll(() => first.health().ready, { timeout: 15_000 }).toBe(true);
    await second.close();
    await sightings.all("first leads", "first leads");
    await proxy.close();
  });

  it("that fails is begun again, by whoever leads then, and is done once when it has ended well", async () => {
    sightings = new Sightings();
    const [first, second] = [await open(), await open()];
    let runs = 0;
    const settingUp = (who: string) => (): void => {
      sightings.add(`${who} tries`);
      if (++runs === 1) throw new Error("not yet");
      sightings.add("set up");
    };
    await first.lead("failing", settingUp("first"));
    await second.lead("failing", settingUp("second"));
    await sightings.all("set up");
    expect(runs).toBe(2);
  });

  it("needs a name that a queue can have", async () => {
    const mesh = await open();
    const refused = await rejection(mesh.lead("no name", () => {}));
    expect(refused).toMatchObject({ code: "invalid_argument" });
  });
});
