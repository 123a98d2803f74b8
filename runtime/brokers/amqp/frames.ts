import type { Options } from "amqplib";

/** Those of amqplib, whose headers may be anything. */
type PublishOptions = Omit<Options.Publish, "headers"> & {
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
};

/** What is published, as amqplib's channels take it. */
export interface Published {
  readonly channel: number;
  readonly exchange: string;
  readonly routingKey: string;
  readonly content: Buffer;
  readonly options: PublishOptions;
}

/** The most bytes of all frames before the body, and of a body: what is larger is rare, and dear anyway. */
const mostHead = 16_384;
const mostBody = 16_384;
const mostShort = 255;
const slabSize = 16 * (mostHead + mostBody);

const [methodFrame, headerFrame, bodyFrame, frameEnd] = [1, 2, 3, 0xce];
const frameOverhead = 8;
const basicPublish = 0x3c_00_28;
const basicClass = 0x3c;

/** Frames are written one after the other into a part of memory that many share. */
let slab = Buffer.alloc(0);
let at = 0;

/** Thrown when something does not fit: amqplib knows what to do with it. */
const unfit = new Error("no plain message");

/**
 * A message as amqplib would write it, byte by byte: its method, its properties, its body. `undefined` for what is not plain: a body
 * or headers that are long, headers that are no texts, booleans or whole numbers, properties that no wire uses.
 */
export function encodePublish(published: Published, frameMax: number): Buffer | undefined {
  const { content, options } = published;
  if (content.length > Math.min(mostBody, frameMax - frameOverhead)) return undefined;
  if (hasRareOptions(options)) return undefined;
  if (slab.length - at < mostHead + mostBody + frameOverhead) {
    slab = Buffer.allocUnsafeSlow(slabSize);
    at = 0;
  }
  const start = at;
  try {
    method(published);
    properties(published);
    body(published);
  } catch (error) {
    at = start;
    if (error === unfit) return undefined;
    throw error;
  }
  return slab.subarray(start, at);
}

function method({ channel, exchange, routingKey, options }: Published): void {
  const start = begin(methodFrame, channel);
  uint32(basicPublish);
  // A ticket, which means nothing.
  uint16(0);
  short(exchange);
  short(routingKey);
  slab[at++] = options.mandatory === true ? 1 : 0;
  end(start);
}

function properties({ channel, content, options }: Published): void {
  const start = begin(headerFrame, channel);
  uint16(basicClass);
  // A weight, which means nothing.
  uint16(0);
  uint64(content.length);
  const flags = at;
  at += 2;
  let present = 0;
  if (text(options.contentType)) present |= 0x8000;
  if (text(options.contentEncoding)) present |= 0x4000;
  present |= 0x2000;
  table(options.headers);
  if (octet(deliveryModeOf(options))) present |= 0x1000;
  if (octet(options.priority)) present |= 0x0800;
  if (text(options.correlationId)) present |= 0x0400;
  if (text(options.replyTo)) present |= 0x0200;
  if (text(options.expiration)) present |= 0x0100;
  if (text(options.messageId)) present |= 0x0080;
  if (time(options.timestamp)) present |= 0x0040;
  if (text(options.type)) present |= 0x0020;
  if (text(options.appId)) present |= 0x0008;
  slab.writeUInt16BE(present, flags);
  end(start);
}

function body({ channel, content }: Published): void {
  if (content.length === 0) return;
  const start = begin(bodyFrame, channel);
  slab.set(content, at);
  at += content.length;
  end(start);
}

/** Returns where the frame begins, for {@link end}. */
function begin(type: number, channel: number): number {
  const start = at;
  slab[at++] = type;
  uint16(channel);
  at += 4;
  return start;
}

function end(start: number): void {
  slab.writeUInt32BE(at - start - 7, start + 3);
  slab[at++] = frameEnd;
}

function hasRareOptions({ CC, BCC, userId, deliveryMode }: PublishOptions): boolean {
  return (
    CC !== undefined || BCC !== undefined || userId !== undefined || deliveryMode !== undefined
  );
}

function deliveryModeOf({ persistent }: PublishOptions): number | undefined {
  return persistent === undefined ? undefined : persistent ? 2 : 1;
}

/** Texts of properties; returns whether there is one. */
function text(value: unknown): boolean {
  if (value === undefined) return false;
  if (typeof value !== "string") throw unfit;
  short(value);
  return true;
}

function short(value: string): void {
  if (value.length > mostShort) throw unfit;
  const size = slab.write(value, at + 1);
  if (size > mostShort) throw unfit;
  slab[at] = size;
  at += 1 + size;
}

function octet(value: number | undefined): boolean {
  if (value === undefined) return false;
  if (!Number.isInteger(value) || value < 0 || value > 255) throw unfit;
  slab[at++] = value;
  return true;
}

function time(value: number | undefined): boolean {
  if (value === undefined) return false;
  if (!Number.isSafeInteger(value) || value < 0) throw unfit;
  uint64(value);
  return true;
}

function table(headers: PublishOptions["headers"]): void {
  const start = at;
  at += 4;
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined) continue;
    short(name);
    field(value);
    if (at - start > mostHead / 2) throw unfit;
  }
  slab.writeUInt32BE(at - start - 4, start);
}

function field(value: unknown): void {
  if (typeof value === "string") longText(value);
  else if (typeof value === "number") integer(value);
  else if (typeof value === "boolean") {
    tag("t");
    slab[at++] = value ? 1 : 0;
  } else throw unfit;
}

function longText(value: string): void {
  if (value.length > mostHead / 16) throw unfit;
  tag("S");
  const size = slab.write(value, at + 4);
  uint32(size);
  at += size;
}

/** In the smallest type that holds it, but for those that amqplib's does not send as everybody reads them. */
function integer(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || (value >= 128 && value < 0x8000)) throw unfit;
  if (value < 128) {
    tag("b");
    slab[at++] = value;
  } else if (value < 0x8000_0000) {
    tag("I");
    uint32(value);
  } else {
    tag("l");
    uint64(value);
  }
}

function tag(type: string): void {
  slab[at++] = type.charCodeAt(0);
}

function uint16(value: number): void {
  slab[at++] = value >>> 8;
  slab[at++] = value;
}

function uint32(value: number): void {
  at = slab.writeUInt32BE(value, at);
}

/** Of a safe integer. */
function uint64(value: number): void {
  uint32(Math.floor(value / 0x1_0000_0000));
  uint32(value >>> 0);
}
