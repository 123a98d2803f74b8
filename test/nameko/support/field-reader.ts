/** A value of an AMQP table with the letter of its type, as RabbitMQ and py-amqp write them: `I` int32, `l` and `L` int64, `S` text … */
export interface AmqpField {
  readonly type: string;
  readonly value: FieldValue;
}

/** What a field holds: `l`, `L` and `T` are bigints, `x` and `D` hexadecimal text. */
export type FieldValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly AmqpField[]
  | AmqpTable;

/** Fields by name. */
export interface AmqpTable {
  readonly [name: string]: AmqpField;
}

/** Reads the payload of an AMQP frame, one thing after the other. */
export class FieldReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  uint8(): number {
    return this.#bytes.readUInt8(this.#step(1));
  }

  uint16(): number {
    return this.#bytes.readUInt16BE(this.#step(2));
  }

  uint32(): number {
    return this.#bytes.readUInt32BE(this.#step(4));
  }

  uint64(): bigint {
    return this.#bytes.readBigUInt64BE(this.#step(8));
  }

  shortText(): string {
    return this.#text(this.uint8());
  }

  table(): AmqpTable {
    const end = this.uint32() + this.#at;
    const fields: [string, AmqpField][] = [];
    while (this.#at < end) fields.push([this.shortText(), this.#field()]);
    return Object.fromEntries(fields);
  }

  #field(): AmqpField {
    const type = this.#text(1);
    const read = this.#readers[type];
    if (read === undefined) throw new Error(`no type of AMQP's fields: ${type}`);
    return { type, value: read() };
  }

  readonly #readers: Readonly<Record<string, () => FieldValue>> = {
    t: () => this.uint8() !== 0,
    b: () => this.#bytes.readInt8(this.#step(1)),
    B: () => this.uint8(),
    s: () => this.#bytes.readInt16BE(this.#step(2)),
    u: () => this.uint16(),
    I: () => this.#bytes.readInt32BE(this.#step(4)),
    i: () => this.uint32(),
    l: () => this.#bytes.readBigInt64BE(this.#step(8)),
    L: () => this.#bytes.readBigInt64BE(this.#step(8)),
    f: () => this.#bytes.readFloatBE(this.#step(4)),
    d: () => this.#bytes.readDoubleBE(this.#step(8)),
    D: () => this.#hex(5),
    S: () => this.#text(this.uint32()),
    x: () => this.#hex(this.uint32()),
    T: () => this.uint64(),
    F: () => this.table(),
    A: () => this.#array(),
    V: () => null,
  };

  #array(): readonly AmqpField[] {
    const end = this.uint32() + this.#at;
    const items: AmqpField[] = [];
    while (this.#at < end) items.push(this.#field());
    return items;
  }

  #text(length: number): string {
    return this.#bytes.toString("utf8", this.#step(length), this.#at);
  }

  #hex(length: number): string {
    return this.#bytes.toString("hex", this.#step(length), this.#at);
  }

  /** Where the next bytes begin, which are read with this. */
  #step(length: number): number {
    const from = this.#at;
    this.#at += length;
    return from;
  }
}
