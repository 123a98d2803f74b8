import { connect } from "lagomorph";
import type { Door, DoorCall, Hosted } from "lagomorph/host";
import { setImmediate as nextTurn } from "node:timers/promises";
import { getHeapSpaceStatistics } from "node:v8";
import { expect, test } from "vitest";
import type { Clock } from "../../runtime/clock.ts";
import { currentCall } from "../../runtime/context.ts";
import { DoorCalls, outOfTime } from "../../runtime/server/door-calls.ts";
import { Workers } from "../../runtime/server/workers.ts";
import { collectGarbage } from "../support/collect-garbage.ts";
import { authenticate, Shop, silent } from "../host/shop.ts";

/** A door of one's own, and the service that it was opened for. */
function createDoor(): { readonly door: Door; readonly hosted: () => Hosted } {
  let opened: Hosted | undefined;
  const nothing = (): Promise<void> => Promise.resolve();
  const door: Door = {
    name: "test",
    tag: "http",
    open(hosted) {
      opened = hosted;
      return { start: nothing, cancel: nothing, close: nothing };
    },
  };
  const hosted = (): Hosted => {
    if (opened === undefined) throw new Error("the door was not opened");
    return opened;
  };
  return { door, hosted };
}

const signal = new AbortController().signal;
const call: DoorCall = { args: [], caller: "test", signal, trace: undefined };

/** The answer to a method of the shop. */
async function ask(service: Hosted, member: string, more: Partial<DoorCall> = {}) {
  const method = service.descriptor.members.find((each) => each.member === member);
  if (method?.kind !== "method") throw new Error(`${member} is no method`);
  return service.call(method, { ...call, ...more });
}

test("a door that has not looked who calls gets no member in that asks for it", async () => {
  await using mesh = await connect("memory:", { log: silent() });
  const { door, hosted } = createDoor();
  await mesh.serve(Shop, { doors: [door], authenticate });
  expect(await ask(hosted(), "me", { token: "clerk" })).toMatchObject({
    error: { code: "unauthenticated" },
  });
  expect(await ask(hosted(), "me", { claims: { sub: "clerk" } })).toEqual({
    id: 0,
    result: '"clerk"',
  });
});

test("nothing begins behind a door once its service has stopped", async () => {
  await using mesh = await connect("memory:", { log: silent() });
  const { door, hosted } = createDoor();
  const served = await mesh.serve(Shop, { doors: [door], authenticate });
  expect(await ask(hosted(), "latest")).toMatchObject({ result: expect.any(String) as unknown });
  await served.stop();
  expect(await ask(hosted(), "latest")).toMatchObject({
    error: { code: "unavailable", reason: "not_started" },
  });
});

/** A clock whose alarms ring in the order in which they are asked to, and the alarms. */
function createClock(): { readonly clock: Clock; readonly alarms: (() => void)[] } {
  const alarms: (() => void)[] = [];
  const clock: Clock = {
    granularity: 1,
    now: () => 0,
    steady: () => 0,
    at: () => 0,
    after(_milliseconds, action) {
      alarms.push(action);
      return { cancel: () => {}, ref: () => {}, unref: () => {} };
    },
  };
  return { clock, alarms };
}

test("what a handler returns because its time is over is no answer", async () => {
  const { clock, alarms } = createClock();
  const late = Shop.service.members.find(({ member }) => member === "late");
  if (late?.kind !== "method") throw new Error("late is no method");
  const calls = new DoorCalls({
    workers: new Workers(1),
    log: silent(),
    timeout: 50,
    clock,
    invoke: () =>
      new Promise((resolve) => {
        currentCall()?.signal.addEventListener("abort", () => resolve("too late"));
      }),
    send: () => Promise.resolve(),
  });
  const answer = calls.call(late, call);
  const [ofCall, ofHandler] = alarms;
  ofHandler?.();
  await nextTurn();
  ofCall?.();
  expect(await answer).toEqual({ error: outOfTime });
});

/** What is in V8's old space, in bytes: new garbage is there only when V8 keeps it until it looks for old one. */
function old(): number {
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === "old_space");
  return space?.space_used_size ?? 0;
}

test("calls through a door leave no garbage that V8 keeps until it looks for old one", async () => {
  await using mesh = await connect("memory:", { log: silent() });
  const { door, hosted } = createDoor();
  await mesh.serve(Shop, { doors: [door], authenticate });
  const times = 3_000;
  // V8 writes down what it learns of code that runs often.
  for (let count = 0; count < times; count++) await ask(hosted(), "latest");
  collectGarbage();
  const before = old();
  for (let count = 0; count < times; count++) await ask(hosted(), "latest");
  expect((old() - before) / times).toBeLessThan(700);
});
