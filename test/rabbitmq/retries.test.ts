import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import {
  answerAll,
  createFakeService,
  type FakeClient,
  type FakeService,
  type SeenMessage,
} from "../support/fake-service.ts";
import { createInbox } from "../support/inbox.ts";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";

let proxy: TcpProxy;
let caller: Mesh;
let service: FakeService;
let client: FakeClient;

beforeEach(async () => {
  proxy = await createTcpProxy(inject("amqpUrl"));
  service = await createFakeService(inject("amqpUrl"));
  caller = await connect(proxy.url, { log: quiet, timeout: 20_000 });
  client = caller.client(service.Client);
});

afterEach(async () => {
  await caller.close();
  await service.close();
  await proxy.close();
});

const unavailable = { error: { code: "unavailable", message: "not now" } };
const interrupted = { error: { code: "interrupted", message: "stopped" } };

/** Has the service answer its messages in turn, the last way for ever; returns what it has seen. */
function answerInTurn(...answers: readonly object[]): SeenMessage[] {
  const messages: SeenMessage[] = [];
  service.onMessage = (message) => {
    messages.push(message);
    answerAll(message, answers[Math.min(messages.length, answers.length) - 1] ?? {});
  };
  return messages;
}

describe("a call that could not leave because the broker was away", () => {
  test("leaves when the broker is back", async () => {
    answerInTurn({ result: "back" });
    proxy.cut();
    await expect.poll(() => refusedAtOnce()).toBe("disconnected");
    const waiting = client.once([]);
    proxy.restore();
    expect(await waiting).toBe("back");
  });

  test("rejects at its deadline as one that has never run", async () => {
    proxy.cut();
    await expect.poll(() => refusedAtOnce()).toBe("disconnected");
    expect(await rejection(client.once([], { timeout: 100 }))).toMatchObject({
      code: "unavailable",
      reason: "disconnected",
    });
    expect(caller.stats().pendingCalls).toBe(0);
  });

  test("rejects after a second as one that has never run, or as soon as it is told, long before its deadline", async () => {
    proxy.cut();
    await expect.poll(() => refusedAtOnce()).toBe("disconnected");
    const [patient, impatient] = [client.once([]), client.once([], { retry: { disconnected: 0 } })];
    let isOver = false;
    const first = rejection(patient).finally(() => (isOver = true));
    expect(await rejection(impatient)).toMatchObject({
      code: "unavailable",
      reason: "disconnected",
    });
    expect(isOver).toBe(false);
    expect(await first).toMatchObject({ code: "unavailable", reason: "disconnected" });
  });

  test("waits as long as it is told", async () => {
    answerInTurn({ result: "back" });
    proxy.cut();
    await expect.poll(() => refusedAtOnce()).toBe("disconnected");
    const waiting = client.once([], { retry: { disconnected: 20_000 } });
    await rejection(client.once([]));
    proxy.restore();
    expect(await waiting).toBe("back");
  });

  test("does not wait when a thousand others do", async () => {
    proxy.cut();
    await expect.poll(() => refusedAtOnce()).toBe("disconnected");
    const giveUp = new AbortController();
    const options = { signal: giveUp.signal, retry: { disconnected: 20_000 } };
    const waiting = Array.from({ length: 1000 }, () => rejection(client.once([], options)));
    expect(await rejection(client.once([]))).toMatchObject({ reason: "disconnected" });
    giveUp.abort();
    for (const error of await Promise.all(waiting)) expect(error.code).toBe("cancelled");
  });

  async function refusedAtOnce(): Promise<unknown> {
    return (await rejection(client.once([], { retry: false, timeout: 200 }))).reason;
  }
});

describe("a call whose connection was lost", () => {
  test("is sent again when its method may run twice, and only then", async () => {
    const messages = createInbox<SeenMessage>();
    service.onMessage = (message) => messages.put(message);
    const once = rejection(client.once(["first"]));
    const never = rejection(client.twice(["second"], { retry: false }));
    const twice = client.twice(["third"]);
    for (let seen = 0; seen < 3;) seen += (await messages.next()).calls.length;
    proxy.drop();
    expect((await once).code).toBe("interrupted");
    expect((await never).code).toBe("interrupted");
    const again = await messages.next();
    expect(again.calls.map(({ args }) => args)).toEqual([["third"]]);
    answerAll(again, { result: "done" });
    expect(await twice).toBe("done");
    expect(caller.stats().retries).toBe(1);
  });

  test("may have run, whatever becomes of it later", async () => {
    const messages = createInbox<SeenMessage>();
    service.onMessage = (message) => messages.put(message);
    const call = rejection(client.twice([], { timeout: 300 }));
    await messages.next();
    proxy.cut();
    expect((await call).code).toBe("interrupted");
  });
});

describe("a call that its service cannot take now", () => {
  test("is sent again after a while, and answered", async () => {
    const messages = answerInTurn(unavailable, unavailable, { result: "now" });
    expect(await client.once(["x"])).toBe("now");
    expect(messages.map(({ calls }) => calls[0]?.args)).toEqual([["x"], ["x"], ["x"]]);
    const ids = messages.map(({ calls }) => calls[0]?.id);
    expect(new Set(ids).size).toBe(3);
  });

  test("is sent four times at the most, or as often as it is told", async () => {
    const messages = answerInTurn(unavailable);
    expect((await rejection(client.once([]))).code).toBe("unavailable");
    expect(messages.splice(0)).toHaveLength(4);
    // A budget of its own, since the first call has taken from that of its service.
    const other = await connect(inject("amqpUrl"), { log: quiet });
    const twice = other.client(service.Client, { retry: { attempts: 2 } });
    expect((await rejection(twice.once([]))).code).toBe("unavailable");
    expect(messages.splice(0)).toHaveLength(2);
    expect((await rejection(twice.once([], { retry: false }))).code).toBe("unavailable");
    expect(messages).toHaveLength(1);
    await other.close();
  });

  test("is sent again after an interruption only when its method may run twice", async () => {
    const messages = answerInTurn(interrupted, interrupted, unavailable);
    expect((await rejection(client.once([]))).code).toBe("interrupted");
    expect(messages).toHaveLength(1);
    // The last attempts have not run, which says nothing of the one before them.
    expect((await rejection(client.twice([]))).code).toBe("interrupted");
    expect(messages).toHaveLength(5);
  });

  test("is never sent after its deadline", async () => {
    const messages = answerInTurn(unavailable);
    const error = await rejection(client.once([], { timeout: 20, retry: { attempts: 100 } }));
    expect(error.code).toMatch(/unavailable|deadline_exceeded/);
    await client.once([], { retry: false }).catch(() => {});
    for (const { calls } of messages.slice(0, -1))
      expect(calls[0]?.timeout).toBeLessThanOrEqual(20);
  });

  test("goes out again for as long as it is given back, ever more slowly", async () => {
    const given = { error: { code: "unavailable", reason: "not_started", message: "full" } };
    const messages = answerInTurn(...Array.from({ length: 9 }, () => given), { result: "free" });
    expect(await client.once([], { retry: false })).toBe("free");
    expect(messages).toHaveLength(10);
    answerInTurn(given);
    expect(await rejection(client.once([], { timeout: 300 }))).toMatchObject({
      code: expect.stringMatching(/unavailable|deadline_exceeded/),
    });
    expect(caller.stats()).toMatchObject({ pendingCalls: 0, lateAnswers: 0 });
  });
});

test("a call that nobody serves waits for somebody who does, when it is told to", async () => {
  await service.leave();
  const patient = caller.client(service.Client, { retry: { noService: true } });
  expect(await rejection(patient.once([], { timeout: 100 }))).toMatchObject({
    code: "unavailable",
    reason: "no_service",
  });
  const waiting = patient.once([]);
  expect((await rejection(client.once([]))).reason).toBe("no_service");
  answerInTurn({ result: "served" });
  await service.join();
  expect(await waiting).toBe("served");
});
