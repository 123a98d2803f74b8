import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { StreamRequest } from "../../stream-parts.ts";
import {
  type Cancel,
  type IncomingRequest,
  Malformed,
  type MessageAddress,
  type OutgoingCall,
  type OutgoingRequest,
  type Sealed,
} from "../../wire.ts";
import {
  callType,
  contextText,
  plainHeaders,
  readBody,
  readList,
  readText,
  readVia,
  streamNewsType,
} from "./envelope.ts";
import { controlExchange, requestExchange } from "./names.ts";
import { defaultTimeout, isId, readCalls } from "./read-calls.ts";

/** Calls → `{"caller":"web","sent":1795300000000,"calls":[{"id":1,"method":"add","args":[1,2],"timeout":5000},[3,4]]}` */
export function encodeRequest(request: OutgoingRequest): OutgoingMessage {
  let text = "";
  let longest = 1;
  let before: OutgoingCall | undefined;
  for (const call of request.calls) {
    if (before === undefined) text = callText(call);
    else text += isAsBefore(call, before) ? `,${call.args}` : `,\n ${callText(call)}`;
    if (call.timeout > longest) longest = call.timeout;
    before = call;
  }
  return {
    exchange: requestExchange,
    routingKey: request.service,
    body: Buffer.from(`{${callerText(request)},"calls":[${text}]}`),
    type: callType,
    correlationId: `${request.session}.${request.message}`,
    replyTo: request.replyTo,
    ttl: Math.ceil(longest),
    mandatory: true,
  };
}

/** In the body, since AMQP's own properties and header tables cost more to write and to read. */
function callerText({ caller, fingerprint, sent, via = [] }: OutgoingRequest): string {
  const contract = fingerprint === undefined ? "" : `,"contract":${quoted(fingerprint)}`;
  const before = via.length === 0 ? "" : `,"via":${JSON.stringify(via)}`;
  return `"caller":${quoted(caller)}${contract},"sent":${sent}${before}`;
}

/** The names that were quoted last; few programs use more. */
const quotedNames = new Map<string, string>();

/** A name as JSON. */
function quoted(name: string): string {
  const known = quotedNames.get(name);
  if (known !== undefined) return known;
  if (quotedNames.size >= 1000) quotedNames.clear();
  const text = JSON.stringify(name);
  quotedNames.set(name, text);
  return text;
}

/** The names of methods that were called last, with what is around them. */
const methodTexts = new Map<string, string>();

function methodText(method: string): string {
  const known = methodTexts.get(method);
  if (known !== undefined) return known;
  if (methodTexts.size >= 1000) methodTexts.clear();
  const text = `,"method":${JSON.stringify(method)},"args":`;
  methodTexts.set(method, text);
  return text;
}

/** Most calls of a message have the same. */
let latestTimeout = { timeout: 0, text: "" };

function timeoutText(exact: number): string {
  const timeout = Math.ceil(exact);
  if (timeout === defaultTimeout) return "";
  if (timeout !== latestTimeout.timeout) latestTimeout = { timeout, text: `,"timeout":${timeout}` };
  return latestTimeout.text;
}

/** Whether a call is told by its arguments, and by the call before it in the message. */
function isAsBefore(call: OutgoingCall, before: OutgoingCall): boolean {
  return (
    call.id === before.id + 1 &&
    call.method === before.method &&
    Math.ceil(call.timeout) === Math.ceil(before.timeout) &&
    call.args.startsWith("[") &&
    call.sealed === undefined &&
    call.again === 0 &&
    call.stream === undefined &&
    call.token === undefined &&
    call.headers === undefined &&
    call.trace === undefined
  );
}

function callText(call: OutgoingCall): string {
  if (call.sealed !== undefined) return sealedCallText(call, call.sealed);
  const text = `{"id":${call.id}${methodText(call.method)}${call.args}${timeoutText(call.timeout)}`;
  const again = call.again === 0 ? "" : `,"again":${call.again}`;
  const stream = call.stream === undefined ? "" : streamText(call.stream);
  const token = call.token === undefined ? "" : `,"token":${JSON.stringify(call.token)}`;
  const more = again + stream + token + contextText(call.headers, call.trace);
  return more === "" ? text + "}" : text + more + "}";
}

/** `{"id":1,"method":"pay","sealed":{"id":"…","text":"…"},"timeout":5000}` */
function sealedCallText({ id, method, timeout, again, trace }: OutgoingCall, of: Sealed): string {
  const retried = again === 0 ? "" : `,"again":${again}`;
  const sealed = `{"id":${JSON.stringify(of.id)},"text":${JSON.stringify(of.text)}}`;
  return `{"id":${id},"method":${quoted(method)},"sealed":${sealed},"timeout":${Math.ceil(timeout)}${retried}${contextText(undefined, trace)}}`;
}

function streamText({ window, lasts }: StreamRequest): string {
  return `,"window":${window}` + (lasts === undefined ? "" : `,"lasts":${Math.ceil(lasts)}`);
}

/** The other way. Refuses what has no caller to answer, and calls without an id. */
export function decodeRequest(message: IncomingMessage): IncomingRequest {
  const { replyTo } = message;
  const { session } = readAddress(message);
  const body = readBody(message);
  if (replyTo === undefined || replyTo === "")
    throw new Malformed("invalid_argument", "reply_to is missing: nobody to answer");
  if (session === "") throw new Malformed("invalid_argument", "correlation_id is missing");
  const calls = readCalls(readList(body, "calls"));
  const { sent, contract, caller } = body;
  const via = readVia(body);
  return {
    calls,
    session,
    replyTo,
    caller: readText(caller, "caller") ?? "unknown",
    fingerprint: typeof contract === "string" ? contract : undefined,
    sent: typeof sent === "number" && Number.isFinite(sent) ? sent : undefined,
    ...(via === undefined ? {} : { via }),
  };
}

/**
 * `correlation_id` → the session, and the number of the message in it: `u3Y….7`. Answers and news of streams carry the session
 * alone. A number may be missing, as in messages of other makes.
 */
export function readAddress({
  correlationId,
  routingKey,
  type,
}: Pick<IncomingMessage, "correlationId" | "routingKey" | "type">): MessageAddress {
  if (correlationId === undefined) return { ...nowhere, session: "" };
  if (type === streamNewsType) {
    const instance = routingKey.slice(routingKey.lastIndexOf(".") + 1);
    return { ...nowhere, session: correlationId, instance };
  }
  const dot = correlationId.lastIndexOf(".");
  if (dot < 0) return { ...nowhere, session: correlationId };
  return {
    session: correlationId.slice(0, dot),
    message: correlationId.slice(dot + 1),
    instance: undefined,
  };
}

const nowhere = { message: undefined, instance: undefined };

/** `{"ids":[1,2]}` */
export function encodeCancel(cancel: Cancel): OutgoingMessage {
  return {
    exchange: controlExchange,
    routingKey: cancel.service,
    body: Buffer.from(JSON.stringify({ ids: cancel.ids })),
    headers: plainHeaders,
    contentType: "application/json",
    type: "lagomorph.cancel",
    correlationId: cancel.session,
  };
}

export function decodeCancel(message: IncomingMessage): Cancel {
  const ids = readList(readBody(message), "ids").filter(isId);
  return { service: message.routingKey, session: message.correlationId ?? "", ids };
}
