/** Pieces of AMQP 0-9-1, for a server that is no broker. */

/** A frame of a type: 1 method, 2 header, 3 body, 8 heartbeat. */
export function frame(type: number, channel: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(7);
  head.writeUInt8(type, 0);
  head.writeUInt16BE(channel, 1);
  head.writeUInt32BE(payload.length, 3);
  return Buffer.concat([head, payload, Buffer.from([0xce])]);
}

/** A method's frame. */
export function method(
  channel: number,
  [classId, methodId]: readonly [number, number],
  ...fields: readonly Buffer[]
): Buffer {
  return frame(1, channel, Buffer.concat([uint16(classId), uint16(methodId), ...fields]));
}

/** A header frame with a content type, and a body of some size. */
export function header(channel: number, bodySize: bigint, properties: Buffer): Buffer {
  return frame(2, channel, Buffer.concat([uint16(60), uint16(0), uint64(bodySize), properties]));
}

export function uint8(value: number): Buffer {
  return Buffer.from([value & 255]);
}

export function uint16(value: number): Buffer {
  return Buffer.from([(value >>> 8) & 255, value & 255]);
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

export function uint64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, value));
  return bytes;
}

export function shortText(text: string): Buffer {
  return Buffer.concat([uint8(Buffer.byteLength(text)), Buffer.from(text)]);
}

export function longText(text: string): Buffer {
  return Buffer.concat([uint32(Buffer.byteLength(text)), Buffer.from(text)]);
}

/** One frame that was read. */
export interface ReadFrame {
  readonly type: number;
  readonly channel: number;
  readonly payload: Buffer;
}

/** Reads the frames of a client after its protocol header. */
export class FrameReader {
  #rest = Buffer.alloc(0);
  #greeted = false;

  /** All whole frames; `onGreeting` for the header. */
  read(bytes: Buffer, onGreeting: () => void): ReadFrame[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    if (!this.#greeted) {
      if (this.#rest.length < 8) return [];
      this.#rest = this.#rest.subarray(8);
      this.#greeted = true;
      onGreeting();
    }
    const frames: ReadFrame[] = [];
    while (this.#rest.length >= 8) {
      const end = 7 + this.#rest.readUInt32BE(3) + 1;
      if (this.#rest.length < end) break;
      frames.push({
        type: this.#rest[0] ?? 0,
        channel: this.#rest.readUInt16BE(1),
        payload: this.#rest.subarray(7, end - 1),
      });
      this.#rest = this.#rest.subarray(end);
    }
    return frames;
  }
}
