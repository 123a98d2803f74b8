import amqp from "amqplib";
import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { type Eventually, eventually } from "../support/eventually.ts";
import { createLines } from "../support/lines.ts";
import { createTcpProxy } from "../support/tcp-proxy.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { greeted } from "./generated/greeting/service.js";
import { OtherServiceClient } from "./generated/other/index.ts";
import { Greeting, Other } from "./support/greeting-services.ts";
import { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";

const python = await findPython();
const { log } = createLines();

/** What has happened in handlers, and what they wait for. */
let attempts: { attempt: number; language: string | undefined; custom: string | undefined }[];
let begun: Eventually<void>;
let release: Eventually<void>;
let doubled: number;

/** Fails and waits. */
class Slow extends Other {
  override async double(number: number): Promise<number> {
    doubled++;
    begun.resolve();
    await release.promise;
    return 2 * number;
  }

  override onPool(payload: unknown): void {
    const { attempt, headers } = this.mesh.context;
    const { language, custom } = headers;
    attempts.push({ attempt, language, custom });
    if (payload === "bad" || attempt < 3) throw new Error("not yet");
  }
}

describe.skipIf(python === undefined)("on nameko's wire", () => {
  let vhost: Vhost;
  let peer: PythonPeer;
  let mesh: Mesh;
  let connection: amqp.ChannelModel;
  const count = async (queue: string): Promise<number> => {
    const channel = await connection.createChannel();
    const { messageCount } = await channel.checkQueue(queue);
    await channel.close();
    return messageCount;
  };

  beforeEach(async () => {
    attempts = [];
    doubled = 0;
    begun = eventually();
    release = eventually();
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    peer = await PythonPeer.start(vhost.url, { python: python ?? "" });
    mesh = await connect(vhost.url, { name: "web", log, nameko: { broadcastIdentifier: "one" } });
    connection = await amqp.connect(vhost.url);
  });
  afterEach(async () => {
    release.resolve();
    await connection?.close();
    await mesh?.close();
    await peer?.stop();
    await vhost?.remove();
  });

  test("an event whose handler fails comes again with its context, or is set aside, in queues that Python may declare", async () => {
    await mesh.serve(Slow);
    await mesh.serve(Greeting);
    const context = { language: "de", custom: { a: [1, 2.5] } };
    await peer.call("greeting", "emit", ["greeted", "good"], { context });
    await expect.poll(() => attempts.length).toBe(3);
    const again = { language: "de", custom: '{"a":[1,2.5]}' };
    expect(attempts).toEqual([1, 2, 3].map((attempt) => ({ attempt, ...again })));
    await peer.call("greeting", "emit", ["greeted", "bad"]);
    const dead = "lagomorph.dead.evt-greeting-greeted--other.on_pool";
    await expect.poll(() => count(dead)).toBe(1);
    const source = { source: "greeting", event: "greeted" };
    const single = { ...source, method: "on_single", mode: "singleton" } as const;
    const kept = { ...source, method: "on_kept", mode: "broadcast", broadcastId: "one" } as const;
    await peer.serve("other", { handlers: [{ ...source, method: "on_pool" }, single, kept] });
    expect(await count("evt-greeting-greeted--other.on_pool")).toBe(0);
    expect(await count("evt-greeting-greeted--other.on_kept-one")).toBe(0);
  });

  test("a stop waits for what runs, which is answered and does not run again", async () => {
    const served = await mesh.serve(Slow);
    const answer = peer.call("other", "double", [21]);
    await begun.promise;
    const stopped = served.stop();
    release.resolve();
    expect(await answer).toBe(42);
    await stopped;
    expect(await count("rpc-other")).toBe(0);
    expect(doubled).toBe(1);
  });

  test("a call that waits when its connection is lost has its answer when there is another one", async () => {
    await mesh.serve(Slow);
    const proxy = await createTcpProxy(vhost.url);
    await using caller = await connect(proxy.url, { name: "cut", log });
    const answer = caller.client(OtherServiceClient).double(4);
    await begun.promise;
    // What is confirmed later than the call says that the call is.
    await caller.emit(greeted, "later");
    proxy.cut();
    release.resolve();
    proxy.restore();
    expect(await answer).toBe(8);
    expect(doubled).toBe(1);
    await proxy.close();
  });

  test("a call to a service that has gone fails at once, before it is sent", async () => {
    const served = await mesh.serve(Slow);
    release.resolve();
    const client = mesh.client(OtherServiceClient);
    expect(await client.double(1)).toBe(2);
    await served.stop();
    await expect(client.double(1)).rejects.toMatchObject({
      code: "unavailable",
      reason: "no_service",
    });
    expect(await count("rpc-other")).toBe(0);
  });
});
