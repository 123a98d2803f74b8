import { headerText } from "../header-text.ts";
import { parseJson } from "../json.ts";
import { maxHeaderLength, maxHeaders } from "../limits.ts";
import type { IncomingMessage } from "../message.ts";
import { type TraceContext, traceContext } from "../trace-context.ts";
import { Malformed } from "../wire.ts";

/** A message of somebody else, as far as it can be read without its contract. */
export interface ForeignMessage {
  readonly payload: unknown;
  readonly caller: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly trace: TraceContext | undefined;
}

/** Reads a message that is not Lagomorph's: JSON, whoever sent it. Throws `Malformed`. */
export function readForeign(message: IncomingMessage): ForeignMessage {
  checkForeignContent(message);
  const payload = parseJson(message.body);
  const { traceparent, tracestate } = message.headers;
  return {
    payload,
    caller: message.appId ?? "unknown",
    headers: headersOf(message),
    trace: traceContext(shortText(traceparent), shortText(tracestate)),
  };
}

function shortText(header: unknown): string | undefined {
  return typeof header === "string" ? header.slice(0, maxHeaderLength) : undefined;
}

/** `application/json`, and what is JSON by its name: `application/cloudevents+json; charset=utf-8`. */
const jsonType = /^application\/(?:[a-z0-9!#$&^_.-]+\+)?json$/;

/** Throws `Malformed` for a message that says of itself that it is no JSON in UTF-8. */
export function checkForeignContent({ contentType, contentEncoding }: IncomingMessage): void {
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  if (type !== "" && !jsonType.test(type.trim()))
    throw new Malformed("invalid_argument", `content type ${quote(type)}; JSON is expected`);
  const charset = parameters
    .map((parameter) => /^charset="?([^"]*)"?$/.exec(parameter.trim())?.[1])
    .find((found) => found !== undefined);
  for (const encoding of [charset, contentEncoding?.toLowerCase()]) {
    if (encoding === undefined || /^(|utf-?8|us-ascii)$/.test(encoding)) continue;
    throw new Malformed("invalid_argument", `encoding ${quote(encoding)}; UTF-8 is expected`);
  }
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** What only Lagomorph writes: what became of a message, not what it says. */
const ours = /^(retry|replay)-/;

/** The headers as text, as many and as long as those of calls may be; the others are left out. */
function headersOf(message: IncomingMessage): Readonly<Record<string, string>> {
  // The prototype is set on a fresh object, so that a header may have any name.
  const headers = Object.create(null) as Record<string, string>;
  let count = 0;
  for (const [name, value] of Object.entries(message.headers)) {
    if (ours.test(name)) continue;
    const text = headerText(value);
    if (text === undefined || text.length > maxHeaderLength) continue;
    headers[name] = text;
    if (++count === maxHeaders) break;
  }
  return headers;
}
