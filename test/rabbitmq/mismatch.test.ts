import { connect as connectAmqp, type Channel, type ChannelModel, type Options } from "amqplib";
import { connect, type Mesh, type MeshError } from "lagomorph";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from "vitest";
import { probe, ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { createLines, type Lines } from "../support/lines.ts";
import { rabbitmqctl } from "../support/rabbitmqctl.ts";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { unique } from "../support/unique.ts";

const control = inject("rabbitmqctl");
const requests = "lagomorph.rpc.probe";
const readers = "lagomorph.on.readers.probe.noted";
const deadReaders = "lagomorph.dead.on.readers.probe.noted";

/** What `on` declares for a pool of readers. */
const ofReaders: Readonly<Record<string, string | number>> = {
  "x-queue-type": "quorum",
  "x-delivery-limit": 20,
  "x-dead-letter-exchange": "lagomorph.dead",
  "x-dead-letter-routing-key": deadReaders,
  "x-dead-letter-strategy": "at-least-once",
  "x-overflow": "reject-publish",
};

describe.runIf(control !== null)("what was declared elsewhere, otherwise", () => {
  // The broker's other tests use queues of the same names.
  const vhost = unique("mismatch");
  const meshes: Mesh[] = [];
  let raw: ChannelModel;
  let channel: Channel;
  let lines: Lines;
  let proxy: TcpProxy;
  let told = 0;
  let slowest = 0;

  beforeAll(async () => {
    await rabbitmqctl(control, "add_vhost", vhost);
    await rabbitmqctl(control, "set_permissions", "-p", vhost, "guest", ".*", ".*", ".*");
  }, 60_000);
  afterAll(async () => {
    await rabbitmqctl(control, "delete_vhost", vhost);
    console.log(`B14: ${told} refusals, the slowest after ${slowest.toFixed(0)} ms`);
  });

  beforeEach(async () => {
    const url = new URL(inject("amqpUrl"));
    url.pathname = `/${vhost}`;
    raw = await connectAmqp(url.href);
    channel = await raw.createChannel();
    proxy = await createTcpProxy(url.href);
    lines = createLines();
  });

  afterEach(async () => {
    await Promise.all(meshes.splice(0).map((mesh) => mesh.close()));
    for (const queue of [requests, readers, deadReaders]) await channel.deleteQueue(queue);
    await raw.close();
    await proxy.close();
  });

  async function open(): Promise<Mesh> {
    const mesh = await connect(proxy.url, { log: lines.log });
    meshes.push(mesh);
    return mesh;
  }

  /** What is refused, and how soon. */
  async function refused(attempt: Promise<unknown>): Promise<MeshError> {
    const began = performance.now();
    const error = await rejection(attempt);
    slowest = Math.max(slowest, performance.now() - began);
    told++;
    return error;
  }

  function declare(queue: string, options: Options.AssertQueue): Promise<unknown> {
    return channel.assertQueue(queue, { durable: true, ...options });
  }

  function differing(changes: object): Options.AssertQueue {
    return { arguments: { ...ofReaders, ...changes } };
  }

  describe("keeps a service or a listener from starting, and names queue, argument and both values:", () => {
    it.each([
      [
        "a time to live",
        { messageTtl: 5_000, expires: 600_000 },
        "x-message-ttl: expected none, actual 5000",
      ],
      ["no expiry", {}, "x-expires: expected 600000, actual none"],
      [
        "another type",
        { expires: 600_000, arguments: { "x-queue-type": "quorum" } },
        "x-queue-type: expected classic, actual quorum",
      ],
    ] as const)("serve, of a queue with %s", async (_what, options, text) => {
      await declare(requests, options);
      const mesh = await open();
      const error = await refused(mesh.serve(probeClass(new Sightings())));
      expect(error).toMatchObject({ code: "invalid_argument", refusal: "topology" });
      expect(error.rawMessage).toContain(`queue "${requests}": it exists with another ${text}`);
      expect(error.rawMessage).toContain(`rabbitmqctl delete_queue -p ${vhost} ${requests}`);
      await declare(requests, options);
    });

    it.each([
      ["another type", {}, "x-dead-letter-exchange: expected lagomorph.dead, actual none"],
      [
        "another delivery limit",
        differing({ "x-delivery-limit": 3 }),
        "x-delivery-limit: expected 20, actual 3",
      ],
      [
        "another dead-letter exchange",
        differing({ "x-dead-letter-exchange": "elsewhere" }),
        "x-dead-letter-exchange: expected lagomorph.dead, actual elsewhere",
      ],
    ] as const)("on, of a queue with %s", async (_what, options, text) => {
      await declare(readers, options);
      const mesh = await open();
      const listening = mesh.on(probe.noted, () => {}, { delivery: "pool", group: "readers" });
      const error = await refused(listening);
      expect(error).toMatchObject({ code: "invalid_argument", refusal: "topology" });
      expect(error.rawMessage).toContain(`queue "${readers}": it exists with another ${text}`);
    });

    it("emit, of an exchange of another type", async () => {
      await channel.deleteExchange("lagomorph.events.probe");
      await channel.assertExchange("lagomorph.events.probe", "direct");
      const mesh = await open();
      const error = await refused(mesh.emit(probe.noted, { text: "nobody hears it" }));
      expect(error).toMatchObject({ code: "invalid_argument", refusal: "topology" });
      expect(error.rawMessage).toContain(
        'exchange "lagomorph.events.probe": it exists with another type: expected topic, actual direct',
      );
      await channel.deleteExchange("lagomorph.events.probe");
    });

    it("and leaves everything else of the mesh alone", async () => {
      await declare(readers, {});
      const mesh = await open();
      await mesh.serve(probeClass(new Sightings()));
      const options = { delivery: "pool", group: "readers" } as const;
      await rejection(mesh.on(probe.noted, () => {}, options));
      expect(await mesh.client(ProbeClient).echo("still")).toBe("still");
      await mesh.emit(probe.noted, { text: "still" });
    });
  });

  it.each([
    ["the queue is lost", () => Promise.resolve()],
    ["the connection is lost", async () => proxy.drop()],
  ])("while it is used, is told once, and tried again, when %s", async (_when, lose) => {
    const mesh = await open();
    await mesh.serve(probeClass(new Sightings()));
    const heard: string[] = [];
    await mesh.on(probe.noted, ({ text }) => void heard.push(text), {
      delivery: "pool",
      group: "readers",
    });
    await channel.deleteQueue(requests);
    await replaceBeforeOthers(requests);
    await lose();
    const told = "exists with another x-message-ttl: expected none, actual 5000";
    await vi.waitFor(() => expect(lines.text()).toContain(told), { timeout: 10_000 });
    const emit = (text: string) => mesh.emit(probe.noted, { text }).then(() => "sent", String);
    await expect.poll(() => emit("meanwhile"), { timeout: 10_000 }).toBe("sent");
    await vi.waitFor(() => expect(heard).toContain("meanwhile"), { timeout: 10_000 });
    await channel.deleteQueue(requests);
    const echo = () => mesh.client(ProbeClient).echo("again").catch(String);
    await expect.poll(echo, { timeout: 15_000 }).toBe("again");
    expect(lines.lines.filter((line) => line.includes(told))).toHaveLength(1);
    await vi.waitFor(() => expect(lines.text()).toContain("works again"), { timeout: 15_000 });
  });

  /** Declares a queue with a time to live before its consumer, which has lost it, has declared it again. */
  async function replaceBeforeOthers(queue: string): Promise<void> {
    await expect
      .poll(
        async () => {
          const own = await raw.createChannel();
          own.on("error", () => {});
          const declared = await own
            .assertQueue(queue, { durable: true, messageTtl: 5_000, expires: 600_000 })
            .then(
              () => true,
              () => false,
            );
          if (declared) await own.close();
          else await channel.deleteQueue(queue);
          return declared;
        },
        { timeout: 10_000, interval: 1 },
      )
      .toBe(true);
  }
});
