import { isToken } from "../../claims.ts";
import { headerText } from "../../header-text.ts";
import { maxHeaderLength, maxHeaders } from "../../limits.ts";
import type { HeaderValue, IncomingMessage } from "../../message.ts";
import type { IncomingPeerContext, PeerContextParts } from "../../peer-wire.ts";
import { traceContext, traceHeaders } from "../../trace-context.ts";

const prefix = "nameko.";
const stackName = "call_id_stack";
const tokenName = "auth_token";

/** How much of its calls' context a handler passes on, in UTF-16 units: a message has no room for all that may come. */
const mostContext = 32 * 1024;

/** What only Lagomorph and the broker write: what became of a message, not what it says. */
const notContext = /^(?:retry-|replay-|dead-|x-|compression$)/;

/** The context of a call or an event → headers: `nameko.call_id_stack`, `nameko.language` … */
export function encodeContext(parts: PeerContextParts): Record<string, HeaderValue> {
  const { context, headers, trace, token } = parts;
  const values: Record<string, HeaderValue> = {
    ...context.values,
    ...traceHeaders(trace),
    ...headers,
    ...(token === undefined ? {} : { [tokenName]: token }),
    [stackName]: context.stack,
  };
  return Object.fromEntries(
    Object.entries(values)
      // nameko leaves out what is None.
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [`${prefix}${name}`, value]),
  );
}

/** The other way: every header is context, whoever wrote it, as many and as large as fit. */
export function decodeContext(message: IncomingMessage): IncomingPeerContext {
  const values: Record<string, HeaderValue> = {};
  // Without a prototype, as handlers have all headers.
  const headers = Object.create(null) as Record<string, string>;
  let stack: readonly string[] = [];
  let size = 0;
  for (const [header, value] of Object.entries(message.headers).slice(0, maxHeaders)) {
    const name = header.startsWith(prefix) ? header.slice(prefix.length) : header;
    if (name === stackName) stack = readStack(value);
    if (name === "" || name === "__proto__" || name === stackName || notContext.test(name))
      continue;
    const text = headerText(value);
    size += name.length + (text?.length ?? 0);
    if (text === undefined || text.length > maxHeaderLength || size > mostContext) continue;
    // Whatever a broker has decoded is a value of AMQP's, which it can encode again.
    values[name] = value as HeaderValue;
    if (name !== tokenName) headers[name] = text;
  }
  const { traceparent, tracestate, [tokenName]: token } = values;
  const told = JSON.stringify(stack);
  if (
    stack.length > 0 &&
    told.length <= maxHeaderLength &&
    size + stackName.length + told.length <= mostContext
  )
    headers[stackName] = told;
  return {
    caller: callerOf(stack),
    context: { values, stack },
    headers,
    trace: traceContext(shortText(traceparent), shortText(tracestate)),
    token: isToken(token) ? token : undefined,
  };
}

function shortText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** More calls than anybody tracks. */
const mostStack = 256;

/** The calls that led here; what is none is left out. */
function readStack(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(-mostStack)
    .filter((id): id is string => typeof id === "string" && id.length <= maxHeaderLength);
}

/** `greeting.chain.95218e14-…` → `greeting` */
function callerOf(stack: readonly string[]): string {
  return /^(.+)\.[^.]*\.[^.]*$/.exec(stack.at(-1) ?? "")?.[1] ?? "unknown";
}
