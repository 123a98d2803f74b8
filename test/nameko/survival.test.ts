import { connect, type Mesh } from "lagomorph";
import amqp from "amqplib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { eventually } from "../support/eventually.ts";
import { createLines } from "../support/lines.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { PythonServiceClient } from "./generated/python/index.ts";
import { hostileEvents, hostileReplies, hostileRequests } from "./hostile.ts";
import type { Happening } from "./support/happening.ts";
import { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";
import { type RawMessage, RawPublisher } from "./support/raw-publisher.ts";
import { handled, TypescriptImpl } from "./support/typescript-service.ts";

const python = await findPython();
const numRuns = 60;
const methods = ["add", "same", "double_big", "get_user", "tell_context", "greet", "rebuild_index"];

describe.skipIf(python === undefined)("on nameko's wire", () => {
  let vhost: Vhost;
  let mesh: Mesh;
  let peer: PythonPeer;
  let publisher: RawPublisher;
  let connection: amqp.ChannelModel;
  let channel: amqp.Channel;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    mesh = await connect(vhost.url, {
      ...{ name: "survivor", log: createLines().log },
      authenticate: () => Promise.resolve({}),
    });
    peer = await PythonPeer.start(vhost.url, { python: python ?? "" });
    await peer.serve("python", {
      handlers: [{ source: "typescript", event: "greeted", method: "on_greeted" }],
    });
    connection = await amqp.connect(vhost.url);
    channel = await connection.createChannel();
    // The service consumes it, and others own it.
    await channel.assertQueue("nameko-test-jobs");
    await mesh.serve(TypescriptImpl);
    publisher = await RawPublisher.open(vhost.url);
  });
  afterAll(async () => {
    await publisher?.close();
    await connection?.close();
    await mesh?.close();
    await peer?.stop();
    await vhost?.remove();
  });

  async function send(messages: fc.Arbitrary<RawMessage>): Promise<void> {
    const property = fc.asyncProperty(messages, (message) => publisher.publish(message));
    await fc.assert(property, { numRuns });
  }

  /** Both sides work, in both directions. */
  async function expectAlive(): Promise<void> {
    expect(await peer.call("typescript", "add", [1, 2])).toBe(3);
    expect(await mesh.client(PythonServiceClient).add(1, 2)).toBe(3);
  }

  test("no request stops a service in TypeScript", async () => {
    await send(hostileRequests("typescript", methods));
    await expectAlive();
  });

  test("an answer is no request to somebody else: an address that is a method's key gets none", async () => {
    const body = Buffer.from('{"args": [1, 2], "kwargs": {}}');
    const properties = { content_type: "application/json", reply_to: "python.add" };
    await publisher.publish({
      exchange: "nameko-rpc",
      routingKey: "typescript.add",
      properties,
      body,
    });
    const setAside = async (): Promise<number> =>
      (await channel.checkQueue("lagomorph.dead.typescript")).messageCount;
    const before = await setAside();
    await publisher.publish({
      exchange: "nameko-rpc",
      routingKey: "typescript.add",
      properties,
      body,
    });
    await vi.waitFor(async () => expect(await setAside()).toBeGreaterThan(before), 10_000);
    await expectAlive();
  });

  test("no event or foreign message stops a service in TypeScript", async () => {
    await send(hostileEvents("python.events", "greeted"));
    await send(hostileEvents("", "nameko-test-jobs"));
    await peer.emit("python", "greeted", { who: "the last" });
    const whos = (): readonly string[] => handled.map(({ greeting }) => greeting.who);
    await vi.waitFor(() => expect(whos()).toContain("the last"), 10_000);
    await expectAlive();
  });

  test("no answer stops a caller in TypeScript", async () => {
    await channel.assertQueue("rpc-asked");
    await channel.bindQueue("rpc-asked", "nameko-rpc", "asked.*");
    const asked = eventually<amqp.MessageProperties>();
    await channel.consume("rpc-asked", (message) => message && asked.resolve(message.properties));
    const waiting = mesh.call("asked.anything", [], { wire: "nameko", timeout: 20_000 });
    const settled = waiting.then(
      () => "answered",
      () => "failed",
    );
    const { replyTo, correlationId } = await asked.promise;
    await send(hostileReplies(String(replyTo), [String(correlationId)]));
    expect(["answered", "failed"]).toContain(await settled);
    await expectAlive();
  });

  test("whatever comes to a service in TypeScript, what it passes on stops no service in Python", async () => {
    const args = Buffer.from('{"args": [], "kwargs": {}}');
    const greet = Buffer.from('{"args": ["hostile"], "kwargs": {}}');
    const request = { content_type: "application/json", reply_to: "nobody" };
    const passed = hostileRequests("typescript", ["pass_on"]).map((message) => ({
      ...message,
      routingKey: "typescript.pass_on",
      properties: { ...message.properties, ...request },
      body: args,
    }));
    await send(passed);
    await send(passed.map((it) => ({ ...it, routingKey: "typescript.greet", body: greet })));
    const reached = ({ method }: Happening): boolean =>
      method === "context" || method === "on_greeted";
    await vi.waitFor(() => expect(peer.happenings.filter(reached).length).toBeGreaterThan(numRuns));
    await expectAlive();
  });
});
