import type { OnReadOpts, Socket } from "node:net";

/** So much is read at once, in bytes. */
const atOnce = 65_536;

/**
 * What a socket brings, without the stream that Node otherwise makes of it: that takes a buffer of 64 KiB for each piece, however small,
 * and a tick until it tells of it. Here Node reads into one buffer again and again, of which a copy is kept until it is read.
 */
export class SocketReads {
  readonly #chunks: Buffer[] = [];
  #socket: Socket | undefined;
  #isUsed = false;

  /** The option `onread` of `net.connect` and `tls.connect`. */
  readonly option: OnReadOpts = {
    buffer: Buffer.allocUnsafeSlow(atOnce),
    callback: (length, buffer) => {
      this.#isUsed = true;
      this.#chunks.push(Buffer.from(buffer.subarray(0, length)));
      this.#socket?.emit("readable");
      return true;
    },
  };

  /** Has `read` and `unshift` of the socket that was made with this option take from here, and nothing else. */
  attach(socket: Socket): void {
    const read = socket.read.bind(socket);
    const unshift = socket.unshift.bind(socket);
    this.#socket = socket;
    socket.read = (size?: number): unknown => {
      // Node itself reads nothing, by which it learns that a socket has ended.
      if (size === 0 || !this.#isUsed) return read(size);
      return this.#chunks.shift() ?? null;
    };
    socket.unshift = (chunk: Buffer): void => {
      if (!this.#isUsed) return unshift(chunk);
      this.#chunks.unshift(chunk);
      socket.emit("readable");
    };
  }
}
