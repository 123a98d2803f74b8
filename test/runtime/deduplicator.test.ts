import type { Inbox, InboxState } from "lagomorph";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Delivery } from "../../runtime/message.ts";
import { Deduplicator } from "../../runtime/server/deduplicator.ts";

const delivery = { messageId: "1" } as Delivery; // all that is looked at
const message = { queue: "q", id: "1" };

describe("an inbox that does not answer", () => {
  let logged: object[] = [];
  const log = (fields: object): void => void logged.push(fields);
  const deduplicator = (inbox: Partial<Inbox>) =>
    new Deduplicator({
      inbox: { begin: () => "new", finish: () => {}, fail: () => {}, ...inbox },
      queue: "q",
      title: "orders.placed",
      log: { debug: log, info: log, warn: log, error: log },
    });

  beforeEach(() => {
    logged = [];
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it.each(["begin", "finish"] as const)(
    "to %s has its message wait, with a typed error in the log",
    async (method) => {
      const asked = deduplicator({ [method]: () => new Promise(() => {}) })[method](
        delivery,
        message,
      );
      await vi.advanceTimersByTimeAsync(5000);
      expect(await asked).toBe("failed");
      expect(logged).toMatchObject([
        {
          handler: "orders.placed",
          method,
          error: { message: expect.stringContaining("[deadline_exceeded]") },
        },
      ]);
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it("is told that nobody runs the message, when it says too late that it is new", async () => {
    let answer: (state: InboxState) => void = () => {};
    const fail = vi.fn<Inbox["fail"]>();
    const begin = () => new Promise<InboxState>((resolve) => (answer = resolve));
    const asked = deduplicator({ begin, fail }).begin(delivery, message);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await asked).toBe("failed");
    answer("new");
    await vi.advanceTimersByTimeAsync(0);
    expect(fail).toHaveBeenCalledExactlyOnceWith(message);
  });

  it("in its own words has its message wait too", async () => {
    const begin = () => "done" as unknown as InboxState;
    expect(await deduplicator({ begin }).begin(delivery, message)).toBe("failed");
  });
});
