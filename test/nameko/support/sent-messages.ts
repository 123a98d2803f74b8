import type { Piece } from "../../support/amqp-frames.ts";
import { createFaultProxy } from "../../support/fault-proxy.ts";
import { type Properties, readContentHeader } from "./content-header.ts";
import { type Declaration, readDeclaration } from "./declaration.ts";
import { FieldReader } from "./field-reader.ts";

/** A message on its way to the broker, with the types of its fields. */
export interface SentMessage {
  readonly exchange: string;
  readonly routingKey: string;
  readonly mandatory: boolean;
  readonly properties: Properties;
  readonly body: string;
}

/** A broker behind a proxy that reads what is published and declared. */
export interface WatchedBroker {
  /** What clients connect to. */
  readonly url: string;
  /** What they have published, in this order. */
  readonly messages: readonly SentMessage[];
  /** What they have declared, in this order. */
  readonly declarations: readonly Declaration[];
  close(): Promise<void>;
}

/** Watches what clients publish and declare: one connection, or several of which one at a time publishes. */
export async function watchMessages(url: string): Promise<WatchedBroker> {
  const proxy = await createFaultProxy(url);
  const messages: SentMessage[] = [];
  const declarations: Declaration[] = [];
  const onMessage = watcher((message) => messages.push(message));
  proxy.watch = (way, piece) => {
    if (way !== "up") return;
    const declaration = readDeclaration(piece);
    if (declaration === undefined) onMessage(piece);
    else declarations.push(declaration);
  };
  return { url: proxy.url, messages, declarations, close: () => proxy.close() };
}

/** A message of which not all has come. */
interface Begun extends Omit<SentMessage, "properties" | "body"> {
  readonly size?: number;
  readonly properties?: Properties;
  readonly parts: readonly Buffer[];
}

const publish = "60.40";
const contentHeader = 2;
const body = 3;

/** Takes frames, and gives each message that they make. */
function watcher(onMessage: (message: SentMessage) => void): (piece: Piece) => void {
  const begun = new Map<number, Begun>();
  return (piece) => {
    const message = grow(begun.get(piece.channel), piece);
    if (message === undefined) return;
    begun.set(piece.channel, message);
    const { properties, size, parts, ...address } = message;
    const bytes = Buffer.concat(parts);
    if (properties === undefined || bytes.length !== size) return;
    begun.delete(piece.channel);
    onMessage({ ...address, properties, body: bytes.toString() });
  };
}

/** A message with one more frame; undefined when the frame is of none. */
function grow(message: Begun | undefined, piece: Piece): Begun | undefined {
  const payload = piece.bytes.subarray(7, -1);
  if (piece.method === publish) return begin(payload);
  if (message === undefined) return undefined;
  if (piece.bytes[0] === contentHeader) {
    const size = Number(payload.readBigUInt64BE(4));
    return { ...message, size, properties: readContentHeader(payload) };
  }
  return piece.bytes[0] === body ? { ...message, parts: [...message.parts, payload] } : undefined;
}

function begin(payload: Buffer): Begun {
  // After the ids of class and method, and a reserved number.
  const reader = new FieldReader(payload.subarray(6));
  const exchange = reader.shortText();
  const routingKey = reader.shortText();
  return { exchange, routingKey, mandatory: (reader.uint8() & 1) !== 0, parts: [] };
}
