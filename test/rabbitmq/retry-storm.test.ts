import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { answerAll, createFakeService, type FakeService } from "../support/fake-service.ts";
import { sized } from "../support/sizes.ts";

/** Row S19 of docs/faults.md. */
const callers = sized(200, 1000);
const troubled = sized(2_000, 30_000);
const timeout = 400;
const bin = 100;

let mesh: Mesh;
let service: FakeService;

beforeEach(async () => {
  service = await createFakeService(inject("amqpUrl"));
  mesh = await connect(inject("amqpUrl"), { log: quiet });
});

afterEach(async () => {
  await mesh.close();
  await service.close();
});

test(
  "a service in trouble is sent a tenth more than it is called, spread over time, and nothing after its deadline",
  async () => {
    const began = performance.now();
    const stalls = watchStalls();
    const attempts: number[] = [];
    let tooLate = 0;
    let works = false;
    service.onMessage = (message) => {
      const now = performance.now();
      for (const { args } of message.calls) {
        attempts.push(now);
        if (typeof args[0] === "number" && now > args[0] + 250) tooLate++;
      }
      // One call of ten is answered, so that the budget comes back a little, and is used.
      const answers = message.calls.map(({ id }) =>
        works || Math.random() < 0.1
          ? { id, result: "well" }
          : { id, error: { code: "unavailable", message: "not now" } },
      );
      message.answer({ answers });
      message.ack();
    };
    const client = mesh.client(service.Client, { timeout });
    let calls = 0;
    let settled = 0;
    const call = async (): Promise<void> => {
      calls++;
      await client.once([performance.now() + timeout]).catch(() => {});
      settled++;
    };
    const callOn = async (): Promise<void> => {
      while (performance.now() < began + troubled) {
        // Callers come at random times, as independent ones do.
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
        await call();
      }
    };
    await Promise.all(Array.from({ length: callers }, callOn));
    // What a busy machine holds up comes at once when it goes on: nobody has sent it at one time.
    const bins = perBin(attempts, began).filter(
      (_, index) => !stalls.hit(began + index * bin, bin),
    );
    stalls.stop();
    const fullest = Math.max(0, ...bins) / Math.max(1, mean(bins));
    console.log(
      `S19: ${callers} callers, ${calls} calls, ${(attempts.length / calls).toFixed(3)} attempts for each, ` +
        `${tooLate} too late, the fullest 100 ms have ${fullest.toFixed(2)} times the mean`,
    );
    expect(settled).toBe(calls);
    expect(tooLate).toBe(0);
    expect(attempts.length).toBeGreaterThan(calls);
    // Four before the budget is down to its half.
    expect(attempts.length).toBeLessThanOrEqual(calls * 1.1 + 4);
    expect(fullest).toBeLessThanOrEqual(2);
    const before = mesh.stats().retries;
    works = true;
    await Promise.all(Array.from({ length: 120 }, call));
    // With the budget back, a call that fails is sent again.
    let answered = 0;
    service.onMessage = (message) =>
      answerAll(
        message,
        answered++ === 0
          ? { error: { code: "unavailable", message: "once" } }
          : { result: "again" },
      );
    expect(await client.once([])).toBe("again");
    expect(mesh.stats().retries).toBe(before + 1);
  },
  sized(30_000, 120_000),
);

/** When this process got no processor, or was busy, for longer than a quarter of a bin. */
function watchStalls(): { hit(from: number, length: number): boolean; stop(): void } {
  const every = 5;
  const stalls: (readonly [number, number])[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - last > every + bin / 4) stalls.push([last, now]);
    last = now;
  }, every);
  return {
    hit: (from, length) => stalls.some(([began, ended]) => began < from + length && ended > from),
    stop: () => clearInterval(timer),
  };
}

/** How many attempts fell into each 100 ms, without the last, which is cut. */
function perBin(attempts: readonly number[], began: number): number[] {
  const bins: number[] = Array.from({ length: Math.floor(troubled / bin) }, () => 0);
  for (const at of attempts) {
    const index = Math.floor((at - began) / bin);
    if (index < bins.length) bins[index] = (bins[index] ?? 0) + 1;
  }
  return bins;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
