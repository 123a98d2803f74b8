import net, { Socket } from "node:net";
import tls from "node:tls";
import { endOfFrame } from "./incoming-frames.ts";
import { SocketReads } from "./socket-reads.ts";

const methodFrame = 1;
/** `connection.open-ok`: class 10, method 41. */
const openOk = (10 << 16) | 41;

/** An attempt to connect, and what its socket has brought that nobody can read yet. */
export interface Opening<Result> {
  readonly result: Result;
  /** Lets what came behind the opening of the connection be read. */
  readonly release: () => void;
}

/**
 * Runs amqplib's `connect`, and holds back what the socket brings behind the opening of the connection until it is released: amqplib
 * reads on at once, and an error in what comes there is an event of a connection that it has given to nobody yet, which ends the
 * process. It gives nobody its socket either, so that it is taken where Node makes it. Where that fails, nothing is held back.
 */
export function openHeld<Result>(connect: () => Result): Opening<Result> {
  const releases: (() => void)[] = [];
  const result = watchingSockets(connect, (socket) => releases.push(hold(socket)));
  return {
    result,
    release: () => {
      for (const release of releases.splice(0)) release();
    },
  };
}

/** Tells of each socket that is made by `net.connect` or `tls.connect` while `run` does. */
function watchingSockets<Result>(run: () => Result, onSocket: (socket: Socket) => void): Result {
  const restores = [net, tls].map((module) => {
    const { connect } = module;
    Reflect.set(module, "connect", (options: object, ...rest: unknown[]): unknown => {
      const reads = new SocketReads();
      const all = { ...options, onread: reads.option };
      const socket: unknown = Reflect.apply(connect, module, [all, ...rest]);
      if (!(socket instanceof Socket)) return socket;
      reads.attach(socket);
      onSocket(socket);
      return socket;
    });
    return () => Reflect.set(module, "connect", connect);
  });
  try {
    return run();
  } finally {
    for (const restore of restores) restore();
  }
}

/** Nothing of a socket can be read behind the frame that opens the connection, until the returned function is called. */
function hold(socket: Socket): () => void {
  const read = socket.read.bind(socket);
  const end = new EndOfOpening();
  let rest: Buffer | undefined;
  socket.read = (size?: number): unknown => {
    if (rest !== undefined) return null;
    const chunk: unknown = read(size);
    const length = Buffer.isBuffer(chunk) ? end.in(chunk) : undefined;
    // Only bytes have an end.
    if (length === undefined || !Buffer.isBuffer(chunk)) return chunk;
    rest = chunk.subarray(length);
    return chunk.subarray(0, length);
  };
  return () => {
    socket.read = read;
    if (rest !== undefined && rest.length > 0 && !socket.destroyed) socket.unshift(rest);
    else socket.emit("readable");
  };
}

/** Finds where the frame ends that opens a connection. */
class EndOfOpening {
  #bytes: Buffer = Buffer.alloc(0);
  /** Where the first frame begins that has not come as a whole. */
  #at = 0;

  /** How many of these bytes belong to the opening; `undefined` while all do. */
  in(chunk: Buffer): number | undefined {
    const before = this.#bytes.length;
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    const bytes = this.#bytes;
    for (;;) {
      const at = this.#at;
      const end = endOfFrame(bytes, at);
      if (end === undefined || end > bytes.length) return undefined;
      if (bytes[at] === methodFrame && end - at > 11 && bytes.readUInt32BE(at + 7) === openOk)
        return end - before;
      this.#at = end;
    }
  }
}
