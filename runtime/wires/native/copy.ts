import type { HeaderValue, IncomingMessage, OutgoingMessage } from "../../message.ts";

/** Of the year 9999: clients in Python, who may have the same queue, end their process at a later time. */
const lastSecond = 253_402_300_799;

/** Body and properties of a message that is sent on, persistent, and `mandatory`: it is not lost when nothing takes it. */
export function copyProperties(
  message: IncomingMessage,
): Omit<OutgoingMessage, "exchange" | "routingKey" | "headers"> {
  const { body, contentType, contentEncoding, type, correlationId, messageId, appId, timestamp } =
    message;
  return {
    body,
    ...(contentType === undefined ? {} : { contentType }),
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
    ...(type === undefined ? {} : { type }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(appId === undefined ? {} : { appId }),
    ...(timestamp === undefined || timestamp > lastSecond ? {} : { timestamp }),
    persistent: true,
    mandatory: true,
  };
}

/** The header with the token of a command. */
export const tokenName = "token";

/** A token as a header of a command. */
export function tokenHeader(token: unknown): Record<string, HeaderValue> {
  return typeof token === "string" ? { [tokenName]: token } : {};
}

/** The most that original headers may take in a copy, in UTF-16 units. */
const mostHeaders = 8192;

/** What brokers write (`x-death`), and what only we write: whoever sends a message cannot forge it. */
const reserved = /^(x-|dead-|retry-)/i;

/** The headers, while there is room, but for tokens: values of AMQP's, as they were decoded, so that they can be sent again. */
export function plainHeadersOf(message: IncomingMessage): Record<string, HeaderValue> {
  const headers: Record<string, HeaderValue> = {};
  let length = 0;
  for (const [name, value] of Object.entries(message.headers)) {
    if (name === "__proto__" || name === tokenName) continue;
    if (reserved.test(name) || name.length > 80) continue;
    if (value === undefined) continue;
    length += name.length + lengthOf(value);
    if (length > mostHeaders) break;
    // Whatever a broker has decoded is a value of AMQP's.
    headers[name] = value as HeaderValue;
  }
  return headers;
}

/** In UTF-16 units, and more rather than less. Decoders have bounded the depth. */
function lengthOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 8;
  if (value instanceof Uint8Array) return value.length;
  return Object.entries(value).reduce((sum, [key, item]) => sum + key.length + lengthOf(item), 8);
}
