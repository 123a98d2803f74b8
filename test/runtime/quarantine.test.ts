import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { Quarantine, type Suspect } from "../../runtime/server/quarantine.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { unique } from "../support/unique.ts";

describe("suspects", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("are handled one at a time, those first that have come back least", async () => {
    const begun: number[] = [];
    let end = (): void => {};
    const quarantine = new Quarantine();
    for (const returns of [9, 2, 5])
      quarantine.add({
        returns,
        run: () => {
          begun.push(returns);
          return new Promise((resolve) => (end = resolve));
        },
      });
    expect(begun).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    for (const expected of [[2], [2, 5], [2, 5, 9]]) {
      await vi.advanceTimersByTimeAsync(0);
      expect(begun).toEqual(expected);
      end();
    }
  });

  it("do not wait for one that takes long", async () => {
    const begun: number[] = [];
    const quarantine = new Quarantine();
    for (const returns of [2, 3])
      quarantine.add({ returns, run: () => new Promise(() => begun.push(returns)) });
    await vi.advanceTimersByTimeAsync(100);
    expect(begun).toEqual([2]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(begun).toEqual([2, 3]);
  });

  it("that are removed are not handled", async () => {
    const quarantine = new Quarantine();
    const run = vi.fn<Suspect["run"]>(() => Promise.resolve());
    const suspect = { returns: 2, run };
    quarantine.add(suspect);
    quarantine.remove(suspect);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(run).not.toHaveBeenCalled();
  });
});

describe("messages that have come back three times", () => {
  const group = "suspects";
  const queue = `lagomorph.on.${group}.probe.noted`;
  let url: string;
  let mesh: Mesh;
  beforeEach(async () => {
    url = unique("quarantine");
    mesh = await connect(`memory:${url}`, { log: quiet });
  });
  afterEach(() => mesh.close());

  test("are handled alone, before the queue is consumed; those that have not are handled together", async () => {
    const shortly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
    expect(await mostAtOnce(3, shortly)).toBe(1);
    const untilAll = (most: () => number): Promise<void> =>
      vi.waitFor(() => expect(most()).toBe(5), { timeout: 30_000 });
    expect(await mostAtOnce(2, untilAll)).toBe(5);
  });

  /** How many of five messages are handled at once that have come back so often; `handle` is told how many have been. */
  async function mostAtOnce(
    returns: number,
    handle: (most: () => number) => Promise<void>,
  ): Promise<number> {
    const options = { delivery: "pool", group } as const;
    await (await mesh.on(probe.noted, () => {}, options)).stop();
    for (let number = 0; number < 5; number++) await mesh.emit(probe.noted, { text: `${number}` });
    for (let time = 0; time < returns; time++) await returnAll();
    let running = 0;
    let most = 0;
    let handled = 0;
    const subscription = await mesh.on(
      probe.noted,
      async () => {
        most = Math.max(most, ++running);
        await handle(() => most);
        running--;
        handled++;
      },
      options,
    );
    await vi.waitFor(() => expect(handled).toBe(5), { timeout: 60_000 });
    await subscription.stop();
    return most;
  }

  /** Takes all messages, and gives them back, as a process does that is killed. */
  async function returnAll(): Promise<void> {
    const broker = createMemoryBroker(url);
    await broker.open();
    for (let taken = await broker.get(queue); taken !== undefined; taken = await broker.get(queue));
    await broker.close();
  }
});
