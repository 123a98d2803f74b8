import { MeshError } from "../../errors.ts";

/**
 * The body of a request. Its bytes are counted as they come, whatever its head says. Throws `MeshError` `payload_too_large` as
 * soon as they are more than `most`.
 */
export async function readBody({ body, headers }: Request, most: number): Promise<Uint8Array> {
  if (Number(headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (body !== null) {
    // What a request's body streams is bytes; its type says only that it streams.
    for await (const chunk of body as ReadableStream<Uint8Array>) {
      size += chunk.length;
      if (size > most) throw tooLarge(most);
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
}

function tooLarge(most: number): MeshError {
  return new MeshError("payload_too_large", `the body is larger than ${most} bytes`);
}
