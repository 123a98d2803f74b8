import { connect, type Log } from "lagomorph";
import { afterEach, expect, test, vi } from "vitest";
import { RuntimeLog } from "../../runtime/runtime-log.ts";
import { KitchenClient, KitchenSkeleton } from "./generated/kitchen/index.ts";

type Line = readonly [level: keyof Log, fields: object, message: string | undefined];

/** A log that keeps its lines. */
function keeping(): { readonly log: Log; readonly lines: Line[] } {
  const lines: Line[] = [];
  const writer =
    (level: keyof Log) =>
    (fields: object, message?: string): void =>
      void lines.push([level, fields, message]);
  const [debug, info, warn, error] = [
    writer("debug"),
    writer("info"),
    writer("warn"),
    writer("error"),
  ];
  return { log: { debug, info, warn, error }, lines };
}

/** The messages of its lines, and how often each is there. */
function counted(lines: readonly Line[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [level, , message] of lines) {
    const text = `${level} ${message}`;
    counts[text] = (counts[text] ?? 0) + 1;
  }
  return counts;
}

afterEach(() => {
  vi.useRealTimers();
});

test("of a handler that fails all the time the log has some lines and how many were left out; what services write is there whole", async () => {
  const { log, lines } = keeping();
  const mesh = await connect("memory:", { name: "guest", log });
  class Burnt extends KitchenSkeleton {
    cook(dish: string): never {
      this.mesh.log.warn({ service: "kitchen" }, "somebody asks");
      throw new Error(`no ${dish}: the kitchen is on fire`);
    }
    prepare(): void {}
    airs(): void {}
  }
  await mesh.serve(Burnt);
  const kitchen = mesh.client(KitchenClient);
  const calls = Array.from({ length: 100 }, () =>
    expect(kitchen.cook("cake")).rejects.toThrow("incident"),
  );
  await Promise.all(calls);
  await mesh.close();
  expect(counted(lines)).toEqual({
    "error a handler failed": 20,
    "error a handler failed (80 such lines were left out)": 1,
    "warn somebody asks": 100,
  });
  const [, about] = lines.find(([, , message]) => message?.includes("left out") === true) ?? [];
  expect(about).toEqual({ service: "kitchen", member: "cook", leftOut: 80 });
});

test("lines about different things are counted apart, and what was left out is said after a while", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const { log, lines } = keeping();
  const told = new RuntimeLog(log);
  for (let index = 0; index < 30; index++) {
    told.warn({ queue: "a", token: "secret" }, "a message was set aside");
    told.warn({ queue: "b" }, "a message was set aside");
    told.debug({ queue: "b" }, "a detail");
  }
  for (let index = 0; index < 20; index++) told.info({ subject: "c" }, "works again");
  const before = counted(lines);
  vi.advanceTimersByTime(10_000);
  told.warn({ queue: "a" }, "a message was set aside");
  vi.advanceTimersByTime(10_000);
  expect(before).toEqual({
    "warn a message was set aside": 40,
    "debug a detail": 30,
    "info works again": 20,
  });
  expect(lines.slice(90)).toEqual([
    ["warn", { queue: "a", leftOut: 10 }, "a message was set aside (10 such lines were left out)"],
    ["warn", { queue: "b", leftOut: 10 }, "a message was set aside (10 such lines were left out)"],
    ["warn", { queue: "a" }, "a message was set aside"],
  ]);
});

test("texts that are never the same fill no memory: what was left out is said before more are told apart", () => {
  const { log, lines } = keeping();
  const told = new RuntimeLog(log);
  for (let index = 0; index < 25; index++) told.error({ queue: "a" }, "cannot be read");
  for (let index = 0; index < 1_000; index++) told.error({ queue: `q${index}` }, "cannot be read");
  expect(lines.filter(([, , message]) => message?.includes("left out") === true)).toHaveLength(1);
});
