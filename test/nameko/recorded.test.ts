import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { unique } from "../support/unique.ts";
import {
  recorded,
  recordedContext as context,
  recordedDeclarations,
  recordedIds as id,
  recordedMessages,
  type RecordedMessage,
} from "./recorded/recorded.ts";
import { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";
import { type SentMessage, type WatchedBroker, watchMessages } from "./support/sent-messages.ts";

const python = await findPython();

describe("a recorded message", () => {
  test("is read with the types of its fields", () => {
    const { properties, ...request } = recorded({ from: "2.14.0", kind: "request" });
    expect(request).toMatchObject({ exchange: "nameko-rpc", routingKey: "greeting.hello" });
    expect(request).toMatchObject({ mandatory: true, body: '{"args": ["Matt"], "kwargs": {}}' });
    const items = [
      { type: "I", value: 1 },
      { type: "d", value: 2.5 },
      { type: "t", value: true },
      { type: "S", value: "x" },
    ];
    expect(properties).toMatchObject({
      content_type: "application/json",
      content_encoding: "utf-8",
      delivery_mode: 2,
      priority: 0,
      correlation_id: expect.stringMatching(id),
      reply_to: expect.stringMatching(id),
    });
    expect(properties.headers).toMatchObject({
      "nameko.user_id": { type: "I", value: 17 },
      "nameko.custom": { type: "F", value: { a: { type: "A", value: items } } },
    });
  });

  test("is there of every kind, and of each version", () => {
    const seen = recordedMessages.map(({ from, kind }) => `${from}: ${kind}`);
    expect(new Set(seen).size).toBe(10);
  });
});

/** Without what is different each time, and without the names of the services. */
function normal(message: SentMessage | RecordedMessage, names: readonly string[]): unknown {
  const { exchange, routingKey, mandatory, properties, body } = message;
  return JSON.parse(normalText({ exchange, routingKey, mandatory, properties, body }, names));
}

function normalText(value: object, names: readonly string[]): string {
  const text = JSON.stringify(value).replaceAll(id, "ID");
  return names.reduce((rest, name, index) => rest.replaceAll(name, `service${index}`), text);
}

describe.skipIf(python === undefined)("the Python peer sends what nameko has sent:", () => {
  const greeting = unique("greeting");
  const other = unique("other");
  let broker: WatchedBroker;
  let peer: PythonPeer;
  const names = [greeting, other];
  const sent = (fits: (message: SentMessage) => boolean): unknown => {
    const message = broker.messages.findLast(fits);
    return message && normal(message, names);
  };
  const asRecorded = (wanted: Parameters<typeof recorded>[0]): unknown =>
    normal(recorded({ from: "2.14.0", ...wanted }), ["greeting", "other"]);

  beforeAll(async () => {
    broker = await watchMessages(inject("amqpUrl"));
    peer = await PythonPeer.start(broker.url, { python: python ?? "" });
    const handler = { source: greeting, event: "greeted" };
    await peer.serve(greeting);
    await peer.serve(other, {
      handlers: [
        { ...handler, method: "on_pool" },
        { ...handler, method: "on_single", mode: "singleton" },
        { ...handler, method: "on_broadcast", mode: "broadcast", reliable: false },
        { ...handler, method: "on_unreliable", reliable: false },
      ],
    });
  });
  afterAll(async () => {
    await peer?.stop();
    await broker?.close();
  });

  test("declarations", async () => {
    await peer.call(greeting, "add", [1, 2]);
    const declared = broker.declarations.map((one) => normalText(one, names));
    const expected = recordedDeclarations.map((one) => normalText(one, ["greeting", "other"]));
    // A service of the peer always calls and dispatches; of those that were recorded, `greeting` alone.
    const more = declared.filter((one) => !expected.includes(one));
    expect(expected.filter((one) => !declared.includes(one))).toEqual([]);
    expect(more.filter((one) => !/rpc\.reply-service1|service1\.events/.test(one))).toEqual([]);
  });

  test("a call and its reply", async () => {
    const call = { kwargs: { k: [1.5, true] }, context };
    await peer.call(greeting, "echo", [1, "a", null], call);
    expect(sent(({ mandatory }) => mandatory)).toEqual(
      asRecorded({ kind: "request", of: "greeting.echo" }),
    );
    expect(sent(({ mandatory }) => !mandatory)).toEqual(
      asRecorded({ kind: "reply", of: "greeting.echo" }),
    );
  });

  test("a call on behalf of a call", async () => {
    await peer.call(greeting, "chain", [other, "double"], { context }).catch(() => {});
    const request = recorded({ from: "2.14.0", kind: "request", of: "other.double" });
    const body = '{"args": [], "kwargs": {}}';
    expect(sent(({ routingKey }) => routingKey === `${other}.double`)).toEqual(
      normal({ ...request, body }, ["greeting", "other"]),
    );
  });

  test("errors", async () => {
    await expect(peer.call(greeting, "nosuch", [1], { context })).rejects.toThrow("nosuch");
    expect(sent(({ mandatory }) => !mandatory)).toEqual(
      asRecorded({ kind: "error reply", of: "greeting.nosuch" }),
    );
  });

  test("events, of a service and from outside of any", async () => {
    await peer.call(greeting, "emit", ["greeted", { who: "Matt" }], { context });
    await peer.emit(greeting, "greeted", { from: "standalone" });
    const events = broker.messages.filter(({ exchange }) => exchange === `${greeting}.events`);
    expect(events.map((event) => normal(event, names))).toEqual([
      asRecorded({ kind: "event", body: '{"who": "Matt"}' }),
      asRecorded({ kind: "event", body: '{"from": "standalone"}' }),
    ]);
  });
});
