import type { HttpBindings } from "@hono/node-server";
import { MeshError } from "../../errors.ts";

/**
 * The body of a request. Its bytes are counted as they come, whatever its head says. They are read from Node's own request: the body
 * of a `Request` takes 20 kB more while it comes, most of which V8 keeps until it looks for old garbage. Rejects with `MeshError`
 * `payload_too_large` as soon as they are more than `most`, and `cancelled` when its caller goes before the end of it. Whoever waits
 * to be told to send it (`Expect: 100-continue`) is told here: not when it is too large, or was refused before.
 */
export function readBody({ incoming, outgoing }: HttpBindings, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const { "content-length": length = 0, expect } = incoming.headers;
    if (Number(length) > most) return reject(tooLarge(most));
    if (expect !== undefined && incoming.httpVersion === "1.1") outgoing.writeContinue();
    const body = new Gathered();
    const add = (chunk: Uint8Array): void => {
      if (body.size + chunk.length <= most) return body.add(chunk);
      incoming.off("data", add).pause();
      reject(tooLarge(most));
    };
    const end = (): void => {
      // Bytes, since no encoding is set: who goes when all has been sent leaves some of it here.
      for (let rest; (rest = incoming.read() as Uint8Array | null) !== null;) add(rest);
      if (incoming.complete) resolve(body.all());
      else reject(new MeshError("cancelled", "the caller has gone before the end of the body"));
    };
    incoming.on("data", add).once("end", end).once("close", end);
    // It shows by its end, too.
    incoming.once("error", () => {});
    if (incoming.destroyed) end();
  });
}

/** The smallest piece that is made, in bytes. */
const pieceSize = 512;

/** Bytes as they come. Few at a time are gathered in pieces: each chunk takes 200 bytes besides its own. */
class Gathered {
  readonly #pieces: Uint8Array[] = [];
  /** What is behind the pieces, and how much of it is filled. */
  #last: Uint8Array = new Uint8Array();
  #filled = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#filled + chunk.length > this.#last.length) {
      this.#pieces.push(this.#last.subarray(0, this.#filled));
      this.#last = chunk;
      this.#filled = chunk.length;
      if (chunk.length >= pieceSize) return;
      this.#last = new Uint8Array(pieceSize);
      this.#filled = 0;
    }
    this.#last.set(chunk, this.#filled);
    this.#filled += chunk.length;
  }

  all(): Uint8Array {
    return Buffer.concat([...this.#pieces, this.#last.subarray(0, this.#filled)]);
  }
}

function tooLarge(most: number): MeshError {
  return new MeshError("payload_too_large", `the body is larger than ${most} bytes`);
}
