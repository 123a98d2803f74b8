import { connect as connectAmqp, type Channel, type ChannelModel } from "amqplib";
import { connect, type Mesh } from "lagomorph";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { type Contexts, depotClass, legacy } from "../conformance/mesh/depot.ts";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { Sightings } from "../conformance/mesh/services.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const control = inject("rabbitmqctl");

describe.runIf(control !== null)("a queue that is not Lagomorph's, in RabbitMQ,", () => {
  let vhost: Vhost;
  let raw: ChannelModel;
  let channel: Channel;
  let mesh: Mesh;
  let sightings: Sightings;
  let contexts: Contexts;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), control);
  }, 60_000);
  afterAll(() => vhost.remove());

  beforeEach(async () => {
    raw = await connectAmqp(vhost.url);
    channel = await raw.createChannel();
    await channel.deleteQueue(legacy.name);
    mesh = await connect(vhost.url, { log: { ...quiet, warn: () => {} } });
    sightings = new Sightings();
    contexts = new Map();
  });
  afterEach(async () => {
    await mesh.close();
    await raw.close();
  });

  const send = (text: string, more: object = {}): boolean =>
    channel.sendToQueue(
      legacy.name,
      Buffer.from(JSON.stringify({ text, weight: 1, ...more })),
      more,
    );

  it("gives headers of every type of AMQP to its handler as text", async () => {
    await channel.assertQueue(legacy.name);
    await mesh.serve(depotClass(sightings, contexts));
    send("typed", { headers });
    await sightings.all("ingest typed 1 1");
    expect(contexts.get("typed")?.headers).toEqual(Object.assign(Object.create(null), texts));
    send("again", { headers, fails: 1 });
    await sightings.all("ingest again 1 2");
    expect(contexts.get("again")?.headers).toMatchObject({ text: "ä", long: "9007199254740991" });
  });

  it("is consumed again when it was deleted and is made again, and is not made before", async () => {
    await channel.assertQueue(legacy.name);
    await mesh.serve(depotClass(sightings, contexts));
    send("before");
    await sightings.all("ingest before 1 1");
    await channel.deleteQueue(legacy.name);
    await expect
      .poll(() =>
        mesh
          .health()
          .problems.map(({ text }) => text)
          .join(),
      )
      .toContain("test.legacy");
    const { queue } = await channel.assertQueue(legacy.name, {
      arguments: { "x-max-length": 1000 },
    });
    send("after");
    send("twice", { fails: 1 });
    await sightings.all("ingest after 1 1", "ingest twice 1 2");
    expect(queue).toBe(legacy.name);
    await expect.poll(() => mesh.health().ready, { timeout: 15_000 }).toBe(true);
  });

  it.each([
    ["that lets one consumer in at a time", { "x-single-active-consumer": true }],
    ["of the type quorum", { "x-queue-type": "quorum" }],
    ["of both", { "x-queue-type": "quorum", "x-single-active-consumer": true }],
  ])("may be one %s", async (_, args) => {
    await channel.assertQueue(legacy.name, { arguments: args });
    await mesh.serve(depotClass(sightings, contexts));
    send("there", { fails: 1 });
    await sightings.all("ingest there 1 1", "ingest there 1 2");
    await expect.poll(async () => (await channel.checkQueue(legacy.name)).messageCount).toBe(0);
  });
});

/** One header of each type that amqplib writes. */
const headers = {
  text: "ä",
  empty: "",
  yes: true,
  byte: { "!": "int8", value: -3 },
  long: Number.MAX_SAFE_INTEGER,
  double: 1.5,
  float: { "!": "float", value: 0.25 },
  decimal: { "!": "decimal", value: { places: 2, digits: 1205 } },
  at: { "!": "timestamp", value: 1_700_000_000 },
  bytes: Buffer.from([1, 2, 255]),
  nothing: null,
  list: [1, "two", { three: Buffer.from("3") }],
  table: { nested: { deep: [true, null] } },
};

const texts = {
  text: "ä",
  empty: "",
  yes: "true",
  byte: "-3",
  long: "9007199254740991",
  double: "1.5",
  float: "0.25",
  decimal: "12.05",
  at: "2023-11-14T22:13:20.000Z",
  bytes: "AQL/",
  list: '[1,"two",{"three":"Mw=="}]',
  table: '{"nested":{"deep":[true,null]}}',
};
