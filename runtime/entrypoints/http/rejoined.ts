import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { Duplex } from "node:stream";

/** How often requests of one connection come again before it ends: what comes by it passes through all of them. */
const mostOften = 10;

/**
 * A connection on which a request comes again whose body is still on its way. Node reads that itself, and gives the connection only behind it:
 * read are a new head, the body as it comes, then what comes behind.
 */
export class Rejoined extends Duplex {
  /** By which the request came. */
  readonly before: Socket | Rejoined;
  /** After the answer it ends, and nothing is read behind the request. */
  readonly isLast: boolean;
  readonly #connection: Duplex;
  readonly #parts: AsyncIterator<Buffer>;
  readonly #times: number;

  constructor(request: IncomingMessage, head: Buffer, connection: Duplex) {
    super();
    this.before = request.socket;
    this.#times = this.before instanceof Rejoined ? this.before.#times + 1 : 1;
    this.isLast = this.#times >= mostOften;
    this.#connection = connection;
    this.#parts = partsOf(request, { head, behind: this.isLast ? undefined : connection });
    connection.on("close", () => this.destroy());
    connection.on("error", (error) => this.destroy(error));
    this.before.on("timeout", () => this.emit("timeout"));
  }

  get remoteAddress(): string | undefined {
    return this.before.remoteAddress;
  }

  /** As that of a socket: for Node, which ends connections that wait for another request for too long. */
  setTimeout(timeout: number): this {
    this.before.setTimeout(timeout);
    return this;
  }

  /** As that of a socket: ends it when all has left. */
  destroySoon(): void {
    this.end();
    if (this.writableFinished) this.destroy();
    else this.once("finish", () => this.destroy());
  }

  override _read(): void {
    this.#parts.next().then(
      ({ done, value }) => {
        if (done !== true) this.push(value);
        else if (!this.isLast) this.push(null);
      },
      (error: unknown) => this.destroy(error instanceof Error ? error : undefined),
    );
  }

  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void) {
    this.#connection.write(chunk, encoding, done);
  }

  override _final(done: () => void): void {
    this.#connection.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#connection.destroy();
    done(error);
  }
}

async function* partsOf(
  request: IncomingMessage,
  { head, behind }: { readonly head: Buffer; readonly behind: Duplex | undefined },
): AsyncGenerator<Buffer, void> {
  yield head;
  // Nobody has set an encoding.
  for await (const chunk of request as AsyncIterable<Buffer>) yield framed(request, chunk);
  const end = framed(request, Buffer.of());
  if (end.length > 0) yield end;
  if (behind === undefined) return;
  // Nor here.
  yield* behind as AsyncIterable<Buffer>;
}

/** A piece of a request's body as its head says that it comes; its end, of no bytes, without what may come with that. */
export function framed({ headers }: IncomingMessage, chunk: Buffer): Buffer {
  if (headers["transfer-encoding"] === undefined) return chunk;
  return Buffer.concat([
    Buffer.from(`${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from("\r\n"),
  ]);
}
