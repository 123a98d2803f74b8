import { type AmqpTable, FieldReader } from "./field-reader.ts";
import { integer, shortText, writeTable } from "./field-writer.ts";

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

/** The id of AMQP's class of messages. */
const basic = 60;

/** In the order of their flags, from the highest bit down, with what they hold. */
const properties = [
  ["content_type", "text"],
  ["content_encoding", "text"],
  ["headers", "table"],
  ["delivery_mode", "octet"],
  ["priority", "octet"],
  ["correlation_id", "text"],
  ["reply_to", "text"],
  ["expiration", "text"],
  ["message_id", "text"],
  ["timestamp", "long"],
  ["type", "text"],
  ["user_id", "text"],
  ["app_id", "text"],
] as const;

const read = {
  text: (reader: FieldReader) => reader.shortText(),
  table: (reader: FieldReader) => reader.table(),
  octet: (reader: FieldReader) => reader.uint8(),
  long: (reader: FieldReader) => reader.uint64(),
};

/** Reads the payload of a content header's frame, from the class id on. */
export function readContentHeader(payload: Buffer): Properties {
  const reader = new FieldReader(payload);
  // The class, a weight of zero, and the size of the body.
  reader.uint16();
  reader.uint16();
  reader.uint64();
  const flags = reader.uint16();
  const there = properties.filter((_, index) => (flags & (0x8000 >> index)) !== 0);
  return Object.fromEntries(there.map(([name, kind]) => [name, read[kind](reader)]));
}

/** Writes the same, for a body of a size in bytes. */
export function writeContentHeader(message: Properties, size: number): Buffer {
  const parts: Buffer[] = [];
  let flags = 0;
  properties.forEach(([name], index) => {
    const value = message[name];
    if (value === undefined) return;
    flags |= 0x8000 >> index;
    if (typeof value === "string") parts.push(shortText(value));
    else if (typeof value === "number") parts.push(integer(value, 1));
    else parts.push(typeof value === "bigint" ? integer(value, 8) : writeTable(value));
  });
  return Buffer.concat([
    ...[integer(basic, 2), integer(0, 2), integer(size, 8), integer(flags, 2)],
    ...parts,
  ]);
}
