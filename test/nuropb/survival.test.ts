import amqp from "amqplib";
import fc from "fast-check";
import type { JsonValue, Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { eventually } from "../support/eventually.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { PythonServiceClient } from "./generated/python/index.ts";
import { typescriptService } from "./generated/typescript/index.ts";
import { hostileAnswers, hostileMessages } from "./hostile.ts";
import { raised } from "./support/outcomes.ts";
import type { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";
import { Scene } from "./support/scene.ts";
import { handled, TypescriptImpl } from "./support/typescript-service.ts";

const python = await findPython();
const numRuns = 100;

describe.skipIf(python === undefined)("on NuroPb's wire", () => {
  const scene = new Scene(python);
  let vhost: Vhost;
  let mesh: Mesh;
  let peer: PythonPeer;
  let connection: amqp.ChannelModel;
  let channel: amqp.ConfirmChannel;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    peer = await scene.peer(vhost.url);
    await peer.setup();
    await peer.serve("python", { events: ["#"] });
    mesh = await scene.mesh(vhost.url);
    await mesh.serve(TypescriptImpl);
    connection = await amqp.connect(vhost.url);
    channel = await connection.createConfirmChannel();
  });
  afterAll(async () => {
    await connection?.close();
    await scene.close();
    await vhost?.remove();
  });

  async function send(messages: ReturnType<typeof hostileMessages>): Promise<void> {
    const property = fc.asyncProperty(messages, async ({ queue, body, options }) => {
      channel.publish("", queue, body, options);
      await channel.waitForConfirms();
    });
    await fc.assert(property, { numRuns });
  }

  /** Both sides work, in both directions, and nothing has silenced Python. */
  async function expectAlive(): Promise<void> {
    expect(await peer.request("typescript", "add", { a: 1 })).toBe(3);
    expect(await mesh.client(PythonServiceClient).add(1)).toBe(3);
    expect(peer.happenings.filter(({ happened }) => happened === "silenced")).toEqual([]);
  }

  test("no message stops a service in TypeScript, and none of its answers stops Python", async () => {
    const queue = "nuropb-typescript-sq";
    const before = handled.length;
    // Whoever is named as the one who waits: a service of Python's among them.
    const addresses = [...["nuropb-python-sq", queue, "nobody", ""], "amq.rabbitmq.reply-to.x"];
    await send(hostileMessages(queue, addresses));
    await peer.event("python.greeted", { who: "the last" });
    const last = (): unknown => handled.slice(before).find((it) => it.greeting.who === "the last");
    await vi.waitFor(() => expect(last()).toBeDefined(), 10_000);
    await expectAlive();
  });

  test("an answer is no message to a service: a request that names the queue of one gets none", async () => {
    const headers = { nuropb_protocol: "0.1.1", nuropb_type: "request", encrypted: "" };
    const body = (method: string): Buffer =>
      Buffer.from(JSON.stringify({ method, params: { a: 1 }, context: {} }));
    for (const method of ["add", "nothing_there"]) {
      const options = { headers, replyTo: "nuropb-python-sq", correlationId: "any" };
      channel.publish("", "nuropb-typescript-sq", body(method), options);
    }
    await channel.waitForConfirms();
    // What came before has been dealt with when this one is answered.
    expect(await peer.request("typescript", "add", { a: 1 })).toBe(3);
    await expectAlive();
  });

  test("what cannot be read is kept with its reason, and goes to NuroPb's dead letters once", async () => {
    await channel.assertQueue("dead-here");
    await channel.bindQueue("dead-here", "nuropb-dl-exchange", "");
    await channel.purgeQueue("dead-here");
    const mark = "kept-with-its-reason";
    channel.publish("", "nuropb-typescript-sq", Buffer.from(mark), { headers: {} });
    const find = async (queue: string): Promise<amqp.GetMessage[]> => {
      const found: amqp.GetMessage[] = [];
      for (let one = await channel.get(queue); one !== false; one = await channel.get(queue)) {
        if (one.content.toString() === mark) found.push(one);
        channel.ack(one);
      }
      return found;
    };
    await vi.waitFor(async () => {
      const { messageCount } = await channel.checkQueue("dead-here");
      expect(messageCount).toBeGreaterThan(0);
    }, 10_000);
    expect(await find("dead-here")).toHaveLength(1);
    const [kept] = await find("lagomorph.dead.typescript");
    expect(kept?.properties.headers).toMatchObject({
      "dead-code": "invalid_argument",
      "dead-reason": "not a message of NuroPb's: no nuropb_protocol",
    });
  });

  test("no answer stops a caller in TypeScript", async () => {
    const asked = eventually<amqp.MessageProperties>();
    await channel.assertQueue("nuropb-asked-sq");
    await channel.bindQueue("nuropb-asked-sq", "nuropb-rpc-exchange", "asked");
    await channel.consume("nuropb-asked-sq", (it) => it && asked.resolve(it.properties));
    const waiting = mesh.call("asked.anything", {}, { wire: "nuropb", timeout: 20_000 });
    const settled = waiting.then(
      () => "answered",
      () => "failed",
    );
    const { replyTo, correlationId } = await asked.promise;
    await send(hostileAnswers(String(replyTo), String(correlationId)));
    expect(["answered", "failed"]).toContain(await settled);
    await expectAlive();
  });

  test("whatever TypeScript is made to send, Python serves on", async () => {
    const client = mesh.client(PythonServiceClient);
    const texts = fc.string({ unit: "binary", maxLength: 30 });
    const property = fc.asyncProperty(
      fc.jsonValue(),
      fc.dictionary(texts, texts, { maxKeys: 5 }),
      texts,
      async (value, headers, token) => {
        // JSON it is.
        const json = value as JsonValue;
        await raised(client.same(value, { headers, token }));
        await raised(mesh.call("python.echo", { value: json, [token]: json }, { headers }));
        await raised(client.note(token, { headers }));
        await raised(mesh.emit({ ...typescriptService.greeted, topic: token }, { who: token }));
      },
    );
    await fc.assert(property, { numRuns: 40 });
    await expectAlive();
  });
});
