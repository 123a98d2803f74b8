import type { AmqpField, AmqpTable, FieldValue } from "./field-reader.ts";

/** A table of AMQP, each field with the type that it says. */
export function writeTable(table: AmqpTable): Buffer {
  return withLength(
    Object.entries(table).flatMap(([name, field]) => [shortText(name), writeField(field)]),
  );
}

/** A text of at most 255 bytes. */
export function shortText(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length > 255) throw new Error(`longer than 255 bytes: ${text.slice(0, 40)}`);
  return Buffer.concat([Buffer.of(bytes.length), bytes]);
}

/** A text or other bytes, with their length in four bytes before them. */
export function longText(bytes: Buffer): Buffer {
  return withLength([bytes]);
}

/** A number of so many bytes, the highest first. */
export function integer(value: number | bigint, bytes: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64BE(BigInt.asUintN(64, BigInt(value)));
  return buffer.subarray(8 - bytes);
}

function writeField({ type, value }: AmqpField): Buffer {
  return Buffer.concat([Buffer.from(type), writeValue(type, value)]);
}

const sizes: Readonly<Record<string, number>> = {
  ...{ b: 1, B: 1, s: 2, u: 2, I: 4, i: 4, l: 8, L: 8, T: 8 },
};

function writeValue(type: string, value: FieldValue): Buffer {
  const size = sizes[type];
  if (typeof value === "bigint" || (size !== undefined && typeof value === "number")) {
    return integer(value, size ?? 8);
  }
  if (typeof value === "number") return float(type, value);
  if (typeof value === "string") return text(type, value);
  if (typeof value === "boolean") return Buffer.of(Number(value));
  if (value === null) return Buffer.alloc(0);
  if (isList(value)) return withLength(value.map(writeField));
  return writeTable(value);
}

function isList(value: readonly AmqpField[] | AmqpTable): value is readonly AmqpField[] {
  return Array.isArray(value);
}

function float(type: string, value: number): Buffer {
  const buffer = Buffer.alloc(type === "f" ? 4 : 8);
  if (type === "f") buffer.writeFloatBE(value);
  else buffer.writeDoubleBE(value);
  return buffer;
}

function text(type: string, value: string): Buffer {
  if (type === "D") return Buffer.from(value, "hex");
  return longText(type === "x" ? Buffer.from(value, "hex") : Buffer.from(value));
}

function withLength(parts: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(parts);
  return Buffer.concat([integer(bytes.length, 4), bytes]);
}
