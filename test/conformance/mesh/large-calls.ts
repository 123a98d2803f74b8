import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createAmqpPlace, quiet } from "./amqp-place.ts";
import { ProbeClient } from "./generated/probe/index.ts";
import { probeClass, Sightings } from "./services.ts";
import { sized } from "../../support/sizes.ts";

/** The sizes of large calls and their answers, in bytes; they are gRPC's. */
const [asked, answered] = [271_828, 314_159];
const each = 2_500;

/** What callers rely on when they make many calls at once, with large texts. */
export function describeLargeCalls(): void {
  let server: Mesh;
  let callers: Mesh[];

  beforeEach(async () => {
    await createAmqpPlace();
    server = await connect(inject("amqpUrl"), { log: quiet });
    const connecting = Array.from({ length: 4 }, () =>
      connect(inject("amqpUrl"), { log: quiet, timeout: 60_000 }),
    );
    callers = await Promise.all(connecting);
  });

  afterEach(async () => {
    await Promise.all([server, ...callers].map((mesh) => mesh.close()));
  });

  /** Rows R8 and S2 of docs/faults.md. */
  test("ten thousand at once are answered, each with its own, large ones among them", async () => {
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
    // More of them would set off the memory alarm of a node with 512 MB.
    const large = sized(100, 200);
    const isLarge = (index: number): boolean => index % (10_000 / large) === 0;
    const started = performance.now();
    const call = async (client: ProbeClient, index: number): Promise<number> => {
      const sent = String(index).padStart(5, "0");
      const text = await client.echo(isLarge(index) ? sent.padEnd(asked, sent) : sent);
      expect(Number(text.slice(0, 5))).toBe(index);
      expect(text).toHaveLength(isLarge(index) ? answered : 5);
      return performance.now() - started;
    };
    const called = callers.map((caller, of) => {
      const client = caller.client(ProbeClient);
      return Promise.all(
        Array.from({ length: each }, (_, index) => call(client, of * each + index)),
      );
    });
    const slowest = (await Promise.all(called)).map(percentile99);
    const skew = Math.max(...slowest) / Math.min(...slowest);
    console.log(
      `R8: ${callers.length * each} calls of ${callers.length} callers, ${large} of them with ${asked} bytes there and ${answered} back, ` +
        `memory ${Math.round(most / 1024 / 1024)} MiB larger at the most, p99 of the slowest caller ${skew.toFixed(1)} times that of the quickest`,
    );
    console.log(`S2: ${callers.length * each} calls of an instance that lives, 0 answers lost`);
    // Service and callers are one process here, so that each byte is there on both ends.
    expect(most).toBeLessThan(4 * 2 * large * (asked + answered));
    expect(skew).toBeLessThan(3);
    for (const caller of callers)
      expect(caller.stats()).toMatchObject({ pendingCalls: 0, lateAnswers: 0 });
  }, 120_000);
}

function percentile99(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
}
