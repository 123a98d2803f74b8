import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { createTcpProxy, type TcpProxy } from "../../support/tcp-proxy.ts";
import { createAmqpPlace, quiet } from "./amqp-place.ts";
import { ProbeClient, probe } from "./generated/probe/index.ts";
import { probeClass, Sightings } from "./services.ts";
import { rejection } from "./set-up.ts";

/** What callers and services rely on when the connection is lost. */
export function describeLostConnection(): void {
  let proxy: TcpProxy;
  let server: Mesh;
  let caller: Mesh;
  let sightings: Sightings;

  beforeEach(async () => {
    await createAmqpPlace();
    sightings = new Sightings();
    proxy = await createTcpProxy(inject("amqpUrl"));
    server = await connect(inject("amqpUrl"), { log: quiet, drainTimeout: 500 });
    caller = await connect(proxy.url, { log: quiet, timeout: 20_000 });
    await server.serve(probeClass(sightings));
  });

  afterEach(async () => {
    await Promise.all([server.close(), caller.close()]);
    await proxy.close();
  });

  test("settles every call at once, tells what was sent from what was not, and calls go on after it", async () => {
    const client = caller.client(ProbeClient, { retry: false });
    const hanging = Array.from({ length: 10 }, () => rejection(client.hang("cut")));
    await sightings.all(...hanging.map(() => "hanging cut"));
    proxy.cut();
    for (const error of await Promise.all(hanging))
      expect(error).toMatchObject({ code: "interrupted" });
    expect(await rejection(client.echo("away"))).toMatchObject({
      code: "unavailable",
      reason: "disconnected",
    });
    await expect(caller.emit(probe.noted, { text: "away" })).rejects.toMatchObject({
      code: "unavailable",
      reason: "disconnected",
    });
    proxy.restore();
    await vi.waitFor(async () => expect(await client.echo("back")).toBe("back"), {
      timeout: 15_000,
      interval: 20,
    });
    expect(sightings.count("hanging cut")).toBe(10);
  });

  test("while a service starts does not keep it from starting", async () => {
    const restless = await connect(proxy.url, { log: quiet });
    const direct = await connect(inject("amqpUrl"), { log: quiet });
    await server.close();
    // Among the last queues of some dozen that are declared, and then where a consumer begins.
    for (const said of ["lagomorph.commands.probe.remember", "lagomorph.dead.commands.probe"]) {
      proxy.dropAt(said);
      const taken = proxy.taken;
      const service = await restless.serve(probeClass(sightings));
      expect(proxy.taken).toBeGreaterThan(taken);
      expect(await direct.client(ProbeClient).echo("served")).toBe("served");
      await service.stop();
    }
    await Promise.all([restless.close(), direct.close()]);
  });

  test("of a service does not end it: it is found again, and what it had begun is not run twice", async () => {
    const restless = await connect(proxy.url, { log: quiet });
    await server.close();
    await restless.serve(probeClass(sightings), { drainTimeout: 50 });
    const direct = await connect(inject("amqpUrl"), { log: quiet, timeout: 20_000 });
    const client = direct.client(ProbeClient);
    const begun = rejection(client.hang("begun"));
    await sightings.all("hanging begun");
    proxy.cut();
    expect((await begun).code).toBe("interrupted");
    proxy.restore();
    await vi.waitFor(async () => expect(await client.echo("found")).toBe("found"), {
      timeout: 15_000,
      interval: 20,
    });
    expect(sightings.count("hanging begun")).toBe(1);
    await Promise.all([restless.close(), direct.close()]);
  });
}
