import { connect as connectAmqp, type ConfirmChannel } from "amqplib";
import { connect, type ConnectOptions, type Mesh } from "lagomorph";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { ProbeClient, probe } from "../conformance/mesh/generated/probe/index.ts";
import { RelayClient, relay } from "../conformance/mesh/generated/relay/index.ts";
import { StubbornClient, stubborn } from "../conformance/mesh/generated/stubborn/index.ts";
import { probeClass, relayClass, Sightings } from "../conformance/mesh/services.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { stubbornClass } from "../conformance/mesh/stubborn.ts";
import { rabbitmqctl } from "../support/rabbitmqctl.ts";
import { unique } from "../support/unique.ts";
import {
  accessRefused,
  allowDirect,
  type Patterns,
  patternsOfService,
  readPatterns,
} from "./documented-patterns.ts";

const control = inject("rabbitmqctl");
/** What a user tries; it resolves when RabbitMQ has allowed it. */
type Operation = (channel: ConfirmChannel) => Promise<unknown>;

function publishing(exchange: string, routingKey: string): Operation {
  return async (channel) => {
    channel.publish(exchange, routingKey, Buffer.from("{}"));
    await channel.waitForConfirms();
  };
}

function consuming(queue: string): Operation {
  return (channel) => channel.consume(queue, () => {});
}

function declaring(queue: string): Operation {
  return (channel) => channel.assertQueue(queue);
}

/** Has copies of what is sent under a key put into a queue of one's own. */
function binding(queue: string, exchange: string, key: string): Operation {
  return async (channel) => {
    await channel.assertQueue(queue, { exclusive: true });
    await channel.bindQueue(queue, exchange, key);
  };
}

/** What RabbitMQ refuses, and whose permission it misses then. */
type Forbidden = readonly [what: string, operation: Operation, resource: string];

const forbidden: readonly Forbidden[] = [
  ["take another service's calls", consuming("lagomorph.rpc.probe"), "lagomorph.rpc.probe"],
  [
    "take another service's commands",
    consuming("lagomorph.commands.probe.remember"),
    "lagomorph.commands.probe.remember",
  ],
  [
    "take another service's events",
    consuming("lagomorph.on.probe.onNoted"),
    "lagomorph.on.probe.onNoted",
  ],
  [
    "read what others let wait",
    consuming("lagomorph.retry.probe.1000"),
    "lagomorph.retry.probe.1000",
  ],
  [
    "put messages into others' queues",
    publishing("lagomorph.back.probe", "lagomorph.on.probe.onNoted"),
    "lagomorph.back.probe",
  ],
  ["read what others set aside", consuming("lagomorph.dead.probe"), "lagomorph.dead.probe"],
  [
    "emit another service's events",
    publishing("lagomorph.events.probe", "probe.noted"),
    "lagomorph.events.probe",
  ],
  ["write to any queue", publishing("", "lagomorph.rpc.probe"), "amq.default"],
  ["write to any exchange", publishing("amq.topic", "key"), "amq.topic"],
  ["make another service's queue", declaring("lagomorph.rpc.billing"), "lagomorph.rpc.billing"],
  ["make any other queue", declaring("mine"), "mine"],
  [
    "delete another service's queue",
    (channel) => channel.deleteQueue("lagomorph.rpc.probe"),
    "lagomorph.rpc.probe",
  ],
];

const forbiddenToClients: readonly Forbidden[] = [
  ...forbidden,
  ["serve", declaring("lagomorph.rpc.orders"), "lagomorph.rpc.orders"],
  ["emit events", publishing("lagomorph.events.relay", "relay.relayed"), "lagomorph.events.relay"],
  ["answer calls", publishing("lagomorph.replies", "key"), "lagomorph.replies"],
  [
    "hear what others call",
    binding(unique("lagomorph.replies.mine"), "lagomorph.rpc", "probe"),
    "lagomorph.rpc",
  ],
];

describe.runIf(control !== null)("the permissions of docs/wire.md", () => {
  const vhost = unique("documented");
  const admin = new URL(inject("amqpUrl"));
  admin.pathname = vhost;
  const users = {
    probe: patternsOfService("probe"),
    relay: patternsOfService("relay"),
    stubborn: patternsOfService("stubborn", "stubborn"),
    client: readPatterns("client"),
    answersDirectly: allowDirect(patternsOfService("relay")),
  };
  type User = keyof typeof users;
  const meshes: Mesh[] = [];
  let sightings: Sightings;

  beforeAll(async () => {
    await rabbitmqctl(control, "add_vhost", vhost);
    await grant(admin.username, { configure: ".*", write: ".*", read: ".*" });
    for (const [user, patterns] of Object.entries(users)) {
      await rabbitmqctl(control, "add_user", `${vhost}-${user}`, "pass");
      await grant(`${vhost}-${user}`, patterns);
    }
  });
  afterAll(async () => {
    for (const user of Object.keys(users))
      await rabbitmqctl(control, "delete_user", `${vhost}-${user}`);
    await rabbitmqctl(control, "delete_vhost", vhost);
  });
  beforeEach(() => {
    sightings = new Sightings();
  });
  afterEach(() => Promise.all(meshes.splice(0).map((mesh) => mesh.close())));

  async function grant(user: string, { configure, write, read }: Patterns): Promise<void> {
    await rabbitmqctl(control, "set_permissions", "-p", vhost, user, configure, write, read);
  }

  function urlOf(user: User): string {
    const url = new URL(admin);
    [url.username, url.password] = [`${vhost}-${user}`, "pass"];
    return url.href;
  }

  async function open(user: User, options: ConnectOptions = {}): Promise<Mesh> {
    const mesh = await connect(urlOf(user), { log: quiet, timeout: 5000, ...options });
    meshes.push(mesh);
    return mesh;
  }

  /** The probe and the relay, which calls it, each with a user of its own; and a client. */
  async function serveBoth(): Promise<{ probes: Mesh; relays: Mesh; caller: Mesh }> {
    const [probes, relays] = [await open("probe"), await open("relay")];
    await probes.serve(probeClass(sightings));
    await relays.serve(relayClass(sightings));
    return { probes, relays, caller: await open("client") };
  }

  /** What RabbitMQ closes the channel with; undefined when it allows the operation. */
  async function refusalOf(user: User, operation: Operation): Promise<unknown> {
    const connection = await connectAmqp(urlOf(user), { noDelay: true });
    try {
      const channel = await connection.createConfirmChannel();
      const refused = new Promise((resolve) => channel.once("error", resolve));
      return await operation(channel).then(
        () => undefined,
        () => refused,
      );
    } finally {
      await connection.close();
    }
  }

  test("suffice for a service that calls, is called, emits and handles", async () => {
    const { probes, relays, caller } = await serveBoth();
    const client = caller.client(RelayClient);
    expect(await client.context()).toMatchObject({ caller: "relay" });
    const giveUp = new AbortController();
    const hanging = rejection(client.hang("there", { signal: giveUp.signal }));
    await sightings.all("hanging there");
    giveUp.abort();
    expect(await hanging).toMatchObject({ code: "cancelled" });
    await sightings.all("aborted there");
    await caller.client(ProbeClient).remember("this");
    await relays.emit(relay.relayed, { text: "more" });
    await probes.emit(probe.noted, { text: "news" });
    const handled = ["pool news", "broadcast probe news", "singleton news", "relay news"];
    await sightings.all("remembered this", ...handled);
    expect(handled.map((sighting) => sightings.count(sighting))).toEqual([1, 1, 1, 1]);
  });

  test("suffice to set aside what cannot be handled", async () => {
    const { probes, caller } = await serveBoth();
    await probes.emit(probe.noted, { text: "fail" });
    await caller.client(ProbeClient).remember("fail");
    expect(await refusalOf("client", publishing("lagomorph.rpc", "probe"))).toBeUndefined();
    const connection = await connectAmqp(admin.href, { noDelay: true });
    const channel = await connection.createChannel();
    const firstIn = (queue: string): Promise<string | undefined> =>
      new Promise((resolve) => {
        void channel.consume(queue, (message) => resolve(message?.content.toString()));
      });
    const dead = ["on.probe.onNoted", "commands.probe.remember", "probe"];
    const found = await Promise.all(dead.map((queue) => firstIn(`lagomorph.dead.${queue}`)));
    expect(found).toEqual([
      expect.stringMatching(/^\{"event":"noted","payload":\{"text":"fail"\},"sent":\d+\}$/),
      expect.stringMatching(/^\{"command":"remember","args":\["fail"\],"sent":\d+\}$/),
      "{}",
    ]);
    await connection.close();
  });

  test("suffice to try again what has failed, and to set it aside then", async () => {
    const mesh = await open("stubborn");
    await mesh.serve(stubbornClass(sightings));
    const handlers = ["onTried", "onTriedEverywhere one", "onTriedOnce", "onTriedBriefly"];
    const fail = Object.fromEntries(
      handlers.map((handler) => [handler, { how: "error", until: 1 } as const]),
    );
    await mesh.emit(stubborn.tried, { text: "once", fail });
    const noticed = { text: "once", fail: { onNoticed: { how: "again", until: 1 } as const } };
    await mesh.emit(stubborn.noticed, noticed);
    const client = (await open("client")).client(StubbornClient);
    await client.persist({ text: "always", fail: { persist: { how: "error" } } });
    await sightings.all(
      ...[...handlers, "onNoticed"].map((handler) => `${handler} once 2`),
      "persist always 3",
    );
    const connection = await connectAmqp(admin.href, { noDelay: true });
    const channel = await connection.createChannel();
    const dead = await new Promise<string | undefined>((resolve) => {
      void channel.consume("lagomorph.dead.commands.stubborn.persist", (message) =>
        resolve(message?.content.toString()),
      );
    });
    expect(dead).toContain("always");
    await connection.close();
  });

  test("suffice to ask who is there, and what they serve", async () => {
    const { caller, relays } = await serveBoth();
    for (const mesh of [caller, relays]) {
      expect(await mesh.describe()).toMatchObject([
        { name: "probe", silent: 0, contracts: [{ details: { description: expect.any(String) } }] },
        { name: "relay", silent: 0, contracts: [{ instances: [{}] }] },
      ]);
    }
  });

  test("suffice to find that nobody serves", async () => {
    const { probes, caller } = await serveBoth();
    await probes.close();
    const unserved = { code: "unavailable", reason: "no_service" };
    expect(await rejection(caller.client(ProbeClient).echo("x"))).toMatchObject(unserved);
  });

  describe("while both are served,", () => {
    let served: Mesh[] = [];
    beforeAll(async () => {
      sightings = new Sightings();
      await serveBoth();
      // Not to be closed after each test.
      served = meshes.splice(0);
    });
    afterAll(() => Promise.all(served.map((mesh) => mesh.close())));

    test.each(forbidden)("forbid a service to %s", async (_, operation, resource) => {
      expect(await refusalOf("relay", operation)).toMatchObject(accessRefused(resource));
    });

    test.each(forbiddenToClients)("forbid a client to %s", async (_, operation, resource) => {
      expect(await refusalOf("client", operation)).toMatchObject(accessRefused(resource));
    });

    test.each([
      ["lagomorph.rpc", "probe"],
      ["lagomorph.replies", "lagomorph.replies.of-somebody"],
    ])("keep no service from hearing what is sent to %s by name", async (exchange, key) => {
      const own = unique("lagomorph.control.relay.mine");
      expect(await refusalOf("relay", binding(own, exchange, key))).toBeUndefined();
    });
  });

  test("keep nobody from deleting an exchange that all use", async () => {
    await serveBoth();
    const deleting: Operation = (channel) => channel.deleteExchange("lagomorph.control");
    expect(await refusalOf("client", deleting)).toBeUndefined();
  });

  test("answer callers that use direct reply-to once the default exchange is added", async () => {
    const client = (await open("client", { replies: "direct", timeout: 1000 })).client(RelayClient);
    const call = (): Promise<void> => client.noteOnSuccess("direct", false);
    const without = await open("relay");
    await without.serve(relayClass(sightings));
    expect(await rejection(call())).toMatchObject({ code: "deadline_exceeded" });
    await without.close();
    await (await open("answersDirectly")).serve(relayClass(sightings));
    expect(await call()).toBeUndefined();
  });
});
