import { createRequire } from "node:module";
import { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quickRead } from "../../runtime/brokers/amqp/quick-read.ts";

/** A connection of amqplib, of which only what reads frames is used. */
interface Connection {
  recvFrame(): unknown;
  readonly recvSinceLastCheck: boolean;
}
interface Definitions {
  readonly BasicDeliver: number;
  readonly BasicProperties: number;
  encodeMethod(id: number, channel: number, fields: object): Buffer;
  encodeProperties(id: number, channel: number, size: number, fields: object): Buffer;
}

/** A part of amqplib, which has no types. */
function part(name: string): unknown {
  const path = fileURLToPath(new URL(`../../node_modules/amqplib/lib/${name}.js`, import.meta.url));
  return createRequire(import.meta.url)(path);
}
// The parts look so.
const { Connection } = part("connection") as { Connection: new (socket: Socket) => Connection };
const definitions = part("defs") as Definitions;
const { makeBodyFrame } = part("frame") as { makeBodyFrame(channel: number, body: Buffer): Buffer };

/** The frames that a connection reads when a socket brings these pieces, and the mistake that it ends with. */
function framesOf(pieces: readonly Buffer[], how: "plain" | "quick"): readonly unknown[] {
  const socket = new Socket();
  const left = [...pieces];
  socket.read = () => left.shift() ?? null;
  const connection = new Connection(socket);
  if (how === "quick") expect(quickRead(connection, socket)).toBe(true);
  const frames: unknown[] = [];
  try {
    for (let frame = connection.recvFrame(); frame !== false; frame = connection.recvFrame())
      frames.push(frame);
  } catch (error) {
    frames.push(error instanceof RangeError ? "beyond the frame" : String(error));
  }
  return frames;
}

const channel = fc.integer({ min: 0, max: 0xffff });
const short = fc.oneof(
  fc.constantFrom("", "lagomorph.rpc", "math_service", "30000", "é"),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const octet = fc.nat(255);
const long = fc.oneof(fc.nat(), fc.maxSafeNat());
const table = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(short, fc.nat(100)), {
  maxKeys: 3,
});

const deliver = fc
  .tuple(
    channel,
    fc.record({
      consumerTag: short,
      deliveryTag: long,
      redelivered: fc.boolean(),
      exchange: short,
      routingKey: short,
    }),
  )
  .map(([number, fields]) => definitions.encodeMethod(definitions.BasicDeliver, number, fields));
const texts = ["contentType", "contentEncoding", "correlationId", "replyTo", "expiration"];
const rarely = ["messageId", "type", "userId", "appId", "clusterId"];
const properties = fc
  .tuple(
    channel,
    long,
    fc.record(
      {
        ...Object.fromEntries([...texts, ...rarely].map((name) => [name, short])),
        headers: table,
        deliveryMode: octet,
        priority: octet,
        timestamp: long,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([number, size, fields]) =>
    definitions.encodeProperties(definitions.BasicProperties, number, size, fields),
  );
const body = fc
  .tuple(channel, fc.uint8Array({ maxLength: 40 }))
  .map(([number, bytes]) => makeBodyFrame(number, Buffer.from(bytes)));
const heartbeat = fc.constant(Buffer.from([8, 0, 0, 0, 0, 0, 0, 0xce]));
/** A frame of another type, or of no frame's length. */
const anything = fc.uint8Array({ minLength: 1, maxLength: 30 }).map((bytes) => Buffer.from(bytes));

const frame = fc.oneof(
  { weight: 5, arbitrary: deliver },
  { weight: 5, arbitrary: properties },
  { weight: 5, arbitrary: body },
  { weight: 1, arbitrary: heartbeat },
);
const changed = fc
  .tuple(frame, fc.nat(), octet)
  .map(([bytes, at, to]) => bytes.map((byte, index) => (index === at % bytes.length ? to : byte)))
  .map((bytes) => Buffer.from(bytes));

/** The payload ends too soon, and the frame says so. */
const shortened = fc.tuple(frame, fc.integer({ min: 1, max: 40 })).map(([bytes, less]) => {
  const payload = bytes.subarray(7, Math.max(7, bytes.length - 1 - less));
  return reframed(bytes, payload);
});
/** Flags that mean nothing, or a size that is negative to amqplib. */
const odd = fc.tuple(properties, fc.constantFrom(3, 2, 1, 0)).map(([bytes, flags]) => {
  const payload = Buffer.from(bytes.subarray(7, -1));
  if (flags === 0) payload.fill(0xff, 4, 12);
  else payload[13] = (payload[13] ?? 0) | flags;
  return reframed(bytes, payload);
});

function reframed(frameBytes: Buffer, payload: Buffer): Buffer {
  const head = Buffer.from(frameBytes.subarray(0, 7));
  head.writeUInt32BE(payload.length, 3);
  return Buffer.concat([head, payload, Buffer.from([0xce])]);
}

function cut(bytes: Buffer, size: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  return pieces;
}

test("frames of messages are read as amqplib reads them, however their bytes come", () => {
  fc.assert(
    fc.property(
      fc.array(frame, { maxLength: 6 }),
      fc.oneof(fc.constant(Buffer.alloc(0)), changed, shortened, odd, anything),
      fc.integer({ min: 1, max: 200 }),
      (good, last, size) => {
        const pieces = cut(Buffer.concat([...good, last]), size);
        expect(framesOf(pieces, "quick")).toStrictEqual(framesOf(pieces, "plain"));
      },
    ),
    { numRuns: 400 },
  );
});

test("a text is not taken for the one before, where its bytes are no characters", () => {
  const tagged = (...tag: number[]): Buffer => {
    const [number, none] = [Buffer.alloc(9), Buffer.alloc(2)];
    const id = Buffer.from([0, 60, 0, 60]);
    const payload = Buffer.concat([id, Buffer.from([tag.length, ...tag]), number, none]);
    return reframed(Buffer.from([1, 0, 1, 0, 0, 0, 0]), payload);
  };
  const pieces = [tagged(0xc3, 0x83), tagged(0xc3), tagged(0x61), tagged(0x61)];
  const frames = framesOf(pieces, "quick");
  expect(frames).toStrictEqual(framesOf(pieces, "plain"));
  expect(frames).toMatchObject(
    ["Ã", "\ufffd", "a", "a"].map((consumerTag) => ({ fields: { consumerTag } })),
  );
});

test("what comes counts as a sign of life, and that nothing comes does not", () => {
  const socket = new Socket();
  const left = [Buffer.from([8, 0, 0])];
  socket.read = () => left.shift() ?? null;
  const connection = new Connection(socket);
  quickRead(connection, socket);
  expect(connection.recvFrame()).toBe(false);
  expect(connection.recvSinceLastCheck).toBe(true);
  const silent = new Connection(socket);
  quickRead(silent, socket);
  expect(silent.recvFrame()).toBe(false);
  expect(silent.recvSinceLastCheck).toBe(false);
});
