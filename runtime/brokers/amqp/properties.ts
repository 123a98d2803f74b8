import type { Message, Options } from "amqplib";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import { toExpiration } from "../sendable.ts";
import { readTable, writeTable } from "./header-table.ts";

/** The options of amqplib's `publish`; what is absent stays absent, since each property costs bytes and time. */
export function toPublishOptions(message: OutgoingMessage): Options.Publish {
  const options: Options.Publish = {};
  if (message.headers !== undefined) options.headers = writeTable(message.headers);
  if (message.contentType !== undefined) options.contentType = message.contentType;
  if (message.contentEncoding !== undefined) options.contentEncoding = message.contentEncoding;
  if (message.type !== undefined) options.type = message.type;
  if (message.correlationId !== undefined) options.correlationId = message.correlationId;
  if (message.replyTo !== undefined) options.replyTo = message.replyTo;
  if (message.messageId !== undefined) options.messageId = message.messageId;
  if (message.appId !== undefined) options.appId = message.appId;
  if (message.ttl !== undefined) options.expiration = String(toExpiration(message.ttl));
  if (message.timestamp !== undefined) options.timestamp = message.timestamp;
  if (message.priority !== undefined) options.priority = message.priority;
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
  readonly ttl: number | undefined;
  readonly timestamp: number | undefined;

  constructor({ fields, properties, content }: Message) {
    this.exchange = fields.exchange;
    this.routingKey = fields.routingKey;
    this.body = content;
    this.headers = readTable(properties.headers);
    this.contentType = text(properties.contentType);
    this.contentEncoding = text(properties.contentEncoding);
    this.type = text(properties.type);
    this.correlationId = text(properties.correlationId);
    this.replyTo = text(properties.replyTo);
    this.messageId = text(properties.messageId);
    this.appId = text(properties.appId);
    this.ttl = readTtl(properties.expiration);
    this.timestamp = typeof properties.timestamp === "number" ? properties.timestamp : undefined;
  }
}

function readTtl(expiration: unknown): number | undefined {
  return typeof expiration === "string" && /^\d{1,10}$/.test(expiration)
    ? Number(expiration)
    : undefined;
}

/** A property, where it is a text. */
function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
