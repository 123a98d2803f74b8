import { describe, expect, test } from "vitest";
import { CallerClock } from "../../runtime/server/caller-clock.ts";

const timeout = 500;
/** How long a difference counts at the most, in milliseconds. */
const window = 60_000;

/** A caller whose clock is ahead of ours by `ahead`, and ours, by which nobody waits. */
class Caller {
  ahead = 0;
  #time = 1_000_000;
  readonly #clock = new CallerClock(() => this.#time);

  /** Lets time pass, in milliseconds. */
  wait(time: number): void {
    this.#time += time;
  }

  /** The delay that is seen of a message that was `queued` for so long, before an instance that had room or had none. */
  send(queued = 0, prompt = queued === 0): number {
    const sent = this.#time + this.ahead;
    this.#time += queued;
    return this.#clock.delay(sent, this.#time, { longest: timeout, prompt });
  }
}

describe("a caller's clock", () => {
  test.each([-3_600_000, 0, 3_600_000])(
    "that is always wrong by %i ms costs its calls no time",
    (ahead) => {
      const caller = new Caller();
      caller.ahead = ahead;
      for (let second = 0; second < 300; second++) {
        expect(caller.send()).toBe(0);
        caller.wait(1_000);
      }
    },
  );

  test.each([0, 10_000, 29_999])("that is set back costs at most one window (%i ms)", (before) => {
    const caller = new Caller();
    caller.wait(before);
    expect(caller.send()).toBe(0);
    caller.ahead -= 600;
    expect(caller.send()).toBe(600);
    for (let waited = 0; waited < window; waited += 1_000) {
      expect([0, 600]).toContain(caller.send());
      caller.wait(1_000);
    }
    for (let second = 0; second < 300; second++) {
      expect(caller.send()).toBe(0);
      caller.wait(1_000);
    }
  });

  test("that is set back further than any call waits costs a second at the most", () => {
    const caller = new Caller();
    caller.send();
    caller.ahead -= timeout + 1_001;
    for (let waited = 0; waited < 1_000; waited += 100) {
      expect(caller.send()).toBe(timeout + 1_001);
      caller.wait(100);
    }
    expect(caller.send()).toBe(0);
    expect(caller.send(300)).toBe(300);
  });

  test("that is set forward costs nothing", () => {
    const caller = new Caller();
    caller.send();
    for (const step of [1, 600, 3_600_000]) {
      caller.ahead += step;
      expect(caller.send()).toBe(0);
      expect(caller.send(300)).toBe(300);
    }
  });
});

describe("the time that a message was queued", () => {
  test("is seen, whatever the clocks say, as long as others were not queued", () => {
    const caller = new Caller();
    caller.ahead = -3_600_000;
    for (let time = 0; time < 100; time++) {
      expect(caller.send()).toBe(0);
      caller.wait(10_000);
      expect(caller.send(300)).toBe(300);
    }
  });

  test("is seen for half a window at least after the last one that was not queued", () => {
    const caller = new Caller();
    caller.send();
    for (let waited = 0; waited + 300 < window / 2; waited += 1_000) {
      expect(caller.send(300)).toBe(300);
      caller.wait(700);
    }
  });

  test("is seen for as long as the queue is never empty", () => {
    const caller = new Caller();
    caller.send();
    for (let waited = 0; waited < 10 * window; waited += 1_000) {
      // Clocks may drift apart meanwhile.
      expect(caller.send(400)).toBeGreaterThan(400 - 1e-4 * waited - 4);
      caller.wait(600);
    }
  });

  test("is not seen where the clock was set back and the queue is empty now and then", () => {
    const caller = new Caller();
    caller.send();
    caller.ahead -= 400;
    for (let waited = 0; waited <= window; waited += 1_000) {
      caller.send(0, waited % 3_000 > 0);
      caller.wait(1_000);
    }
    expect(caller.send()).toBe(0);
  });

  test("is seen also when it is longer than any queue keeps messages, as when the broker took none", () => {
    const caller = new Caller();
    caller.send();
    // Sent one after the other, they come all at once.
    for (let held = 8_000; held >= 4_000; held -= 50) {
      expect(caller.send(held)).toBe(held);
      caller.wait(50 - held);
    }
    caller.wait(8_000);
    expect(caller.send()).toBe(0);
  });

  test("is none when the caller does not say when it sent", () => {
    expect(new CallerClock().delay(undefined, Date.now(), { longest: timeout, prompt: true })).toBe(
      0,
    );
  });
});
