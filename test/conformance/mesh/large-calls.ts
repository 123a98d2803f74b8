import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createAmqpPlace, quiet } from "./amqp-place.ts";
import { ProbeClient } from "./generated/probe/index.ts";
import { probeClass, Sightings } from "./services.ts";
import { sized } from "../../support/sizes.ts";

/** What callers rely on when they make many calls at once, with large texts. */
export function describeLargeCalls(): void {
  let server: Mesh;
  let caller: Mesh;

  beforeEach(async () => {
    await createAmqpPlace();
    server = await connect(inject("amqpUrl"), { log: quiet });
    caller = await connect(inject("amqpUrl"), { log: quiet, timeout: 60_000 });
  });

  afterEach(async () => {
    await Promise.all([server.close(), caller.close()]);
  });

  /** Row R8 of docs/faults.md; the sizes are gRPC's. */
  test("ten thousand at once are answered, each with its own, large ones among them", async () => {
    const [asked, answered] = [271_828, 314_159];
    const before = process.memoryUsage.rss();
    let most = 0;
    await server.serve(
      class extends probeClass(new Sightings()) {
        override echo(text: string): string {
          if (text.length < asked) return text;
          most = Math.max(most, process.memoryUsage.rss() - before);
          return text.padEnd(answered, text.slice(0, 5));
        }
      },
    );
    const client = caller.client(ProbeClient);
    // More of them would set off the memory alarm of a node with 512 MB.
    const large = sized(100, 200);
    const isLarge = (index: number): boolean => index % (10_000 / large) === 0;
    const calls = Array.from({ length: 10_000 }, (_, index) => {
      const text = String(index).padStart(5, "0");
      return client.echo(isLarge(index) ? text.padEnd(asked, text) : text);
    });
    for (const [index, text] of (await Promise.all(calls)).entries()) {
      expect(Number(text.slice(0, 5))).toBe(index);
      expect(text).toHaveLength(isLarge(index) ? answered : 5);
    }
    console.log(
      `R8: ${calls.length} calls, ${large} of them with ${asked} bytes there and ${answered} back, ` +
        `memory ${Math.round(most / 1024 / 1024)} MiB larger at the most`,
    );
    // Service and caller are one process here, so that each byte is there on both ends.
    expect(most).toBeLessThan(4 * 2 * large * (asked + answered));
    expect(caller.stats()).toMatchObject({ pendingCalls: 0, lateAnswers: 0 });
  }, 120_000);
}
