/** A piece of an AMQP connection's bytes: a frame, or what comes before the first one. */
export interface Piece {
  readonly bytes: Buffer;
  /** `60.40` for the method `basic.publish`; undefined for anything else. */
  readonly method: string | undefined;
  readonly channel: number;
}

const protocolHeader = "AMQP";
const headerLength = 8;

/** Cuts a stream of bytes into AMQP frames, whole ones only. */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);

  /** The pieces that are whole with these bytes. */
  read(bytes: Buffer): readonly Piece[] {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const pieces: Piece[] = [];
    for (let length = lengthOf(this.#rest); length > 0; length = lengthOf(this.#rest)) {
      pieces.push(toPiece(this.#rest.subarray(0, length)));
      this.#rest = this.#rest.subarray(length);
    }
    return pieces;
  }
}

/** The length of the first piece, 0 while it is not whole. */
function lengthOf(bytes: Buffer): number {
  if (bytes.length < headerLength) return 0;
  if (bytes.toString("latin1", 0, 4) === protocolHeader) return headerLength;
  const length = bytes.readUInt32BE(3) + headerLength;
  return bytes.length < length ? 0 : length;
}

function toPiece(bytes: Buffer): Piece {
  const isMethod = bytes[0] === 1 && bytes.length >= headerLength + 4;
  return {
    bytes,
    method: isMethod ? `${bytes.readUInt16BE(7)}.${bytes.readUInt16BE(9)}` : undefined,
    channel: bytes[0] === 0x41 ? 0 : bytes.readUInt16BE(1),
  };
}
