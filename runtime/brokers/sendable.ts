import { MeshError } from "../errors.ts";
import type { HeaderValue, OutgoingMessage } from "../message.ts";

/** The exchange for answers to clients that have a queue for them. */
export const replyExchange = "lagomorph.replies";

const replyQueuePrefix = "lagomorph.replies.";
const directReplyPrefix = "amq.rabbitmq.reply-to.";
const maxShortString = 255;
const maxHeaderBytes = 60_000;
/** How deep header tables may be nested. */
const deepestHeader = 16;
const maxExpiration = 4_294_967_295;

/** Throws a `MeshError` when AMQP has no room for the message's properties: 255 bytes each, 60 000 for all headers. */
export function checkSendable(message: OutgoingMessage): void {
  checkShort("exchange", message.exchange);
  checkShort("routingKey", message.routingKey);
  checkShort("contentType", message.contentType);
  checkShort("contentEncoding", message.contentEncoding);
  checkShort("type", message.type);
  checkShort("correlationId", message.correlationId);
  checkShort("replyTo", message.replyTo);
  checkShort("messageId", message.messageId);
  checkShort("appId", message.appId);
  checkHeaders(message.headers);
}

function checkShort(property: string, value: string | undefined): void {
  // A UTF-16 unit takes 3 bytes at the most, so short strings need no counting.
  if (value === undefined || value.length * 3 <= maxShortString) return;
  const size = Buffer.byteLength(value);
  if (size <= maxShortString) return;
  throw new MeshError(
    "invalid_argument",
    `${property} takes ${maxShortString} bytes at the most, not ${size}`,
  );
}

function checkHeaders(headers: Readonly<Record<string, HeaderValue>> | undefined): void {
  if (headers === undefined) return;
  let size = 0;
  for (const key in headers) {
    checkShort("a header's name", key);
    size += key.length * 3 + sizeOf(headers[key] ?? null, deepestHeader);
  }
  if (size > maxHeaderBytes) {
    throw new MeshError(
      "payload_too_large",
      `headers take ${maxHeaderBytes} bytes at the most, not ${size}`,
    );
  }
}

/** The most that a header's value takes, in bytes. */
function sizeOf(value: HeaderValue, depth: number): number {
  if (typeof value === "string") return 5 + Buffer.byteLength(value);
  if (typeof value === "bigint") return 25;
  if (typeof value !== "object" || value === null) return 9;
  if (value instanceof Uint8Array) return 5 + value.length;
  if (depth === 0) {
    const message = `headers are nested ${deepestHeader} levels deep at the most`;
    throw new MeshError("invalid_argument", message);
  }
  return Object.entries(value).reduce((size, [key, item]) => {
    checkShort("a header's name", key);
    return size + key.length * 3 + sizeOf(item, depth - 1);
  }, 5);
}

/** A time to live as the broker takes it: whole milliseconds from 0 to 2^32 - 1. */
export function toExpiration(ttl: number): number {
  return Math.min(Math.max(Math.ceil(ttl) || 0, 0), maxExpiration);
}

/**
 * The exchange for an answer to an address, which comes from outside: the default one for direct reply-to, the reply exchange
 * for a client's own queue, and none for any other, so that nobody can have answers put into queues of their choice.
 */
export function answerExchange(address: string): string | undefined {
  if (address.startsWith(replyQueuePrefix)) return replyExchange;
  if (address.startsWith(directReplyPrefix)) return "";
  return undefined;
}
