import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createAmqpPlace, quiet } from "./amqp-place.ts";
import { ProbeClient, probe } from "./generated/probe/index.ts";
import { probeClass, Sightings } from "./services.ts";
import { sized } from "../../support/sizes.ts";
import { createTcpProxy, type TcpProxy } from "../../support/tcp-proxy.ts";

/** What a program relies on: the runtime leaves its process alone. */
export function describeProcessEvents(): void {
  let proxy: TcpProxy;
  let server: Mesh;
  let caller: Mesh;

  const listeners = (): unknown =>
    process.eventNames().map((name) => [name, process.listenerCount(name)]);

  beforeEach(async () => {
    await createAmqpPlace();
    proxy = await createTcpProxy(inject("amqpUrl"));
  });

  afterEach(async () => {
    await proxy.close();
  });

  /** Row S17 of docs/faults.md. The more losses, the longer are the waits between attempts to connect. */
  const longest = sized(120_000, 1_200_000);
  test(
    "no rejection of the runtime goes unhandled, and it listens to nothing of the process",
    async () => {
      const before = listeners();
      const unhandled: unknown[] = [];
      server = await connect(proxy.url, { log: quiet });
      caller = await connect(proxy.url, { log: quiet, timeout: 2_000 });
      await server.serve(probeClass(new Sightings()), { drainTimeout: 100 });
      await caller.on(probe.noted, () => {});
      expect(listeners()).toEqual(before);
      // The test's own, so that it can count.
      const count = (reason: unknown): void => void unhandled.push(reason);
      process.on("unhandledRejection", count);
      process.on("uncaughtException", count);
      const client = caller.client(ProbeClient);
      let settled = 0;
      const outcomes: Promise<unknown>[] = [];
      const losses = sized(6, 100);
      for (let round = 0; round < losses; round++) {
        for (let number = 0; number < 50; number++)
          outcomes.push(
            client.wait(5, "x").catch(() => {}),
            caller.emit(probe.noted, { text: "x" }).catch(() => {}),
          );
        outcomes.push(
          client.hang("x", { timeout: 100 }).catch(() => {}),
          caller.call("nobody.home").catch(() => {}),
        );
        await new Promise((resolve) => setImmediate(resolve));
        proxy.drop();
        // It goes on from the first call that is answered.
        await expect
          .poll(() => client.echo("x").catch(() => "lost"), { timeout: 15_000 })
          .toBe("x");
      }
      for (const outcome of outcomes) await outcome.then(() => settled++);
      await Promise.all([caller.close(), server.close()]);
      await new Promise((resolve) => setImmediate(resolve));
      process.off("unhandledRejection", count);
      process.off("uncaughtException", count);
      expect(unhandled).toEqual([]);
      expect(settled).toBe(outcomes.length);
      expect(listeners()).toEqual(before);
      console.log(
        `S17: ${losses} losses of the connection, ${settled} calls and events settled, ${unhandled.length} unhandled`,
      );
    },
    longest,
  );
}
