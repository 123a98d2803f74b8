import type { Piece } from "../../support/amqp-frames.ts";
import { type AmqpTable, FieldReader } from "./field-reader.ts";

/** An exchange, a queue or a binding as a client declares it. */
export type Declaration = ExchangeDeclaration | QueueDeclaration | Binding;

interface ExchangeDeclaration {
  readonly kind: "exchange";
  readonly name: string;
  readonly type: string;
  readonly durable: boolean;
  readonly autoDelete: boolean;
  readonly internal: boolean;
  readonly arguments: AmqpTable;
}

interface QueueDeclaration {
  readonly kind: "queue";
  readonly name: string;
  readonly durable: boolean;
  readonly exclusive: boolean;
  readonly autoDelete: boolean;
  readonly arguments: AmqpTable;
}

interface Binding {
  readonly kind: "binding";
  readonly queue: string;
  readonly exchange: string;
  readonly routingKey: string;
}

/** What a frame declares; undefined when it declares nothing, or only asks whether something is there. */
export function readDeclaration(piece: Piece): Declaration | undefined {
  const read = piece.method === undefined ? undefined : readers[piece.method];
  // After the frame's own header, the ids of class and method, and a reserved number.
  return read?.(new FieldReader(piece.bytes.subarray(7 + 6, -1)));
}

const readers: Readonly<Record<string, (reader: FieldReader) => Declaration | undefined>> = {
  "40.10": readExchange,
  "50.10": readQueue,
  "50.20": readBinding,
};

function readExchange(reader: FieldReader): Declaration | undefined {
  const name = reader.shortText();
  const type = reader.shortText();
  const [passive, durable, autoDelete, internal] = bits(reader);
  if (passive) return undefined;
  return {
    ...{ kind: "exchange", name, type, durable, autoDelete, internal },
    arguments: reader.table(),
  };
}

function readQueue(reader: FieldReader): Declaration | undefined {
  const name = reader.shortText();
  const [passive, durable, exclusive, autoDelete] = bits(reader);
  if (passive) return undefined;
  return { ...{ kind: "queue", name, durable, exclusive, autoDelete }, arguments: reader.table() };
}

function readBinding(reader: FieldReader): Declaration {
  const queue = reader.shortText();
  const exchange = reader.shortText();
  return { kind: "binding", queue, exchange, routingKey: reader.shortText() };
}

/** The first four flags of an octet. */
function bits(reader: FieldReader): readonly [boolean, boolean, boolean, boolean] {
  const octet = reader.uint8();
  return [(octet & 1) !== 0, (octet & 2) !== 0, (octet & 4) !== 0, (octet & 8) !== 0];
}
