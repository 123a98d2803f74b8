import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { IncomingPeerEvent, OutgoingPeerEvent, PeerPublication } from "../../peer-wire.ts";
import { readTraceHeaders, traceHeaders } from "../../trace-context.ts";
import { Malformed } from "../../wire.ts";
import { decodeContext, encodeContext, traceIdFor } from "./context.ts";
import { decodeEnvelope, encodeEnvelope, parseBody } from "./envelope.ts";
import { parsePython, textOf, toPython } from "./json.ts";
import { topicOf } from "./topology.ts";

/** An event → a message by its topic. Never encrypted: NuroPb cannot read such an event, and serves no more after it. */
export function encodeEvent(event: OutgoingPeerEvent, exchange: string): OutgoingMessage {
  const { id, payload = "null", trace } = event;
  const topic = topicOf(event.source, event.event, event.topic);
  const traceId = traceIdFor(event);
  const head = textOf({ tag: "event", topic });
  const tail = textOf({
    context: encodeContext(event),
    trace_id: traceId ?? null,
    correlation_id: id ?? null,
    target: null,
  });
  const text = `${head.slice(0, -1)},"event":${payload},${tail.slice(1)}`;
  return {
    ...encodeEnvelope({ type: "event", traceId, trace }),
    exchange,
    routingKey: topic,
    body: Buffer.from(toPython(text)),
    ...(id === undefined ? {} : { correlationId: id, messageId: id }),
  };
}

/** The other way. The topic is the body's, which is what Python's handlers see. */
export function decodeEvent(message: IncomingMessage): IncomingPeerEvent {
  const { type, traceId, encrypted } = decodeEnvelope(message);
  if (type !== "event") throw new Malformed("invalid_argument", `a ${type}, and no event`);
  if (encrypted)
    throw new Malformed(
      "unimplemented",
      "the event counts as encrypted: NuroPb has no such events",
    );
  const body = parseBody(message.body);
  const { topic, event: payload, context } = body;
  if (typeof topic !== "string" || !("event" in body))
    throw new Malformed("invalid_argument", "the body has no topic or no event");
  // Several events may have the correlation id of one request.
  return { payload, topic, ...decodeContext(context, message, traceId), id: message.messageId };
}

/** A message to an exchange that is not NuroPb's: JSON, and nothing around it. */
export function encodePayload(publication: PeerPublication): OutgoingMessage {
  const { exchange, routingKey, payload, trace } = publication;
  return {
    exchange,
    routingKey,
    body: Buffer.from(toPython(payload)),
    headers: traceHeaders(trace),
    contentType: "application/json",
    persistent: true,
  };
}

/** A message of a queue that is not NuroPb's. */
export function decodePayload(message: IncomingMessage): IncomingPeerEvent {
  const { traceparent, tracestate } = message.headers;
  const text = (value: unknown): string | undefined =>
    typeof value === "string" ? value : undefined;
  return {
    payload: parsePython(message.body),
    id: message.messageId,
    caller: message.appId ?? "unknown",
    context: { values: {}, stack: [] },
    headers: {},
    trace: readTraceHeaders(text(traceparent), text(tracestate)),
    token: undefined,
  };
}
