import { readFileSync } from "node:fs";
import type { IncomingMessage } from "../../../runtime/message.ts";

/** A message that NuroPb 0.1.8 has sent, with pika 1.2.0 and RabbitMQ 3.10.8; those of `raw_…` are a plain client's. */
export interface RecordedMessage {
  /** What went on. */
  readonly scenario: string;
  readonly exchange: string;
  readonly routingKey: string;
  readonly properties: {
    readonly headers?: Readonly<Record<string, unknown>>;
    readonly content_type?: string;
    readonly correlation_id?: string;
    readonly reply_to?: string;
    readonly expiration?: string;
  };
  readonly body: string;
}

/** In the order in which they were sent. */
const recordedMessages: readonly RecordedMessage[] =
  // The file was written in this shape.
  JSON.parse(
    readFileSync(new URL("messages.json", import.meta.url), "utf8"),
  ) as readonly RecordedMessage[];

/** The messages of one kind, and of one scenario if that is named. */
export function recordedOf(kind: string, scenario?: string): readonly RecordedMessage[] {
  return recordedMessages.filter(
    (message) =>
      message.properties.headers?.["nuropb_type"] === kind &&
      (scenario === undefined || message.scenario === scenario),
  );
}

/** A recorded message as it comes from the broker. */
export function incomingOf({ properties, ...message }: RecordedMessage): IncomingMessage {
  const { content_type, correlation_id, reply_to, expiration } = properties;
  return {
    exchange: message.exchange,
    routingKey: message.routingKey,
    body: Buffer.from(message.body),
    headers: { ...properties.headers },
    contentType: content_type,
    correlationId: correlation_id,
    replyTo: reply_to,
    ttl: expiration === undefined ? undefined : Number(expiration),
    ...{ contentEncoding: undefined, type: undefined, messageId: undefined },
    ...{ appId: undefined, timestamp: undefined },
  };
}
