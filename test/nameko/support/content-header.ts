import { type AmqpTable, FieldReader } from "./field-reader.ts";

/** The properties of a message, those that are there, by AMQP's names. */
export interface Properties {
  readonly content_type?: string;
  readonly content_encoding?: string;
  readonly headers?: AmqpTable;
  readonly delivery_mode?: number;
  readonly priority?: number;
  readonly correlation_id?: string;
  readonly reply_to?: string;
  readonly expiration?: string;
  readonly message_id?: string;
  /** In seconds. */
  readonly timestamp?: bigint;
  readonly type?: string;
  readonly user_id?: string;
  readonly app_id?: string;
}

type Read = (reader: FieldReader) => unknown;
const text: Read = (reader) => reader.shortText();

/** In the order of their flags, from the highest bit down. */
const properties: readonly (readonly [keyof Properties, Read])[] = [
  ["content_type", text],
  ["content_encoding", text],
  ["headers", (reader) => reader.table()],
  ["delivery_mode", (reader) => reader.uint8()],
  ["priority", (reader) => reader.uint8()],
  ["correlation_id", text],
  ["reply_to", text],
  ["expiration", text],
  ["message_id", text],
  ["timestamp", (reader) => reader.uint64()],
  ["type", text],
  ["user_id", text],
  ["app_id", text],
];

/** Reads the payload of a content header's frame, from the class id on. */
export function readContentHeader(payload: Buffer): Properties {
  const reader = new FieldReader(payload);
  // The class, a weight of zero, and the size of the body.
  reader.uint16();
  reader.uint16();
  reader.uint64();
  const flags = reader.uint16();
  const there = properties.filter((_, index) => (flags & (0x8000 >> index)) !== 0);
  return Object.fromEntries(there.map(([name, read]) => [name, read(reader)]));
}
