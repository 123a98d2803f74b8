import { createMemoryInbox } from "lagomorph";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const message = (id: string, queue = "q") => ({ queue, id });

describe("an inbox in memory", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => vi.useRealTimers());

  it("knows what runs, what has succeeded, and forgets what has failed", () => {
    const inbox = createMemoryInbox();
    expect(inbox.begin(message("1"))).toBe("new");
    expect(inbox.begin(message("1"))).toBe("running");
    inbox.fail(message("1"));
    expect(inbox.begin(message("1"))).toBe("new");
    inbox.finish(message("1"));
    expect(inbox.begin(message("1"))).toBe("finished");
  });

  it("tells queues apart, whatever is in their names and in ids", () => {
    const inbox = createMemoryInbox();
    inbox.finish(message("bc", "a"));
    expect(inbox.begin(message("c", "ab"))).toBe("new");
    expect(inbox.begin(message("bc", "a"))).toBe("finished");
  });

  it("holds no more messages than its size, and forgets the oldest first", () => {
    const inbox = createMemoryInbox({ size: 2 });
    for (const id of ["1", "2", "3"]) inbox.finish(message(id));
    expect(["1", "2", "3"].map((id) => inbox.begin(message(id)))).toEqual([
      "new",
      "finished",
      "finished",
    ]);
  });

  it("holds them no longer than its time", () => {
    const inbox = createMemoryInbox({ ttl: 1000 });
    inbox.finish(message("1"));
    vi.advanceTimersByTime(600);
    inbox.finish(message("2"));
    vi.advanceTimersByTime(600);
    expect(inbox.begin(message("1"))).toBe("new");
    expect(inbox.begin(message("2"))).toBe("finished");
  });

  it("knows exactly the latest of many, some of which were finished twice", () => {
    const size = 100;
    const inbox = createMemoryInbox({ size });
    const latest = new Set<string>();
    for (let number = 0; number < 10_000; number++) {
      const id = String(number % 7 === 0 ? Math.max(0, number - 50) : number);
      latest.delete(id);
      latest.add(id);
      inbox.finish(message(id));
    }
    const known = Array.from({ length: 10_000 }, (_, number) => String(number)).filter(
      (id) => inbox.begin(message(id)) === "finished",
    );
    expect(new Set(known)).toEqual(new Set([...latest].slice(-size)));
  });

  it.each([{ size: 0 }, { size: 1.5 }, { ttl: 0 }, { ttl: NaN }])("refuses %j", (options) => {
    expect(() => createMemoryInbox(options)).toThrow(
      expect.objectContaining({ code: "invalid_argument" }),
    );
  });
});
