import { fixedSizes, readableTable } from "./wide-integers.ts";

/** The tags of values that hold others: `F`, `A`. */
const [nested, array] = [0x46, 0x41];

const headerFrame = 2;
const frameStart = 7;
const deepest = 100;
const largestFrame = 1_048_576 + frameStart + 1;

/** Tables below this size cannot be deep enough to hurt, since a level takes five bytes at least. */
const harmlessSize = 4_096;

/** In the payload of a header frame: after class, weight and size of the body. */
const flagsAt = 12;
const firstProperty = 14;
/** Of the content type and its encoding, which come before the headers. */
const textFlags = [0x8000, 0x4000];
const headersFlag = 0x2000;

/**
 * Looks through a stream of AMQP frames for header tables that amqplib cannot decode, since the connection would end before any
 * handler has seen the message, and the broker would deliver it again. Those that are nested deeper than 100 levels become one
 * field `too-deep` with their bytes: amqplib decodes tables by recursion, and from about 4 000 levels on the stack overflows.
 * Integers of 64 bits become such that it reads, and reads exactly.
 */
export class HeaderGuard {
  #held: Buffer = Buffer.alloc(0);
  #skip = 0;

  /** Takes bytes as they arrive and returns those that may go on: a frame of headers only when it is complete. */
  pass(chunk: Buffer): Buffer {
    const bytes = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk;
    let at = Math.min(this.#skip, bytes.length);
    this.#skip -= at;
    const pieces: Buffer[] = [];
    let from = 0;
    while (at + frameStart <= bytes.length) {
      const end = at + frameStart + bytes.readUInt32BE(at + 3) + 1;
      // What is larger than any frame may be is amqplib's to refuse.
      if (bytes[at] === headerFrame && end - at <= largestFrame) {
        if (end > bytes.length) break;
        const frame = { bytes, from: at + frameStart, to: end - 1 };
        flattenHeaders(frame);
        const readable = withReadableTable(frame);
        if (readable !== undefined) {
          pieces.push(bytes.subarray(from, at), readable);
          from = end;
        }
      }
      this.#skip = Math.max(end - bytes.length, 0);
      at = Math.min(end, bytes.length);
    }
    this.#held = bytes.subarray(at);
    const rest = bytes.subarray(from, at);
    return pieces.length === 0 ? rest : Buffer.concat([...pieces, rest]);
  }
}

/** Where the payload of a header frame is. */
interface HeaderFrame {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

/** A header frame whose table amqplib can read; `undefined` when it can read it as it is. */
function withReadableTable(frame: HeaderFrame): Buffer | undefined {
  const { bytes, from, to } = frame;
  const start = tableStart(frame);
  if (start === undefined) return undefined;
  const end = start + bytes.readUInt32BE(start - 4);
  const table = end > start ? readableTable(bytes.subarray(start, Math.min(end, to))) : undefined;
  if (table === undefined) return undefined;
  const head = bytes.subarray(from - frameStart, start);
  const changed = Buffer.concat([head, table, bytes.subarray(Math.min(end, to), to + 1)]);
  changed.writeUInt32BE(changed.length - frameStart - 1, 3);
  changed.writeUInt32BE(table.length, head.length - 4);
  return changed;
}

/** Where the fields of the table begin, in a header frame; `undefined` when it has none. */
function tableStart({ bytes, from, to }: HeaderFrame): number | undefined {
  if (to - from < firstProperty) return undefined;
  const flags = bytes.readUInt16BE(from + flagsAt);
  if ((flags & headersFlag) === 0) return undefined;
  let at = from + firstProperty;
  for (const flag of textFlags) if ((flags & flag) !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 4 <= to ? at + 4 : undefined;
}

/** Changes a header frame's payload where it is too deep; its length stays. */
function flattenHeaders(frame: HeaderFrame): void {
  const { bytes, from, to } = frame;
  if (to - from < harmlessSize) return;
  const start = tableStart(frame);
  if (start === undefined) return;
  const table = bytes.subarray(start, Math.min(to, start + bytes.readUInt32BE(start - 4)));
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
    const tag = table[at++] ?? 0;
    const fixed = fixedSizes.get(tag);
    // What is cut off or of an unknown type is not deep; amqplib says what is wrong with it.
    if (fixed === undefined && at + 4 > table.length) return false;
    const size = fixed ?? table.readUInt32BE(at);
    at += fixed === undefined ? 4 : 0;
    if (tag === nested || tag === array) levels.push({ end: at + size, named: tag === nested });
    else at += size;
  }
  return true;
}
