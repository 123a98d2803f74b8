import { inflateSync } from "node:zlib";
import { maxMessageSize } from "../../json.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import { Malformed } from "../../wire.ts";

/** What every message of nameko's has; it reads no other content type, and not with a charset either. */
export const jsonProperties: Pick<
  OutgoingMessage,
  "contentType" | "contentEncoding" | "persistent" | "priority"
> = { contentType: "application/json", contentEncoding: "utf-8", persistent: true, priority: 0 };

/** Throws `Malformed` unless a message says that it is JSON. Whatever encoding it names, it is UTF-8. */
export function checkContent({ contentType }: IncomingMessage): void {
  const [type] = (contentType ?? "").split(";");
  if (type?.trim().toLowerCase() !== "application/json") {
    const given = contentType === undefined ? "no content type" : "another content type";
    throw new Malformed("invalid_argument", `${given}; application/json is expected`);
  }
}

/** What kombu calls `gzip` and `zlib`. */
const zlib = "application/x-gzip";

/** The body of a message, decompressed where its sender has compressed it. Throws `Malformed`. */
export function bodyOf({ body, headers }: IncomingMessage): Uint8Array {
  const { compression } = headers;
  if (typeof compression !== "string") return body;
  if (compression !== zlib)
    throw new Malformed("unimplemented", `the body is compressed; ${zlib} alone is taken`);
  try {
    return inflateSync(body, { maxOutputLength: maxMessageSize });
  } catch {
    throw new Malformed("invalid_argument", "the body cannot be decompressed, or is too large");
  }
}
