import type { IncomingMessage } from "node:http";
import { MeshError } from "../../errors.ts";

/**
 * The body of a request. Its bytes are counted as they come, whatever its head says. They are read from Node's own request: the body
 * of a `Request` takes 20 kB more while it comes, most of which V8 keeps until it looks for old garbage. Rejects with `MeshError`
 * `payload_too_large` as soon as they are more than `most`, and `cancelled` when its caller goes before the end of it.
 */
export function readBody(incoming: IncomingMessage, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers["content-length"] ?? 0) > most) return reject(tooLarge(most));
    const chunks: Uint8Array[] = [];
    let size = 0;
    const add = (chunk: Uint8Array): void => {
      size += chunk.length;
      if (size <= most) return void chunks.push(chunk);
      incoming.off("data", add).pause();
      reject(tooLarge(most));
    };
    const end = (): void => {
      // Bytes, since no encoding is set: who goes when all has been sent leaves some of it here.
      for (let rest; (rest = incoming.read() as Uint8Array | null) !== null;) add(rest);
      if (incoming.complete) resolve(Buffer.concat(chunks));
      else reject(new MeshError("cancelled", "the caller has gone before the end of the body"));
    };
    incoming.on("data", add).once("end", end).once("close", end);
    // It shows by its end, too.
    incoming.once("error", () => {});
    if (incoming.destroyed) end();
  });
}

function tooLarge(most: number): MeshError {
  return new MeshError("payload_too_large", `the body is larger than ${most} bytes`);
}
