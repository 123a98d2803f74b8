import { describe, expect, test } from "vitest";
import { isObject } from "../../runtime/json.ts";
import type { OutgoingMessage } from "../../runtime/message.ts";
import type { PeerContextParts } from "../../runtime/peer-wire.ts";
import { createNuropbWire } from "../../runtime/wires/nuropb/index.ts";
import { incomingOf, type RecordedMessage, recordedOf } from "../nuropb/recorded/messages.ts";

const wire = createNuropbWire();

function bodyOf({ body }: RecordedMessage): Readonly<Record<string, unknown>> {
  const json: unknown = JSON.parse(body);
  return isObject(json) ? json : expect.fail("no object");
}

/** Bodies that are no ciphertext. */
function inClear(messages: readonly RecordedMessage[]): readonly RecordedMessage[] {
  return messages.filter(({ properties }) => properties.headers?.["encrypted"] !== "yes");
}

function first(kind: string, scenario: string): RecordedMessage {
  return recordedOf(kind, scenario)[0] ?? expect.fail(`not recorded: ${kind}, ${scenario}`);
}

describe("what NuroPb has sent is read:", () => {
  test.each(["request", "command"])("every %s", (kind) => {
    const messages = inClear(recordedOf(kind));
    expect(messages.length).toBeGreaterThan(3);
    for (const message of messages) {
      const { method, params, context = {} } = bodyOf(message);
      const incoming = incomingOf(message);
      const { traceId } = wire.decodeRequest(incoming, "interop").repeated ?? {};
      expect(wire.kindOf(incoming)).toBe(kind);
      expect(wire.decodeRequest(incoming, "interop")).toMatchObject({
        ...{ method, named: params, args: [] },
        repeated: { context },
      });
      expect(traceId ?? null).toBe(message.properties.headers?.["trace_id"] ?? null);
    }
  });

  test("every event", () => {
    for (const message of recordedOf("event")) {
      const { topic, event } = bodyOf(message);
      expect(wire.kindOf(incomingOf(message))).toBe("event");
      expect(wire.decodeEvent(incomingOf(message))).toMatchObject({ topic, payload: event });
    }
  });

  test("every answer, each error by its name", () => {
    for (const message of inClear(recordedOf("response"))) {
      if (message.scenario === "types") continue;
      const { result, error } = bodyOf(message);
      const reply = wire.decodeReply(incomingOf(message));
      expect(reply.id).toBe(message.properties.correlation_id);
      if (error === null) expect(reply).toMatchObject({ result });
      else expect(reply.error).toBeDefined();
    }
    // It has NaN, which is no JSON.
    const types = wire.decodeReply(incomingOf(first("response", "types")));
    expect(types.error?.error.message).toBe("the answer cannot be read");
    const codes = (scenario: string): string | undefined =>
      wire.decodeReply(incomingOf(first("response", scenario))).error?.error.code;
    expect(codes("unknown_method")).toBe("unimplemented");
    expect(codes("raise_NuropbValidationError")).toBe("invalid_argument");
    expect(codes("raise_NuropbAuthenticationError")).toBe("unauthenticated");
    expect(codes("raise_NuropbAuthorizationError")).toBe("permission_denied");
    expect(codes("call_again_always")).toBe("interrupted");
    const raised = wire.decodeReply(incomingOf(first("response", "runtime_error_sync"))).error;
    const { type } = raised?.exception ?? {};
    expect(first("response", "runtime_error_sync").body).toContain(`:${type}: `);
  });
});

describe("what Lagomorph sends is what NuroPb has sent:", () => {
  const carried: PeerContextParts = {
    context: { values: {}, stack: [] },
    headers: undefined,
    trace: undefined,
    token: undefined,
  };

  /** The same properties, headers and body; what is ours beside them is left out. */
  function expectSame(sent: OutgoingMessage, message: RecordedMessage): void {
    const { exchange, routingKey, properties } = message;
    const { headers, correlationId, replyTo, contentType, ttl } = sent;
    expect({ exchange: sent.exchange, routingKey: sent.routingKey }).toEqual({
      exchange,
      routingKey,
    });
    expect(headers).toEqual(properties.headers);
    expect(contentType).toBe(properties.content_type);
    expect(correlationId).toBe(properties.correlation_id);
    // What is empty there is left out here: nobody reads it.
    expect(replyTo ?? "").toBe(properties.reply_to ?? "");
    expect(ttl === undefined ? undefined : String(ttl)).toBe(properties.expiration);
    const ours: unknown = JSON.parse(Buffer.from(sent.body).toString(), (key, value: unknown) =>
      key === "lagomorph" ? undefined : value,
    );
    expect(ours).toEqual(bodyOf(message));
  }

  test.each([
    ["request", "request_ok"],
    ["request", "request_no_trace_default_ttl"],
    ["request", "describe"],
    ["command", "command_ok"],
  ] as const)("a %s: %s", (kind, scenario) => {
    const message = first(kind, scenario);
    const { service, method, params, context, correlation_id, trace_id } = bodyOf(message);
    const sent = wire.encodeRequest({
      ...carried,
      context: {
        // As the file has it.
        values: context as Record<string, string>,
        stack: [],
        traceId: typeof trace_id === "string" ? trace_id : undefined,
      },
      kind,
      service: String(service),
      method: String(method),
      args: JSON.stringify(params),
      id: String(correlation_id),
      replyTo: message.properties.reply_to ?? "",
      timeout: Number(message.properties.expiration),
    });
    expectSame(sent, message);
    expect(sent.mandatory).toBe(true);
  });

  test.each(["request_ok", "request_no_trace_default_ttl"])("an answer: %s", (scenario) => {
    const { repeated } = wire.decodeRequest(incomingOf(first("request", scenario)), "interop");
    const message = first("response", scenario);
    const to = { replyTo: message.routingKey, id: message.properties.correlation_id, repeated };
    expectSame(wire.encodeReply(to, { result: String(bodyOf(message)["result"]) }), message);
  });

  test("an error", () => {
    const message = first("response", "raise_NuropbValidationError");
    const request = first("request", "raise_NuropbValidationError");
    const { repeated } = wire.decodeRequest(incomingOf(request), "interop");
    const to = { replyTo: message.routingKey, id: message.properties.correlation_id, repeated };
    const error = { code: "invalid_argument", message: "described" } as const;
    expectSame(wire.encodeReply(to, { error }), message);
  });

  test("an event", () => {
    const message = first("event", "event_ok");
    const { topic, event, context, trace_id, correlation_id } = bodyOf(message);
    const sent = wire.encodeEvent({
      ...carried,
      context: {
        // As the file has it.
        values: context as Record<string, string>,
        stack: [],
        traceId: String(trace_id),
      },
      ...{ source: "interop", event: "any", topic: String(topic), payload: JSON.stringify(event) },
      id: String(correlation_id),
    });
    expectSame(sent, message);
  });
});
