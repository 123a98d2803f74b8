import type { Socket } from "node:net";
import {
  frame,
  header,
  longText,
  method,
  shortText,
  uint16,
  uint32,
  uint64,
  uint8,
} from "./amqp-frames.ts";
import type { Random } from "../properties/random.ts";

/** What a malicious server does instead of sending a reply, or besides. */
type Attack = (reply: Buffer, socket: Socket, random: Random) => void;

const largest = 2n ** 63n - 1n;
const tags = [0n, 1n, 2n, 1_000n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 53n, largest] as const;
const codes = [200, 311, 320, 403, 404, 406, 501, 541, 0, 65_535] as const;
const methods: readonly (readonly [number, number])[] = [10, 20, 40, 50, 60, 85].flatMap((id) =>
  Array.from({ length: 12 }, (_, index) => [id, index * 10 + (index % 2)] as const),
);

function before(make: (random: Random) => Buffer): Attack {
  return (reply, socket, random) => {
    socket.write(make(random));
    socket.write(reply);
  };
}

function delivery(random: Random, tag: string): Buffer {
  const fields = [
    shortText(tag),
    uint64(random.of(tags)),
    uint8(0),
    shortText("x"),
    shortText("k"),
  ];
  return method(random.below(4), [60, 60], ...fields);
}

/** Tables in tables, `levels` deep. */
function nested(levels: number): Buffer {
  let table = Buffer.alloc(0);
  for (let level = 0; level < levels; level++)
    table = Buffer.concat([shortText("t"), Buffer.from("F"), uint32(table.length), table]);
  return Buffer.concat([uint16(0x2000), uint32(table.length), table]);
}

function bytesOf(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)));
}

/** By what they are called when a session fails. */
export const attacks: Readonly<Record<string, Attack>> = {
  flip: (reply, socket, random) => {
    const bytes = Buffer.from(reply);
    const at = random.below(bytes.length);
    bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << random.below(8)), at);
    socket.write(bytes);
  },
  "cut short": (reply, socket, random) =>
    void socket.end(reply.subarray(0, random.below(reply.length))),
  "cut short, and stay": (reply, socket, random) =>
    void socket.write(reply.subarray(0, random.below(reply.length))),
  garbage: (_reply, socket, random) => void socket.write(bytesOf(random, 1 + random.below(2_000))),
  "garbage in a frame": before((random) =>
    frame(random.below(10), random.below(5), bytesOf(random, random.below(300))),
  ),
  "byte by byte": (reply, socket) => {
    for (const byte of reply) socket.write(Buffer.from([byte]));
  },
  drip: (reply, socket) => {
    let at = 0;
    const timer = setInterval(() => {
      if (at >= reply.length) clearInterval(timer);
      else socket.write(reply.subarray(at, ++at));
    }, 20);
    socket.on("close", () => clearInterval(timer));
  },
  "heartbeats only": (_reply, socket) => {
    const timer = setInterval(() => socket.write(frame(8, 0, Buffer.alloc(0))), 200);
    socket.on("close", () => clearInterval(timer));
  },
  twice: (reply, socket) => {
    socket.write(reply);
    socket.write(reply);
  },
  "another channel": (reply, socket, random) => {
    const bytes = Buffer.from(reply);
    bytes.writeUInt16BE(random.of([0, 1, 2, 9, 2_047, 65_535]), 1);
    socket.write(bytes);
  },
  "another method": (reply, socket, random) => {
    const [classId, methodId] = methods[random.below(methods.length)] ?? [10, 10];
    socket.write(
      method(reply.readUInt16BE(1), [classId, methodId], bytesOf(random, random.below(30))),
    );
  },
  "a frame of 4 GiB": (_reply, socket, random) => {
    const head = Buffer.from([random.of([1, 2, 3]), 0, random.below(3), 255, 255, 255, 255]);
    socket.write(Buffer.concat([head, bytesOf(random, 5_000)]));
  },
  "a frame of 2 MiB": (_reply, socket, random) => {
    const type = random.of([1, 2, 3]);
    socket.write(frame(type, random.below(3), Buffer.alloc(2 * 1_048_576)));
  },
  "a tiny frame_max": (reply, socket, random) =>
    void socket.write(method(0, [10, 30], uint16(1), uint32(random.below(5_000)), uint16(0))),
  "confirms that nobody waits for": before((random) =>
    method(
      random.below(5),
      [60, random.of([80, 120])],
      uint64(random.of(tags)),
      uint8(random.below(4)),
    ),
  ),
  "a delivery to nobody": before((random) =>
    Buffer.concat([
      delivery(random, "nobody"),
      header(random.below(4), 3n, uint16(0)),
      frame(3, 1, Buffer.from("abc")),
    ]),
  ),
  "a delivery without its message": before((random) => delivery(random, "consumer-0")),
  "a delivery of garbage": before((random) => {
    const channel = 1 + random.below(6);
    const tag = `consumer-${random.below(4)}`;
    const fields = [shortText(tag), uint64(1n), uint8(0), shortText("x"), shortText("k")];
    const body = bytesOf(random, random.below(100));
    return Buffer.concat([
      method(channel, [60, 60], ...fields),
      header(channel, BigInt(body.length), uint16(0)),
      frame(3, channel, body),
    ]);
  }),
  "a message without a delivery": before((random) =>
    Buffer.concat([
      header(random.below(4), random.of(tags), uint16(0)),
      frame(3, random.below(4), bytesOf(random, 9)),
    ]),
  ),
  "more than was announced": before((random) => {
    const channel = 1 + random.below(6);
    return Buffer.concat([
      delivery(random, "consumer-0"),
      header(channel, 1n, uint16(0)),
      frame(3, channel, bytesOf(random, 100)),
    ]);
  }),
  "a message of 4 EiB": before((random) => {
    const channel = 1 + random.below(6);
    return Buffer.concat([
      method(
        channel,
        [60, 60],
        shortText("consumer-0"),
        uint64(1n),
        uint8(0),
        shortText(""),
        shortText(""),
      ),
      header(channel, 2n ** 62n, uint16(0)),
    ]);
  }),
  "headers that are too deep": before((random) =>
    header(1 + random.below(6), 0n, nested(random.of([50, 500, 6_000]))),
  ),
  "a returned message": before((random) =>
    Buffer.concat([
      method(
        1 + random.below(6),
        [60, 50],
        uint16(312),
        shortText("no"),
        shortText("x"),
        shortText("k"),
      ),
      header(1 + random.below(6), 0n, uint16(0)),
    ]),
  ),
  "the end of the connection": (_reply, socket, random) => {
    const close = [uint16(random.of(codes)), shortText("s3cret no more"), uint16(0), uint16(0)];
    socket.write(method(0, [10, 50], ...close));
  },
  "the end of a channel": before((random) =>
    method(
      random.below(6),
      [20, 40],
      uint16(random.of(codes)),
      shortText("gone"),
      uint16(0),
      uint16(0),
    ),
  ),
  "the end of a consumer": before((random) =>
    method(1 + random.below(6), [60, 30], shortText(`consumer-${random.below(4)}`), uint8(1)),
  ),
  blocked: before(() => method(0, [10, 60], shortText("low on memory"))),
  "open again": before(() => method(0, [10, 41], longText(""))),
  silence: () => {},
  "hang up": (_reply, socket) => void socket.end(),
  reset: (_reply, socket) => void socket.resetAndDestroy(),
};
