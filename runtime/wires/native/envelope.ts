import { isToken } from "../../claims.ts";
import { isObject, parseJson } from "../../json.ts";
import type { HeaderValue, IncomingMessage } from "../../message.ts";
import { maxHeaderLength, maxHeaders } from "../../limits.ts";
import { type TraceContext, traceContext } from "../../trace-context.ts";
import { Malformed } from "../../wire.ts";

/** The version of the native format: in the header `lagomorph`, or at the end of the type of calls and answers. */
const version = 1;

/** The headers of every message that has any. */
export const plainHeaders: Readonly<Record<string, HeaderValue>> = { lagomorph: version };

/** The types of messages without headers, since a table of headers costs more than all else of a small message. */
export const eventType = `lagomorph.event/${version}`;
export const commandType = `lagomorph.command/${version}`;
export const callType = `lagomorph.call/${version}`;
export const answerType = `lagomorph.answer/${version}`;
/** The type of what a caller tells the instance that streams to it. */
export const streamNewsType = "lagomorph.stream";
/** The types of questions who is there, and of their answers. */
export const questionType = "lagomorph.question";
export const introductionType = "lagomorph.introduction";
const typePattern = /^lagomorph\.[a-z]+\/(\d{1,9})$/;

/** The body of a message as an object, after its version and its content type have been looked at. */
export function readBody(message: IncomingMessage): Readonly<Record<string, unknown>> {
  const { type } = message;
  if (type !== callType && type !== answerType) checkVersion(message);
  checkContent(message);
  const body = parseJson(message.body);
  if (!isObject(body)) throw new Malformed("invalid_argument", "the body is not a JSON object");
  return body;
}

function checkVersion({ headers, type }: IncomingMessage): void {
  const given = headers["lagomorph"] ?? versionOf(type);
  if (given === undefined)
    throw new Malformed(
      "invalid_argument",
      "neither the header lagomorph nor the type says the format's version",
    );
  if (given !== version) {
    throw new Malformed(
      "unimplemented",
      `format version ${typeof given === "number" ? given : shorten(given)} is unknown; version ${version} is spoken here`,
    );
  }
}

function versionOf(type: string | undefined): number | undefined {
  const found = type === undefined ? undefined : typePattern.exec(type)?.[1];
  return found === undefined ? undefined : Number(found);
}

function checkContent({ contentType, contentEncoding }: IncomingMessage): void {
  if (contentType !== undefined && contentType !== "application/json") {
    throw new Malformed(
      "invalid_argument",
      `content type ${shorten(contentType)}; application/json is expected`,
    );
  }
  if (contentEncoding !== undefined && contentEncoding !== "utf-8") {
    throw new Malformed(
      "invalid_argument",
      `content encoding ${shorten(contentEncoding)} is not taken`,
    );
  }
}

/** A value of the body that must be a list. */
export function readList(body: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const list = body[key];
  if (!Array.isArray(list))
    throw new Malformed("invalid_argument", `the body has no list "${key}"`);
  return list;
}

/** The caller's headers: strings by name, in a null-prototype object. */
export function readHeaders(json: unknown): Readonly<Record<string, string>> | undefined {
  if (json === undefined) return undefined;
  if (!isObject(json)) throw new Malformed("invalid_argument", "headers is not an object");
  const entries = Object.entries(json);
  if (entries.length > maxHeaders)
    throw new Malformed("invalid_argument", `more than ${maxHeaders} headers`);
  // The prototype is set on a fresh object, so that a header may have any name.
  const headers = Object.create(null) as Record<string, string>;
  for (const [name, value] of entries) {
    if (typeof value !== "string" || value.length > maxHeaderLength) {
      throw new Malformed(
        "invalid_argument",
        `header ${shorten(name)} is not a string of at most ${maxHeaderLength} characters`,
      );
    }
    headers[name] = value;
  }
  return headers;
}

/** A string of the body that may be absent. */
export function readText(json: unknown, what: string): string | undefined {
  if (json === undefined) return undefined;
  if (typeof json !== "string" || json.length > maxHeaderLength)
    throw new Malformed("invalid_argument", `${what} is not a short string`);
  return json;
}

/** The most brokers that something may have come over, or goes over, and the longest name of one. */
const mostBrokers = 32;
const longestName = 64;

/** Names of brokers: where a call has been before, or the way to an instance. */
export function readVia({ via }: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  if (via === undefined) return undefined;
  if (!Array.isArray(via) || via.length > mostBrokers)
    throw new Malformed("invalid_argument", `via is no list of at most ${mostBrokers} brokers`);
  const names = via.filter(
    (name): name is string => typeof name === "string" && name.length <= longestName,
  );
  if (names.length === via.length) return names;
  throw new Malformed("invalid_argument", "via is no list of short names");
}

/** Proof of who calls, from outside. */
export function readToken(value: unknown): string | undefined {
  if (value === undefined || isToken(value)) return value;
  throw new Malformed("invalid_argument", "token is no text of visible ASCII characters");
}

/** Quotes something from outside for a message to people: short, and without control characters. */
export function shorten(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

/** The W3C trace context of a call, an event, a command. */
export function readTrace(json: Readonly<Record<string, unknown>>): TraceContext | undefined {
  return traceContext(readText(json["trace"], "trace"), readText(json["tracestate"], "tracestate"));
}

/** `,"headers":{…},"trace":"…","tracestate":"…"`, where given: the end of a call, an event, a command. */
export function contextText(
  headers: Readonly<Record<string, string>> | undefined,
  trace: TraceContext | undefined,
): string {
  return (
    (headers === undefined ? "" : `,"headers":${JSON.stringify(headers)}`) +
    (trace === undefined ? "" : traceText(trace))
  );
}

function traceText({ traceparent, tracestate }: TraceContext): string {
  const state = tracestate === undefined ? "" : `,"tracestate":${JSON.stringify(tracestate)}`;
  return `,"trace":${JSON.stringify(traceparent)}${state}`;
}
