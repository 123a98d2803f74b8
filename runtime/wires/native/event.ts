import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { HandledEvent } from "../../context.ts";
import type { Origin } from "../../history.ts";
import {
  type IncomingCommand,
  type IncomingEvent,
  Malformed,
  type OutgoingCommand,
  type OutgoingEvent,
} from "../../wire.ts";
import { tokenHeader, tokenName } from "./copy.ts";
import {
  commandType,
  contextText,
  eventType,
  readBody,
  readHeaders,
  readToken,
  readTrace,
} from "./envelope.ts";
import { originOf } from "./replay.ts";
import { commandExchange, eventExchange, eventKey, eventOf } from "./names.ts";

/** An event → `{"event":"reportGenerated","payload":{…},"sent":1795300000000}` */
export function encodeEvent(event: OutgoingEvent): OutgoingMessage {
  const payload = event.payload === undefined ? "" : `,"payload":${event.payload}`;
  const body = `{"event":${JSON.stringify(event.event)}${payload},"sent":${event.sent}${contextText(event.headers, event.trace)}}`;
  return {
    exchange: eventExchange(event.source),
    routingKey: eventKey(event.source, event.event),
    body: Buffer.from(body),
    contentType: "application/json",
    type: eventType,
    messageId: event.id,
    appId: event.caller,
    timestamp: Math.floor(event.sent / 1000),
    persistent: true,
  };
}

export function decodeEvent(message: IncomingMessage): IncomingEvent {
  const body = readBody(message);
  const { id, caller, headers, trace, sent } = readContext(message, body);
  return { payload: body["payload"], id, caller, headers, trace, sent };
}

/** How a message first came to its queue → which event it is. */
export function readEvent({ headers }: IncomingMessage, last: Origin): HandledEvent {
  const origin = originOf(last, headers);
  const event = eventOf(origin);
  if (event !== undefined) return event;
  const { exchange, routingKey } = origin;
  throw new Malformed(
    "permission_denied",
    `it was sent to exchange "${exchange}" under "${routingKey}": no service emits events so`,
  );
}

/** A command → `{"command":"rebuildIndex","args":[true],"sent":1795300000000}` */
export function encodeCommand(command: OutgoingCommand): OutgoingMessage {
  const { sealed, headers, trace, token } = command;
  const carried =
    sealed === undefined
      ? `"args":${command.args}${contextText(headers, trace)}`
      : `"sealed":${JSON.stringify(sealed)}${contextText(undefined, trace)}`;
  const body = `{"command":${JSON.stringify(command.command)},${carried},"sent":${command.sent}}`;
  return {
    exchange: commandExchange,
    routingKey: `${command.service}.${command.command}`,
    body: Buffer.from(body),
    // Not in the body, which is kept as it is when the command is set aside.
    ...(sealed === undefined && token !== undefined ? { headers: tokenHeader(token) } : {}),
    contentType: "application/json",
    type: commandType,
    messageId: command.id,
    appId: command.caller,
    timestamp: Math.floor(command.sent / 1000),
    persistent: true,
    mandatory: true,
  };
}

export function decodeCommand(message: IncomingMessage): IncomingCommand {
  const body = readBody(message);
  return {
    args: body["args"],
    sealed: typeof body["sealed"] === "string" ? body["sealed"] : undefined,
    ...readContext(message, body),
    token: readToken(message.headers[tokenName]),
  };
}

function readContext(
  message: IncomingMessage,
  body: Readonly<Record<string, unknown>>,
): Omit<IncomingEvent, "payload"> {
  return {
    id: message.messageId,
    caller: message.appId ?? "unknown",
    headers: readHeaders(body["headers"]),
    trace: readTrace(body),
    sent: readSent(body["sent"]),
  };
}

function readSent(sent: unknown): number | undefined {
  return typeof sent === "number" ? sent : undefined;
}
