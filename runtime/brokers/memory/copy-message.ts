import type { IncomingMessage, OutgoingMessage } from "../../message.ts";

/** A message as it enters the broker: its own bytes and headers, which nobody outside holds. */
export function toStored(message: OutgoingMessage): IncomingMessage {
  return {
    exchange: message.exchange,
    routingKey: message.routingKey,
    body: Buffer.from(message.body),
    headers: copyHeaders(message.headers ?? {}),
    contentType: message.contentType,
    contentEncoding: message.contentEncoding,
    type: message.type,
    correlationId: message.correlationId,
    replyTo: message.replyTo,
    messageId: message.messageId,
    appId: message.appId,
    ttl: message.ttl,
    timestamp: message.timestamp,
  };
}

/** A stored message as it leaves: what its receiver does to it stays with the receiver. */
export function toIncoming(stored: IncomingMessage): IncomingMessage {
  return { ...stored, body: Buffer.from(stored.body), headers: copyHeaders(stored.headers) };
}

/** A copy with more headers and another way. */
export function withDeath(stored: IncomingMessage, queue: string, reason: string): IncomingMessage {
  const headers = copyHeaders(stored.headers);
  headers["x-first-death-queue"] ??= queue;
  headers["x-first-death-exchange"] ??= stored.exchange;
  headers["x-first-death-reason"] ??= reason;
  return { ...stored, headers };
}

/** Own keys on a null-prototype object, as a broker delivers them; `__proto__` is skipped. */
export function copyHeaders(headers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // The result of Object.create(null) has no type of its own.
  const copy = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(headers)) {
    if (key !== "__proto__" && headers[key] !== undefined) copy[key] = headers[key];
  }
  return copy;
}
