import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type {
  Death,
  IncomingCommand,
  IncomingEvent,
  OutgoingCommand,
  OutgoingEvent,
} from "../../wire.ts";
import { contextText, plainHeaders, readBody, readHeaders, readText } from "./envelope.ts";
import { commandExchange, deadExchange, eventExchange } from "./topology.ts";

/** An event → `{"event":"reportGenerated","payload":{…}}` */
export function encodeEvent(event: OutgoingEvent): OutgoingMessage {
  const payload = event.payload === undefined ? "" : `,"payload":${event.payload}`;
  const body = `{"event":${JSON.stringify(event.event)}${payload}${contextText(event.headers, event.trace)}}`;
  return {
    exchange: eventExchange(event.source),
    routingKey: event.event,
    body: Buffer.from(body),
    headers: { ...plainHeaders, sent: event.sent },
    contentType: "application/json",
    type: "lagomorph.event",
    messageId: event.id,
    appId: event.caller,
    timestamp: Math.floor(event.sent / 1000),
    persistent: true,
  };
}

export function decodeEvent(message: IncomingMessage): IncomingEvent {
  const body = readBody(message);
  return { payload: body["payload"], ...readContext(message, body) };
}

/** A command → `{"command":"rebuildIndex","args":[true]}` */
export function encodeCommand(command: OutgoingCommand): OutgoingMessage {
  const body = `{"command":${JSON.stringify(command.command)},"args":${command.args}${contextText(command.headers, command.trace)}}`;
  return {
    exchange: commandExchange,
    routingKey: `${command.service}.${command.command}`,
    body: Buffer.from(body),
    headers: { ...plainHeaders, sent: command.sent },
    contentType: "application/json",
    type: "lagomorph.command",
    messageId: command.id,
    appId: command.caller,
    timestamp: Math.floor(command.sent / 1000),
    persistent: true,
    mandatory: true,
  };
}

export function decodeCommand(message: IncomingMessage): IncomingCommand {
  const body = readBody(message);
  return { args: body["args"], ...readContext(message, body) };
}

function readContext(
  message: IncomingMessage,
  body: Readonly<Record<string, unknown>>,
): Omit<IncomingEvent, "payload"> {
  return {
    id: message.messageId,
    caller: message.appId ?? "unknown",
    headers: readHeaders(body["headers"]),
    trace: readText(body["trace"], "trace"),
  };
}

/** The original bytes and properties, with the reason in headers `dead-*`. */
export function encodeDead(message: IncomingMessage, death: Death): OutgoingMessage {
  const { type, correlationId, messageId, appId, timestamp } = message;
  return {
    exchange: deadExchange,
    routingKey: death.deadQueue,
    body: message.body,
    headers: {
      ...originalHeaders(message),
      "dead-queue": death.queue,
      "dead-exchange": message.exchange,
      "dead-routing-key": message.routingKey,
      "dead-code": death.code,
      "dead-reason": death.reason.slice(0, 1024),
      "dead-at": new Date(death.at).toISOString(),
    },
    contentType: message.contentType ?? "application/octet-stream",
    ...(type === undefined ? {} : { type }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(appId === undefined ? {} : { appId }),
    ...(timestamp === undefined ? {} : { timestamp }),
    persistent: true,
    mandatory: true,
  };
}

/** The most that original headers may take in a dead letter, in UTF-16 units. */
const mostHeaders = 8192;

/** The headers that are plain values, while there is room; nested ones cannot be sent again safely. */
function originalHeaders(message: IncomingMessage): Record<string, string | number | boolean> {
  const headers: Record<string, string | number | boolean> = {};
  let length = 0;
  for (const [name, value] of Object.entries(message.headers)) {
    if (name === "__proto__" || name.startsWith("x-") || name.length > 80) continue;
    if (typeof value !== "string" && typeof value !== "boolean" && !isWhole(value)) continue;
    length += name.length + (typeof value === "string" ? value.length : 8);
    if (length > mostHeaders) break;
    headers[name] = value;
  }
  return headers;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
