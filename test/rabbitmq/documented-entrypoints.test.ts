import { connect as connectAmqp } from "amqplib";
import { connect, type Mesh } from "lagomorph";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { clockworkClass } from "../conformance/mesh/clockwork.ts";
import { depotClass } from "../conformance/mesh/depot.ts";
import { DepotClient } from "../conformance/mesh/generated/depot/index.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { Sightings } from "../conformance/mesh/services.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { watcherClass } from "../conformance/mesh/watcher.ts";
import { rabbitmqctl } from "../support/rabbitmqctl.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import {
  allowForeign,
  allowTopics,
  patternsOfService,
  readPatterns,
} from "./documented-patterns.ts";

const control = inject("rabbitmqctl");
const foreign = { queue: "test.legacy", exchange: "test.parcels" };

describe.runIf(control !== null)("the permissions of docs/wire.md", () => {
  const users = {
    clockwork: patternsOfService("clockwork"),
    depot: allowForeign(patternsOfService("depot"), foreign),
    probe: patternsOfService("probe"),
    watcher: allowTopics(patternsOfService("watcher")),
    client: readPatterns("client"),
  };
  const meshes: Mesh[] = [];
  let vhost: Vhost;
  let name: string;
  let sightings: Sightings;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), control);
    name = new URL(vhost.url).pathname.slice(1);
    for (const [user, { configure, write, read }] of Object.entries(users)) {
      await rabbitmqctl(control, "add_user", `${name}-${user}`, "pass");
      const patterns = [configure, write, read];
      await rabbitmqctl(control, "set_permissions", "-p", name, `${name}-${user}`, ...patterns);
    }
  }, 60_000);
  afterAll(async () => {
    for (const user of Object.keys(users))
      await rabbitmqctl(control, "delete_user", `${name}-${user}`);
    await vhost.remove();
  });
  beforeEach(() => {
    sightings = new Sightings();
  });
  afterEach(() => Promise.all(meshes.splice(0).map((mesh) => mesh.close())));

  async function open(user: keyof typeof users): Promise<Mesh> {
    const url = new URL(vhost.url);
    [url.username, url.password] = [`${name}-${user}`, "pass"];
    const mesh = await connect(url.href, { log: quiet, timeout: 5000 });
    meshes.push(mesh);
    return mesh;
  }

  test("suffice for timers, those of the mesh included, and the next instance takes over", async () => {
    const [first, second] = [await open("clockwork"), await open("clockwork")];
    await first.serve(clockworkClass(sightings));
    await sightings.all("often one", "together one", "onceTogether one");
    await second.serve(clockworkClass(sightings, {}, "two"));
    expect(sightings.count("together two")).toBe(0);
    await first.close();
    await sightings.all("often two", "together two");
  });

  test("suffice for foreign queues, also to try again and to set aside, and for foreign exchanges", async () => {
    const connection = await connectAmqp(vhost.url, { noDelay: true });
    const channel = await connection.createConfirmChannel();
    await channel.assertQueue(foreign.queue, { durable: true });
    await channel.assertExchange(foreign.exchange, "topic");
    await channel.assertQueue("test.sent", { exclusive: true });
    await channel.bindQueue("test.sent", foreign.exchange, "#");
    const firstIn = (queue: string): Promise<string | undefined> =>
      new Promise((resolve) => {
        void channel.consume(queue, (message) => resolve(message?.content.toString()));
      });
    await (await open("depot")).serve(depotClass(sightings));
    const send = (text: string, fails: number): boolean =>
      channel.sendToQueue(foreign.queue, Buffer.from(JSON.stringify({ text, weight: 1, fails })));
    send("box", 1);
    send("bag", 9);
    await sightings.all("ingest box 1 2", "ingest bag 1 3");
    expect(await firstIn("lagomorph.dead.on.depot.ingest")).toContain("bag");
    await (await open("client")).client(DepotClient).dispatch({ text: "sent", weight: 2 });
    expect(await firstIn("test.sent")).toContain("sent");
    await connection.close();
  });

  test("suffice to handle events by pattern, where a service may read them", async () => {
    const [watchers, probes] = [await open("watcher"), await open("probe")];
    await watchers.serve(watcherClass(sightings));
    await probes.emit(probe.noted, { text: "seen" });
    const handlers = ["onNoted", "onProbeEverywhere one", "onNoteOnce", "onAnyBriefly"];
    await sightings.all(...handlers.map((handler) => `${handler} probe.noted seen`));
    const refused = await rejection(probes.serve(watcherClass(sightings)));
    expect(refused).toMatchObject({ code: "permission_denied" });
    expect(refused.message).toContain("lagomorph.");
  });
});
