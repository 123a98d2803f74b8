import { connect, type Log, type Mesh } from "lagomorph";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { hostileEvents, hostileReplies, hostileRequests } from "./hostile.ts";
import { PythonServiceClient } from "./generated/python/index.ts";
import { TypescriptServiceClient } from "./generated/typescript/index.ts";
import { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";
import { type RawMessage, RawPublisher } from "./support/raw-publisher.ts";
import { handled, TypescriptImpl } from "./support/typescript-service.ts";

const python = await findPython();
const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
const methods = [
  "add",
  "same",
  "double_big",
  "get_user",
  "tell_context",
  "pass_on",
  "rebuild_index",
];

describe.skipIf(python === undefined)("whatever comes over nameko's wire,", () => {
  let vhost: Vhost;
  let peer: PythonPeer;
  let mesh: Mesh;
  let raw: RawPublisher;
  const publishAll = async (messages: readonly RawMessage[]): Promise<void> => {
    for (const message of messages) await raw.publish(message);
  };

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    peer = await PythonPeer.start(vhost.url, { python: python ?? "" });
    await peer.publish({ body: null, exchange: "nameko-test-audit", routingKey: "none" });
    const queues = [
      {
        queue: "nameko-test-jobs",
        exchange: "nameko-test-audit",
        routingKey: "job",
        method: "job",
      },
    ];
    await peer.serve("python", { queues });
    await peer.stopServing("python");
    await peer.serve("python");
    mesh = await connect(vhost.url, { name: "web", log: silent });
    await mesh.serve(TypescriptImpl, { authenticate: (token) => ({ sub: token }) });
    raw = await RawPublisher.open(vhost.url);
  });
  afterAll(async () => {
    await raw?.close();
    await mesh?.close();
    await peer?.stop();
    await vhost?.remove();
  });

  test("a service in TypeScript goes on, and what it calls and answers ends no Python", async () => {
    await publishAll(fc.sample(hostileRequests("typescript", methods), 300));
    expect(await peer.call("typescript", "add", [1, 2])).toBe(3);
    expect(await mesh.client(TypescriptServiceClient).doubleBig(4n)).toBe(8n);
    expect(await peer.call("python", "add", [1, 2])).toBe(3);
    expect(mesh.health().problems).toEqual([]);
  });

  test("handlers of events go on", async () => {
    await publishAll(fc.sample(hostileEvents("python.events", "greeted"), 200));
    await peer.emit("python", "greeted", { who: "good" });
    const names = ["onCast", "onPooled", "onSingle", "onTransient"];
    await expect
      .poll(() => handled.filter(({ greeting }) => greeting.who === "good").length)
      .toBe(names.length);
    expect(mesh.health().problems).toEqual([]);
  });

  test("callers get their answers", async () => {
    const client = mesh.client(PythonServiceClient);
    const waiting = client.slow(0.3);
    const key = await peer.call("python", "context").then(() => "nobody");
    await publishAll(fc.sample(hostileReplies(key, ["id"]), 50));
    expect(await waiting).toBe(0.3);
    expect(await client.add(2, 2)).toBe(4);
  });
});
