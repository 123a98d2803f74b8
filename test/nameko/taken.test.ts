import fc from "fast-check";
import { connect, type JsonValue, type Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { IncomingMessage } from "../../runtime/message.ts";
import { createNamekoWire } from "../../runtime/wires/nameko/index.ts";
import { createLines } from "../support/lines.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { recordedMessages, type RecordedMessage } from "./recorded/recorded.ts";
import type { AmqpField } from "./support/field-reader.ts";
import { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";

const wire = createNamekoWire();
const python = await findPython();

/** A field as a program sees it. */
function seen({ value }: AmqpField): unknown {
  if (Array.isArray(value)) return value.map(seen);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, seen(one)]));
}

function incoming({ properties, ...message }: RecordedMessage): IncomingMessage {
  const headers = Object.entries(properties.headers ?? {}).map(([name, one]) => [name, seen(one)]);
  const { content_type, content_encoding, correlation_id, reply_to } = properties;
  return {
    exchange: message.exchange,
    routingKey: message.routingKey,
    body: Buffer.from(message.body),
    headers: Object.fromEntries(headers),
    contentType: content_type,
    contentEncoding: content_encoding,
    correlationId: correlation_id,
    replyTo: reply_to,
    ...{ type: undefined, messageId: undefined, appId: undefined },
    ...{ ttl: undefined, timestamp: undefined },
  };
}

/** Python's bare words for what JSON has not, as JSON. */
function readBody(body: string): unknown {
  return JSON.parse(body.replaceAll(/\bNaN\b|-?\bInfinity\b/g, "null"));
}

describe("what nameko has sent is taken:", () => {
  const of = (kind: RecordedMessage["kind"]): readonly RecordedMessage[] =>
    recordedMessages.filter((message) => message.kind === kind);

  test("calls, with all of their arguments and their context", () => {
    for (const message of of("request")) {
      const [service = "", method] = message.routingKey.split(".");
      const read = wire.decodeRequest(incoming(message), service);
      expect({ args: read.args, kwargs: read.named }).toEqual(readBody(message.body));
      expect(read.method).toBe(method);
      expect(wire.readReturn(incoming(message))).toEqual({
        replyTo: message.properties.reply_to,
        id: message.properties.correlation_id,
      });
      const { values, stack } = read.context;
      const names = [...Object.keys(values), "call_id_stack"].map((name) => `nameko.${name}`);
      expect(names.toSorted()).toEqual(Object.keys(message.properties.headers ?? {}).toSorted());
      expect(stack.length).toBeGreaterThan(0);
    }
    expect(of("request").length).toBeGreaterThan(5);
  });

  test("answers", () => {
    for (const message of of("reply")) {
      const read = wire.decodeReply(incoming(message));
      expect(read.error).toBeUndefined();
      expect(read.id).toBe(message.properties.correlation_id);
      expect("result" in read).toBe(true);
    }
    expect(of("reply").length).toBeGreaterThan(5);
  });

  test("exceptions, each with its class and its text", () => {
    for (const message of of("error reply")) {
      const { error } = wire.decodeReply(incoming(message));
      const recorded = /"exc_path": "(?<path>[^"]+)"/.exec(message.body)?.groups?.["path"];
      const isFrameworks = recorded?.startsWith("nameko.exceptions.") === true;
      expect(error?.exception?.path).toBe(isFrameworks ? undefined : recorded);
      expect(error?.error.code).toMatch(/^(invalid_argument|unimplemented|internal)$/);
    }
    expect(of("error reply").length).toBeGreaterThan(5);
  });

  test("events", () => {
    for (const message of of("event"))
      expect(wire.decodeEvent(incoming(message)).payload).toEqual(readBody(message.body));
    expect(of("event").length).toBeGreaterThan(2);
  });
});

describe.skipIf(python === undefined)("whatever a program in TypeScript calls with,", () => {
  let vhost: Vhost;
  let peer: PythonPeer;
  let mesh: Mesh;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    peer = await PythonPeer.start(vhost.url, { python: python ?? "" });
    await peer.serve("python");
    mesh = await connect(vhost.url, { name: "web", log: createLines().log });
  });
  afterAll(async () => {
    await mesh?.close();
    await peer?.stop();
    await vhost?.remove();
  });

  test("Python gives the same back, and goes on", async () => {
    const headers = fc.dictionary(fc.string({ maxLength: 20 }), fc.string({ unit: "binary" }), {
      maxKeys: 5,
    });
    const value = fc
      .json({ maxDepth: 3 })
      .map((text) => JSON.parse(text.replaceAll("-0", "0")) as JsonValue);
    await fc.assert(
      fc.asyncProperty(value, headers, async (sent, given) => {
        const options = { wire: "nameko", headers: given } as const;
        const back = await mesh.call("python.same", [sent], options).catch(String);
        if (typeof back === "string" && back.startsWith("MeshError"))
          expect(back).toMatch(/__type__|invalid_argument/);
        else expect(back ?? null).toEqual(sent);
      }),
      { numRuns: 100 },
    );
    expect(await peer.call("python", "add", [1, 2])).toBe(3);
  });
});
