import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { collectGarbage } from "../support/collect-garbage.ts";
import { createFakeService, type FakeService, type SeenMessage } from "../support/fake-service.ts";

/** Row R5 of docs/faults.md: a hundred thousand. */
const messages = 500;
const answersEach = 100;
const strays = 50_000;

let mesh: Mesh;
let service: FakeService;

beforeEach(async () => {
  service = await createFakeService(inject("amqpUrl"));
  mesh = await connect(inject("amqpUrl"), { log: quiet, timeout: 20_000 });
});

afterEach(async () => {
  await mesh.close();
  await service.close();
});

test("100 000 answers that are late, double, forged or of nobody are dropped and counted, and touch no other call", async () => {
  const client = mesh.client(service.Client);
  const seen: SeenMessage[] = [];
  const givenUp = new AbortController();
  service.onMessage = (message) => {
    seen.push(message);
    if (message.calls[0]?.method === "once") return givenUp.abort();
    message.answer({ answers: message.calls.map(({ id, args }) => ({ id, result: args })) });
    message.ack();
  };
  expect((await rejection(client.once([], { signal: givenUp.signal }))).code).toBe("cancelled");
  await client.twice(["settled"]);
  const [late, answered] = seen;
  if (late === undefined || answered === undefined) throw new Error("nothing was seen");
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const others: Promise<unknown>[] = [];
  for (let number = 0; number < messages; number++) {
    if (number % 10 === 0) others.push(client.twice([number]));
    // A late one, a second one, and ids that were never given.
    const ids = [late.calls[0]?.id ?? 0, answered.calls[0]?.id ?? 0];
    while (ids.length < answersEach) ids.push(1_000_000 + number * answersEach + ids.length);
    late.answer({ answers: ids.map((id) => ({ id, result: "forged" })) });
    if (number % 20 === 0) await drained();
  }
  for (let number = 0; number < strays / 2; number++) {
    late.answer(
      { answers: [{ id: 1, result: "forged" }] },
      { session: `${number}`.padStart(22, "x") },
    );
    late.answer("no answer at all");
    if (number % 1000 === 0) await drained();
  }
  // Behind them in the caller's queue.
  expect(await client.twice(["last"])).toEqual(["last"]);
  expect(await Promise.all(others)).toEqual(others.map((_, index) => [index * 10]));
  expect(mesh.stats()).toMatchObject({
    pendingCalls: 0,
    lateAnswers: messages * answersEach,
    strayAnswers: strays,
  });
  collectGarbage();
  const grown = process.memoryUsage().heapUsed - before;
  console.log(
    `R5: ${messages * answersEach} late or forged answers, ${strays} stray ones, 0 of ${others.length} calls touched, ` +
      `heap ${(grown / 1024 / 1024).toFixed(1)} MiB larger`,
  );
  expect(grown).toBeLessThan(8 * 1024 * 1024);
}, 60_000);

/** The broker has taken what was sent so far. */
async function drained(): Promise<void> {
  await service.channel.checkExchange("lagomorph.replies");
}
