import { bearerOf, isToken } from "../../claims.ts";
import { headerText } from "../../header-text.ts";
import { isObject } from "../../json.ts";
import { maxHeaderLength, maxHeaders } from "../../limits.ts";
import type { HeaderValue, IncomingMessage } from "../../message.ts";
import type { IncomingPeerContext, PeerContextParts } from "../../peer-wire.ts";
import { readTraceHeaders, traceIdOf } from "../../trace-context.ts";
import { Malformed } from "../../wire.ts";

/** Where a token is, as `Bearer <token>`: NuroPb's default of `context_token_key`. */
const tokenKey = "Authorization";

/** How much of a context is passed on, in UTF-16 units: a message has no room for all that may come. */
const mostContext = 32 * 1024;

/** Context, headers and token → the `context` of a body. */
export function encodeContext({
  context,
  headers,
  token,
}: PeerContextParts): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = { ...context.values, ...headers };
  if (token !== undefined) values[tokenKey] = `Bearer ${token}`;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // What came over another wire, and JSON has not.
      value instanceof Uint8Array ? headerText(value) : value,
    ]),
  );
}

/** What all messages that belong together have in common. */
export function traceIdFor({ context, trace }: PeerContextParts): string | undefined {
  return context.traceId ?? traceIdOf(trace);
}

/** The other way: what a handler gets, and passes on. Throws `Malformed`. */
export function decodeContext(
  json: unknown,
  message: IncomingMessage,
  traceId: string | undefined,
): IncomingPeerContext {
  const given = json === undefined || json === null ? {} : json;
  if (!isObject(given)) throw new Malformed("invalid_argument", "context is not an object");
  const values: Record<string, HeaderValue> = {};
  // Without a prototype, as handlers have all headers.
  const headers = Object.create(null) as Record<string, string>;
  let size = 0;
  for (const [name, value] of Object.entries(given).slice(0, maxHeaders)) {
    const text = headerText(value);
    size += name.length + (text?.length ?? 0);
    if (name === "__proto__" || size > mostContext || (text?.length ?? 0) > maxHeaderLength)
      continue;
    // A token is for the call that it came with: it goes no further.
    if (name === tokenKey) continue;
    // JSON, and integers of any size, are values of headers, too.
    values[name] = value as HeaderValue;
    if (text !== undefined) headers[name] = text;
  }
  const { traceparent, tracestate } = message.headers;
  return {
    caller: callerOf(message.replyTo),
    context: { values, stack: [], traceId },
    headers,
    trace: readTraceHeaders(textOrNull(traceparent), textOrNull(tracestate)),
    token: tokenIn(given[tokenKey]),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** With or without the word before it: what is there is the business of the services. */
function tokenIn(value: unknown): string | undefined {
  const token = typeof value === "string" ? (bearerOf(value) ?? value) : undefined;
  return isToken(token) ? token : undefined;
}

/** `nuropb-orders-3f…-rq` → `orders` */
function callerOf(replyTo: string | undefined): string {
  return /^nuropb-(.+)-(?:[0-9a-f]{32}|[0-9a-f-]{36})-rq$/.exec(replyTo ?? "")?.[1] ?? "unknown";
}
