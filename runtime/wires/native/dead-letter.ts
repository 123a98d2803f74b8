import type { HeaderValue, IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { Death, HandlingService } from "../../history.ts";
import { copyProperties, plainHeadersOf } from "./copy.ts";
import { callType } from "./envelope.ts";
import { deadExchange, requestExchange } from "./names.ts";

/** The original bytes, properties and plain headers, with the reason in headers `dead-*`, and without tokens. */
export function encodeDead(message: IncomingMessage, death: Death): OutgoingMessage {
  return {
    ...copyProperties(message),
    body: withoutTokens(message),
    exchange: deadExchange,
    routingKey: death.deadQueue,
    headers: { ...plainHeadersOf(message), ...deathHeaders(death) },
  };
}

/** Tokens of calls stand in the body, which nobody runs any more. */
function withoutTokens({ type, exchange, body }: IncomingMessage): IncomingMessage["body"] {
  if (type !== callType && exchange !== requestExchange) return body;
  const text = Buffer.from(body).toString("latin1");
  const masked = text.replaceAll(tokenText, '$1***"');
  return masked === text ? body : Buffer.from(masked, "latin1");
}

/** Also in what is no JSON as a whole. */
const tokenText = /("token"\s*:\s*")(?:[^"\\]|\\.)*(?:"|$)/g;

function deathHeaders(death: Death): Record<string, HeaderValue> {
  const { trace, incident, handledBy } = death;
  return {
    "dead-queue": death.queue,
    "dead-exchange": death.origin.exchange,
    "dead-routing-key": death.origin.routingKey,
    "dead-code": death.code,
    "dead-reason": death.reason.slice(0, 1024),
    "dead-at": timeText(death.at),
    "dead-attempts": death.attempts,
    "dead-first-at": timeText(death.firstAt),
    ...(handledBy === undefined ? {} : serviceHeaders(handledBy)),
    ...(trace === undefined ? {} : { "dead-trace": trace.slice(0, 256) }),
    ...(incident === undefined ? {} : { "dead-incident": incident }),
  };
}

function serviceHeaders({
  name,
  version,
  fingerprint,
}: HandlingService): Record<string, HeaderValue> {
  return {
    "dead-service": name,
    ...(version === undefined ? {} : { "dead-version": version.slice(0, 256) }),
    "dead-contract": fingerprint,
  };
}

function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
