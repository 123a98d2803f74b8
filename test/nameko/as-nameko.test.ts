import { connect, type Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { GreetingServiceClient } from "./generated/greeting/index.ts";
import {
  recorded,
  recordedContext as context,
  recordedDeclarations,
  recordedIds as id,
  type RecordedMessage,
} from "./recorded/recorded.ts";
import { Greeting, Other } from "./support/greeting-services.ts";
import { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";
import { type SentMessage, type WatchedBroker, watchMessages } from "./support/sent-messages.ts";

const python = await findPython();
/** A message without what differs each time, its body as JSON and not as it is spaced; a deadline and an id are ours to add. */
function normal({ body, ...message }: SentMessage | RecordedMessage): unknown {
  const { exchange, routingKey, mandatory } = message;
  const { expiration: _, message_id: __, ...properties } = message.properties;
  const known = { exchange, routingKey, mandatory, properties, body: readBody(body) };
  return JSON.parse(JSON.stringify(known).replaceAll(id, "ID"));
}

/** Without what rides along in errors: nameko passes over it. */
function readBody(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => (key === "lagomorph" ? undefined : value));
}

describe.skipIf(python === undefined)("what TypeScript sends is what nameko sent:", () => {
  let vhost: Vhost;
  let peer: PythonPeer;
  let broker: WatchedBroker;
  let mesh: Mesh;
  const sent = (fits: (message: SentMessage) => boolean): unknown => {
    const message = broker.messages.findLast(fits);
    return message && normal(message);
  };
  const asRecorded = (wanted: Parameters<typeof recorded>[0]): unknown =>
    normal(recorded({ from: "2.14.0", ...wanted }));

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    broker = await watchMessages(vhost.url);
    peer = await PythonPeer.start(vhost.url, { python: python ?? "" });
    mesh = await connect(broker.url, { name: "web" });
    await mesh.serve(Other);
    await mesh.serve(Greeting);
  });
  afterAll(async () => {
    await mesh?.close();
    await peer?.stop();
    await broker?.close();
    await vhost?.remove();
  });

  test("the answer of a method", async () => {
    expect(await peer.call("greeting", "hello", ["Matt"], { context })).toBe("Hello, Matt!");
    expect(sent(({ mandatory }) => !mandatory)).toEqual(
      asRecorded({ kind: "reply", of: "greeting.hello" }),
    );
  });

  test("the answer to a call of a method that is not there", async () => {
    await expect(peer.call("greeting", "nosuch", [1], { context })).rejects.toThrow("nosuch");
    expect(sent(({ mandatory }) => !mandatory)).toEqual(
      asRecorded({ kind: "error reply", of: "greeting.nosuch" }),
    );
  });

  test("a call on behalf of a call, with its context", async () => {
    expect(await peer.call("greeting", "chain", [21], { context })).toBe(42);
    expect(sent(({ routingKey }) => routingKey === "other.double")).toEqual(
      asRecorded({ kind: "request", of: "other.double" }),
    );
  });

  test("an event, with the context of its handler", async () => {
    await peer.call("greeting", "emit", ["greeted", { who: "Matt" }], { context });
    expect(sent(({ exchange }) => exchange === "greeting.events")).toEqual(
      asRecorded({ kind: "event", body: '{"who": "Matt"}' }),
    );
  });

  test("what is declared", async () => {
    await mesh.client(GreetingServiceClient).chain(1);
    const text = (one: unknown): string => JSON.stringify(one).replaceAll(id, "ID");
    const declared = new Set(broker.declarations.map(text));
    // The name of an instance is not nameko's, and an exclusive queue is nobody else's to declare.
    const own = /on_broadcast|standalone/;
    const expected = recordedDeclarations.map(text).filter((one) => !own.test(one));
    expect(expected.filter((one) => !declared.has(one))).toEqual([]);
    const names = /"name":"(nameko|rpc|evt|[a-z]+\.events)/;
    const more = [...declared].filter((one) => names.test(one) && !expected.includes(one));
    expect(more.filter((one) => !/rpc\.reply|other\.events|exclusive":true/.test(one))).toEqual([]);
  });
});
