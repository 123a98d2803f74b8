import amqp from "amqplib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { PythonServiceClient } from "./generated/python/index.ts";
import { TypescriptServiceClient, typescriptService } from "./generated/typescript/index.ts";
import { raised } from "./support/outcomes.ts";
import { findPython } from "./support/python.ts";
import { Scene } from "./support/scene.ts";
import { TypescriptImpl } from "./support/typescript-service.ts";

const python = await findPython();

describe.skipIf(python === undefined)("options of NuroPb's wire", () => {
  const scene = new Scene(python);
  let vhost: Vhost;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
  });
  afterAll(async () => {
    await scene.close();
    await vhost?.remove();
  });

  test("a service is called by its aliases, too", async () => {
    const peer = await scene.peer(vhost.url);
    await peer.setup();
    const typescript = { aliases: ["ts", "old_name"], privateKeys: [Scene.privateKey] };
    const mesh = await scene.mesh(vhost.url, { nuropb: { services: { typescript } } });
    const service = await mesh.serve(TypescriptImpl);
    expect(await peer.request("old_name", "add", { a: 1 })).toBe(3);
    expect(await mesh.call("ts.add", { a: 1 }, { wire: "nuropb" })).toBe(3);
    await service.stop();
  });

  test("of a fixed instance there is one, whatever its language", async () => {
    const typescript = { instance: "the-one", privateKeys: [Scene.privateKey] };
    const options = { nuropb: { services: { typescript } } };
    const mesh = await scene.mesh(vhost.url, options);
    const first = await mesh.serve(TypescriptImpl);
    const second = raised((await scene.mesh(vhost.url, options)).serve(TypescriptImpl));
    expect(await second).toMatchObject({ code: "permission_denied" });
    const peer = await scene.peer(vhost.url);
    const inPython = raised(peer.serve("typescript", { instance: "the-one" }));
    expect(await inPython).toMatchObject({ type: "ChannelClosedByBroker" });
    await first.stop();
  });

  test("exchanges and queues have the names that a mesh has for them", async () => {
    const names = ["own-rpc", "own-events", "own-dead", "own-queue"] as const;
    const [rpcExchange, eventsExchange, deadLetterExchange, queue] = names;
    const services = { typescript: { queue, privateKeys: [Scene.privateKey] } };
    const nuropb = { rpcExchange, eventsExchange, deadLetterExchange, services };
    const mesh = await scene.mesh(vhost.url, { nuropb });
    await mesh.serve(TypescriptImpl);
    expect(await mesh.client(TypescriptServiceClient).add(1)).toBe(3);
    const connection = await amqp.connect(vhost.url);
    const channel = await connection.createChannel();
    for (const exchange of names.slice(0, 3)) await channel.checkExchange(exchange);
    expect(await channel.checkQueue(queue)).toMatchObject({ consumerCount: 1 });
    await connection.close();
  });

  test("an event with a topic of its own is heard by it, also outside of services", async () => {
    const peer = await scene.peer(vhost.url);
    await peer.setup();
    const mesh = await scene.mesh(vhost.url);
    const event = { ...typescriptService.greeted, topic: "shop.eu.greeted" };
    const heard: unknown[] = [];
    await mesh.on(event, (greeting) => heard.push(greeting));
    await mesh.emit(event, { who: "from here" });
    await peer.event("shop.eu.greeted", { who: "from Python" });
    await expect
      .poll(() => heard)
      .toEqual(expect.arrayContaining([{ who: "from here" }, { who: "from Python" }]));
  });

  test("a service that needs a key, and has none, is not served", async () => {
    const mesh = await scene.mesh(vhost.url, { nuropb: {} });
    expect(await raised(mesh.serve(TypescriptImpl))).toMatchObject({
      code: "unimplemented",
      rawMessage:
        'typescript cannot be served so: typescript.secret: @encrypted needs `nuropb: { services: { "typescript": { privateKeys } } }`, an option of connect (lagomorph run: the same in its configuration, or --key)',
    });
  });

  test("a key that was configured is the one that counts", async () => {
    const peer = await scene.peer(vhost.url);
    await peer.setup();
    await peer.serve("python");
    const services = { python: { publicKey: Scene.publicKey } };
    const mesh = await scene.mesh(vhost.url, { nuropb: { services } });
    // Its own key is another one: what is sealed for this one it cannot open, and says nothing any more.
    const secret = mesh.client(PythonServiceClient).secret("abc", { timeout: 5_000 });
    const outcome = raised(secret);
    await peer.waitFor("silenced");
    expect(await outcome).toMatchObject({
      code: expect.stringMatching(/interrupted|deadline/) as unknown,
    });
    expect(
      await raised(scene.mesh(vhost.url, { nuropb: { services: { python: { publicKey: "x" } } } })),
    ).toMatchObject({
      code: "invalid_argument",
    });
  });
});
