const code = (tag: string): number => tag.charCodeAt(0);

/** The sizes of AMQP's field values that have one, in bytes, by the codes of their tags. */
export const fixedSizes: ReadonlyMap<number, number> = new Map(
  Object.entries({
    ...{ b: 1, B: 1, t: 1, s: 2, u: 2, I: 4, i: 4, f: 4 },
    ...{ D: 5, d: 8, l: 8, L: 8, T: 8, V: 0 },
  }).map(([tag, size]) => [code(tag), size]),
);

const [table, array, text, bytes] = [code("F"), code("A"), code("S"), code("x")];
/** Of 64 bits: as amqplib knows it, and as Python's client writes it. */
const [wide, wideOfPython] = [code("l"), code("L")];

/** `l` or `L`: the case of a letter is one bit. */
const letterL = 0x6c;
const lowerCase = 0x20;

/** Begins a text that stands for an integer which a number cannot hold. */
const mark = "\u0000int64:";

/**
 * The fields of a header table, so that amqplib reads them, and reads them exactly: it knows integers of 64 bits by the tag `l` only,
 * while Python's client writes `L`, and it rounds those that a number cannot hold, which become texts that {@link wideInteger} reads.
 * `undefined` when nothing is to be changed, which most tables show at a glance.
 */
export function readableTable(fields: Buffer): Buffer | undefined {
  for (const byte of fields) if ((byte | lowerCase) === letterL) return readable(fields, true);
  return undefined;
}

/** The integer that a text of {@link readableTable} stands for; `undefined` for any other text. */
export function wideInteger(text: string): bigint | undefined {
  if (!text.startsWith(mark)) return undefined;
  const digits = text.slice(mark.length);
  return /^-?\d{1,19}$/.test(digits) ? BigInt(digits) : undefined;
}

/** One field value, with its tag, and where it ends; `undefined` where it is cut off or of an unknown type: amqplib says so. */
interface Field {
  readonly end: number;
  /** What takes its place. */
  readonly changed: Buffer | undefined;
}

/** Fields of a table, which are named, or of an array. */
function readable(fields: Buffer, named: boolean): Buffer | undefined {
  const pieces: Buffer[] = [];
  let from = 0;
  let at = 0;
  while (at < fields.length) {
    if (named) at += 1 + (fields[at] ?? 0);
    const field = readField(fields, at);
    if (field === undefined) return undefined;
    if (field.changed !== undefined) {
      pieces.push(fields.subarray(from, at), field.changed);
      from = field.end;
    }
    at = field.end;
  }
  return pieces.length === 0 ? undefined : Buffer.concat([...pieces, fields.subarray(from)]);
}

function readField(fields: Buffer, at: number): Field | undefined {
  const tag = fields[at] ?? 0;
  const start = at + 1;
  const fixed = fixedSizes.get(tag);
  if (start + (fixed ?? 4) > fields.length) return undefined;
  if (fixed !== undefined) {
    const isWide = tag === wide || tag === wideOfPython;
    return { end: start + fixed, changed: isWide ? integer(fields, start, tag) : undefined };
  }
  if (tag !== table && tag !== array && tag !== text && tag !== bytes) return undefined;
  const end = start + 4 + fields.readUInt32BE(start);
  if (end > fields.length) return undefined;
  const isNested = tag === table || tag === array;
  const content = isNested ? readable(fields.subarray(start + 4, end), tag === table) : undefined;
  return { end, changed: content && sized(String.fromCharCode(tag), content) };
}

/** The upper half of an integer of 64 bits that a number holds, at the most. */
const highest = 2 ** 21 - 1;

/** `undefined` for one that amqplib reads as it is. */
function integer(fields: Buffer, at: number, tag: number): Buffer | undefined {
  const upper = fields.readInt32BE(at);
  if (tag === wide && upper >= 0 && upper <= highest) return undefined;
  const value = fields.readBigInt64BE(at);
  const isExact = value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;
  if (!isExact) return sized("S", Buffer.from(`${mark}${value}`));
  if (tag === wide) return undefined;
  const field = Buffer.from("l--------");
  field.writeBigInt64BE(value, 1);
  return field;
}

function sized(tag: string, content: Buffer): Buffer {
  const head = Buffer.from(`${tag}----`);
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}
