import { expect, test } from "vitest";
import { cron } from "../../runtime/timers/cron.ts";
import { every, type Schedule } from "../../runtime/timers/schedule.ts";
import { Ticker } from "../../runtime/timers/ticker.ts";
import { createVirtualClock, type VirtualClock } from "../../runtime/testing/virtual-clock.ts";

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

/** When a timer ticks, by the clock's own time, and for which time. */
function tick(clock: VirtualClock, schedule: Schedule, since?: number): string[] {
  const ticks: string[] = [];
  const start = since ?? (schedule.by === "now" ? clock.now() : clock.steady());
  new Ticker(start, {
    clock,
    schedule,
    onTick: () => ticks.push(new Date(clock.now()).toISOString()),
  });
  return ticks;
}

test("an interval ticks at its multiples from the start on, however late the single ticks are", async () => {
  const clock = createVirtualClock("2026-01-01T00:00:00Z");
  const ticks = tick(clock, every(10 * second, 0));
  await clock.pass(25 * second);
  await clock.jump(7 * second);
  await clock.pass(9 * second);
  expect(ticks.map((at) => at.slice(14, 19))).toEqual(["00:10", "00:20", "00:32", "00:40"]);
});

test("ticks that were missed come as one", async () => {
  const clock = createVirtualClock("2026-01-01T00:00:00Z");
  const ticks = tick(clock, every(10 * second, 0));
  await clock.jump(55 * second);
  await clock.pass(5 * second);
  expect(ticks.map((at) => at.slice(14, 19))).toEqual(["00:55", "01:00"]);
});

test("intervals may be longer than a timer of Node's can be", async () => {
  const clock = createVirtualClock("2026-01-01T00:00:00Z");
  const longest: number[] = [];
  const after = clock.after.bind(clock);
  clock.after = (milliseconds, action) => {
    longest.push(milliseconds);
    return after(milliseconds, action);
  };
  const ticks = tick(clock, every(60 * day, 0));
  await clock.pass(121 * day);
  expect(ticks).toEqual(["2026-03-02T00:00:00.000Z", "2026-05-01T00:00:00.000Z"]);
  expect(Math.max(...longest)).toBeLessThan(2 ** 31);
});

test("an interval does not notice when the clock is set", async () => {
  const clock = createVirtualClock("2026-01-01T00:00:00Z");
  const ticks = tick(clock, every(10 * second, 0));
  await clock.pass(15 * second);
  clock.set(Date.parse("2020-01-01T00:00:00Z"));
  await clock.pass(6 * second);
  expect(ticks).toEqual(["2026-01-01T00:00:10.000Z", "2020-01-01T00:00:05.000Z"]);
});

test("a fraction of a millisecond makes no tick come twice", () => {
  const schedule = every(100, 0.1);
  let time = 0.1;
  for (let count = 1; count <= 1000; count++) {
    const next = schedule.next(time);
    expect(next).toBeGreaterThan(time);
    expect(Math.round(next ?? 0)).toBe(count * 100);
    time = next ?? 0;
  }
});

/** What a cron expression gives. */
async function times(
  expression: string,
  zone: string,
  { from, count }: { readonly from: string; readonly count: number },
): Promise<string[]> {
  const schedule = await cron(expression, zone);
  let time = Date.parse(from);
  return Array.from({ length: count }, () => {
    time = schedule.next(time) ?? Number.NaN;
    return new Date(time).toISOString().slice(0, 16);
  });
}

test("a cron expression goes by the clocks of its zone, also when they change", async () => {
  const winter = { from: "2026-03-27T12:00:00Z", count: 3 };
  expect(await times("0 8 * * *", "Europe/Paris", winter)).toEqual([
    ...["2026-03-28T07:00", "2026-03-29T06:00", "2026-03-30T06:00"],
  ]);
  // At 02:00 it is 03:00: what is left out fires then.
  expect(await times("30 2 * * *", "Europe/Paris", winter)).toEqual([
    ...["2026-03-28T01:30", "2026-03-29T01:00", "2026-03-30T00:30"],
  ]);
  // At 03:00 it is 02:00 again: what comes twice fires once.
  expect(
    await times("30 2 * * *", "Europe/Paris", { from: "2026-10-24T12:00:00Z", count: 2 }),
  ).toEqual(["2026-10-25T00:30", "2026-10-26T01:30"]);
  // Each half hour is each half hour.
  expect(
    await times("*/30 * * * *", "Europe/Paris", { from: "2026-10-25T00:15:00Z", count: 4 }),
  ).toEqual(["2026-10-25T00:30", "2026-10-25T01:00", "2026-10-25T01:30", "2026-10-25T02:00"]);
});

test("a cron expression may have seconds; where both days are given, either fires", async () => {
  const schedule = await cron("*/20 * * * * *", "UTC");
  expect(schedule.next(1_000)).toBe(20_000);
  expect(await times("0 0 13 * FRI", "UTC", { from: "2026-10-12T00:00:00Z", count: 3 })).toEqual([
    "2026-10-13T00:00",
    "2026-10-16T00:00",
    "2026-10-23T00:00",
  ]);
});

test("a cron expression follows a clock that is set, within a minute, and fires nothing twice", async () => {
  const clock = createVirtualClock("2026-01-01T00:00:00Z");
  const ticks = tick(clock, await cron("0 * * * *", "UTC"));
  await clock.pass(hour);
  clock.set(Date.parse("2026-01-01T00:59:50Z"));
  await clock.pass(20 * second);
  clock.set(Date.parse("2026-01-01T09:59:00Z"));
  await clock.pass(60 * second);
  // What was left out comes as one.
  expect(ticks.map((at) => at.slice(11, 19))).toEqual(["01:00:00", "09:59:40", "10:00:00"]);
});
