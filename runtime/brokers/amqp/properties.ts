import type { Message, Options } from "amqplib";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import { toExpiration } from "../sendable.ts";

const deepestHeader = 16;

/** The options of amqplib's `publish`; what is absent stays absent, since each property costs bytes and time. */
export function toPublishOptions(message: OutgoingMessage): Options.Publish {
  const options: Options.Publish = {};
  if (message.headers !== undefined) options.headers = message.headers;
  if (message.contentType !== undefined) options.contentType = message.contentType;
  if (message.contentEncoding !== undefined) options.contentEncoding = message.contentEncoding;
  if (message.type !== undefined) options.type = message.type;
  if (message.correlationId !== undefined) options.correlationId = message.correlationId;
  if (message.replyTo !== undefined) options.replyTo = message.replyTo;
  if (message.messageId !== undefined) options.messageId = message.messageId;
  if (message.appId !== undefined) options.appId = message.appId;
  if (message.ttl !== undefined) options.expiration = String(toExpiration(message.ttl));
  if (message.timestamp !== undefined) options.timestamp = message.timestamp;
  if (message.persistent) options.persistent = true;
  if (message.mandatory) options.mandatory = true;
  return options;
}

/** The bytes as amqplib wants them, without a copy. */
export function toBuffer(body: Uint8Array): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

/**
 * A message of amqplib as it goes up; what is of another type than AMQP says counts as absent. A class, since most of what one
 * costs would be making an object of so many properties.
 */
export class AmqpMessage implements IncomingMessage {
  readonly exchange: string;
  readonly routingKey: string;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly type: string | undefined;
  readonly correlationId: string | undefined;
  readonly replyTo: string | undefined;
  readonly messageId: string | undefined;
  readonly appId: string | undefined;
  readonly timestamp: number | undefined;

  constructor({ fields, properties, content }: Message) {
    this.exchange = fields.exchange;
    this.routingKey = fields.routingKey;
    this.body = content;
    this.headers = readHeaders(properties.headers);
    this.contentType = text(properties.contentType);
    this.contentEncoding = text(properties.contentEncoding);
    this.type = text(properties.type);
    this.correlationId = text(properties.correlationId);
    this.replyTo = text(properties.replyTo);
    this.messageId = text(properties.messageId);
    this.appId = text(properties.appId);
    this.timestamp = typeof properties.timestamp === "number" ? properties.timestamp : undefined;
  }
}

// The result of Object.create(null) has no type of its own.
const noHeaders = Object.freeze(Object.create(null)) as Readonly<Record<string, unknown>>;

/** The table of a message; most have none. */
function readHeaders(table: object | undefined): Readonly<Record<string, unknown>> {
  return table === undefined ? noHeaders : ownKeys(table, deepestHeader);
}

/** A property, where it is a text. */
function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** amqplib decodes a header named `__proto__` into the table's prototype: own keys leave it behind. */
function ownKeys(table: object, depth: number): Record<string, unknown> {
  // The result of Object.create(null) has no type of its own.
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(table)) copy[key] = plain(value, depth);
  return copy;
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  if (depth === 0) return undefined;
  return Array.isArray(value)
    ? value.map((item) => plain(item, depth - 1))
    : ownKeys(value, depth - 1);
}
