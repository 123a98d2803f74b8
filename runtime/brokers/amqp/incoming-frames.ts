const [methodFrame, headerFrame, bodyFrame] = [1, 2, 3];
const headLength = 7;
const frameEnd = 0xce;

/** `basic.deliver`: class 60, method 60. */
const basicDeliver = (60 << 16) | 60;
/** The class of messages, which is what amqplib calls a frame of their properties. */
const basicClass = 60;
/** In a frame of properties: after class, weight and size of the body. */
const flagsAt = headLength + 12;

/** What amqplib reads as a negative number is beyond it. */
const largestBody = Number.MAX_SAFE_INTEGER;

/** The flags of properties, as AMQP orders them. */
const flag = {
  contentType: 0x8000,
  contentEncoding: 0x4000,
  headers: 0x2000,
  deliveryMode: 0x1000,
  priority: 0x0800,
  correlationId: 0x0400,
  replyTo: 0x0200,
  expiration: 0x0100,
  messageId: 0x0080,
  timestamp: 0x0040,
  type: 0x0020,
  userId: 0x0010,
  appId: 0x0008,
  clusterId: 0x0004,
} as const;

/** A frame as amqplib decodes it. */
export type DecodedFrame =
  | { readonly id: number; readonly channel: number; readonly fields: DeliverFields }
  | {
      readonly id: number;
      readonly channel: number;
      readonly size: number;
      readonly fields: object;
    }
  | { readonly channel: number; readonly content: Buffer };

/** What `basic.deliver` says. */
export interface DeliverFields {
  readonly consumerTag: string;
  readonly deliveryTag: number;
  readonly redelivered: boolean;
  readonly exchange: string;
  readonly routingKey: string;
}

/** Where the frame that begins at `at` ends; `undefined` while not even its head is there. */
export function endOfFrame(bytes: Buffer, at: number): number | undefined {
  if (at + headLength > bytes.length) return undefined;
  return at + headLength + bytes.readUInt32BE(at + 3) + 1;
}

/**
 * Decodes the three frames that a message consists of, as amqplib does, without what amqplib makes on the way: views of the payload and
 * of its fields, integers of 64 bits as bigint, and anew each text that was the same in the message before. Whatever else a frame
 * holds, and one that is not as it should be, is left to amqplib.
 */
export class MessageFrames {
  readonly #consumerTag = new LastText();
  readonly #exchange = new LastText();
  readonly #routingKey = new LastText();
  readonly #contentType = new LastText();
  readonly #replyTo = new LastText();
  readonly #expiration = new LastText();
  readonly #type = new LastText();
  readonly #appId = new LastText();
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  /** Where the payload ends: a field that goes beyond it makes the frame amqplib's to refuse. */
  #end = 0;

  /** The frame from `at` to `end`, which are all its bytes. */
  decode(bytes: Buffer, at: number, end: number): DecodedFrame | undefined {
    this.#bytes = bytes;
    this.#end = end - 1;
    if (bytes[this.#end] !== frameEnd) return undefined;
    const channel = bytes.readUInt16BE(at + 1);
    if (bytes[at] === bodyFrame)
      return { channel, content: bytes.subarray(at + headLength, this.#end) };
    if (bytes[at] === methodFrame) return this.#deliver(channel, at);
    return bytes[at] === headerFrame ? this.#properties(channel, at) : undefined;
  }

  #deliver(channel: number, at: number): DecodedFrame | undefined {
    const bytes = this.#bytes;
    if (this.#end - at < headLength + 4 || bytes.readUInt32BE(at + headLength) !== basicDeliver)
      return undefined;
    this.#at = at + headLength + 4;
    const consumerTag = this.#text(this.#consumerTag);
    const deliveryTag = this.#integer();
    const redelivered = ((bytes[this.#at++] ?? 0) & 1) === 1;
    const exchange = this.#text(this.#exchange);
    const routingKey = this.#text(this.#routingKey);
    if (this.#at > this.#end) return undefined;
    return {
      id: basicDeliver,
      channel,
      fields: { consumerTag, deliveryTag, redelivered, exchange, routingKey },
    };
  }

  #properties(channel: number, at: number): DecodedFrame | undefined {
    const bytes = this.#bytes;
    if (this.#end < at + flagsAt + 2 || bytes.readUInt16BE(at + headLength) !== basicClass)
      return undefined;
    const flags = bytes.readUInt16BE(at + flagsAt);
    if (flags === 0) return undefined;
    this.#at = at + headLength + 4;
    const size = this.#integer();
    if (size > largestBody) return undefined;
    this.#at = at + flagsAt + 2;
    const fields = this.#fields(flags);
    return this.#at > this.#end ? undefined : { id: basicClass, channel, size, fields };
  }

  /** In the order in which they are sent. */
  #fields(flags: number): object {
    return {
      contentType: flags & flag.contentType ? this.#text(this.#contentType) : undefined,
      contentEncoding: flags & flag.contentEncoding ? this.#text() : undefined,
      headers: flags & flag.headers ? this.#emptyTable() : undefined,
      deliveryMode: flags & flag.deliveryMode ? this.#bytes[this.#at++] : undefined,
      priority: flags & flag.priority ? this.#bytes[this.#at++] : undefined,
      correlationId: flags & flag.correlationId ? this.#text() : undefined,
      replyTo: flags & flag.replyTo ? this.#text(this.#replyTo) : undefined,
      expiration: flags & flag.expiration ? this.#text(this.#expiration) : undefined,
      messageId: flags & flag.messageId ? this.#text() : undefined,
      timestamp: flags & flag.timestamp ? this.#integer() : undefined,
      type: flags & flag.type ? this.#text(this.#type) : undefined,
      userId: flags & flag.userId ? this.#text() : undefined,
      appId: flags & flag.appId ? this.#text(this.#appId) : undefined,
      clusterId: flags & flag.clusterId ? this.#text() : undefined,
    };
  }

  /** amqplib sends one where there are no headers. A table of something is left to amqplib. */
  #emptyTable(): object {
    const at = this.#at;
    this.#at = at + 4;
    if (this.#at > this.#end || this.#bytes.readUInt32BE(at) > 0) this.#at = this.#end + 1;
    return {};
  }

  /** A text with its length before it; beyond the end of the frame it is empty. */
  #text(last?: LastText): string {
    const from = this.#at + 1;
    const to = from + (this.#bytes[this.#at] ?? 0);
    this.#at = to;
    if (to > this.#end) return "";
    return last === undefined
      ? this.#bytes.toString("utf8", from, to)
      : last.read(this.#bytes, from, to);
  }

  /** An unsigned integer of 64 bits. */
  #integer(): number {
    const at = this.#at;
    this.#at = at + 8;
    if (this.#at > this.#end) return 0;
    return this.#bytes.readUInt32BE(at) * 0x1_0000_0000 + this.#bytes.readUInt32BE(at + 4);
  }
}

/** A field that is mostly the same from one message to the next, whose text is then not made anew. */
class LastText {
  #text = "";

  read(bytes: Buffer, from: number, to: number): string {
    if (!this.#is(bytes, from, to)) this.#text = bytes.toString("utf8", from, to);
    return this.#text;
  }

  /** Of ASCII alone a character is a byte. */
  #is(bytes: Buffer, from: number, to: number): boolean {
    const text = this.#text;
    if (text.length !== to - from) return false;
    for (let index = 0; index < text.length; index++) {
      const byte = bytes[from + index] ?? 0;
      if (byte > 0x7f || byte !== text.charCodeAt(index)) return false;
    }
    return true;
  }
}
