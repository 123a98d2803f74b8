const headerFrame = 2;
const frameStart = 7;
const deepest = 100;
const largestFrame = 1_048_576 + frameStart + 1;

/** Tables below this size cannot be deep enough to hurt, since a level takes five bytes at least. */
const harmlessSize = 4_096;

const headersFlag = 0x2000;
const fixedSizes: ReadonlyMap<string, number> = new Map(
  Object.entries({ b: 1, B: 1, t: 1, s: 2, u: 2, I: 4, i: 4, f: 4, D: 5, d: 8, l: 8, T: 8, V: 0 }),
);

/**
 * Looks through a stream of AMQP frames for header tables that are nested deeper than 100 levels, and turns each into one
 * field `too-deep` with its bytes. amqplib decodes tables by recursion: from about 4 000 levels on the stack overflows, the
 * connection ends before any handler has seen the message, and the broker delivers it again.
 */
export class DeepHeaders {
  #held: Buffer = Buffer.alloc(0);
  #skip = 0;

  /** Takes bytes as they arrive and returns those that may go on: a frame of headers only when it is complete. */
  pass(chunk: Buffer): Buffer {
    const bytes = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk;
    let at = Math.min(this.#skip, bytes.length);
    this.#skip -= at;
    while (at + frameStart <= bytes.length) {
      const end = at + frameStart + bytes.readUInt32BE(at + 3) + 1;
      // What is larger than any frame may be is amqplib's to refuse.
      if (bytes[at] === headerFrame && end - at <= largestFrame) {
        if (end > bytes.length) break;
        flattenHeaders(bytes.subarray(at + frameStart, end - 1));
      }
      this.#skip = Math.max(end - bytes.length, 0);
      at = Math.min(end, bytes.length);
    }
    this.#held = bytes.subarray(at);
    return bytes.subarray(0, at);
  }
}

/** Changes a header frame's payload where it is too deep; its length stays. */
function flattenHeaders(payload: Buffer): void {
  if (payload.length < harmlessSize) return;
  const flags = payload.readUInt16BE(12);
  if ((flags & headersFlag) === 0) return;
  let at = 14;
  for (const flag of [0x8000, 0x4000]) if ((flags & flag) !== 0) at += 1 + (payload[at] ?? 0);
  const table = payload.subarray(at + 4, at + 4 + payload.readUInt32BE(at));
  if (table.length >= harmlessSize && isDeep(table)) flatten(table);
}

function flatten(table: Buffer): void {
  const name = "too-deep";
  const start = 1 + name.length + 1;
  table[0] = name.length;
  table.write(`${name}x`, 1, "latin1");
  table.writeUInt32BE(table.length - start - 4, start);
}

/** Walks a table with a list of where each level ends, instead of by recursion. */
function isDeep(table: Buffer): boolean {
  const levels: { readonly end: number; readonly named: boolean }[] = [
    { end: table.length, named: true },
  ];
  let at = 0;
  while (levels.length <= deepest) {
    const level = levels.at(-1);
    if (!level) return false;
    if (at >= level.end) {
      levels.pop();
      continue;
    }
    if (level.named) at += 1 + (table[at] ?? 0);
    const tag = String.fromCharCode(table[at++] ?? 0);
    const fixed = fixedSizes.get(tag);
    // What is cut off or of an unknown type is not deep; amqplib says what is wrong with it.
    if (fixed === undefined && at + 4 > table.length) return false;
    const size = fixed ?? table.readUInt32BE(at);
    at += fixed === undefined ? 4 : 0;
    if (tag === "F" || tag === "A") levels.push({ end: at + size, named: tag === "F" });
    else at += size;
  }
  return true;
}
