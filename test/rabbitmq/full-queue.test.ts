import { connect, type Mesh } from "lagomorph";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { rabbitmqctl } from "../support/rabbitmqctl.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const most = 5;
const group = "full";
let vhost: Vhost;
let mesh: Mesh;

beforeAll(async () => {
  const control = inject("rabbitmqctl");
  vhost = await createVhost(inject("amqpUrl"), control);
  const inside = new URL(vhost.url).pathname.slice(1);
  const limit = JSON.stringify({ "max-length": most });
  await rabbitmqctl(
    control,
    ...["set_policy", "-p", inside, "limit", "^lagomorph\\.on\\.", limit, "--apply-to", "queues"],
  );
  mesh = await connect(vhost.url, { log: quiet });
}, 60_000);

afterAll(async () => {
  await mesh.close();
  await vhost.remove();
});

test("an event for a queue that is full by its policy is refused with resource_exhausted, and all that were confirmed are handled", async () => {
  const options = { delivery: "pool", group } as const;
  await (await mesh.on(probe.noted, () => {}, options)).stop();
  const confirmed: string[] = [];
  let refusal: unknown;
  // A quorum queue takes one or a few more than it should, since it says late that it is full.
  while (refusal === undefined && confirmed.length < 100 * most) {
    const text = `${confirmed.length}`;
    await mesh.emit(probe.noted, { text }).then(
      () => confirmed.push(text),
      (error: unknown) => (refusal = error),
    );
  }
  expect(refusal).toMatchObject({ code: "resource_exhausted" });
  expect(confirmed.length).toBeGreaterThanOrEqual(most);
  expect((await rejection(mesh.emit(probe.noted, { text: "more" }))).code).toBe(
    "resource_exhausted",
  );
  const handled: string[] = [];
  await mesh.on(probe.noted, ({ text }) => handled.push(text), options);
  await expect.poll(() => handled.length).toBe(confirmed.length);
  expect(handled.toSorted()).toEqual(confirmed.toSorted());
  await mesh.emit(probe.noted, { text: "again" });
  await expect.poll(() => handled.at(-1)).toBe("again");
});
