/** The sizes of AMQP's field values that have one, in bytes, by their tags. */
export const fixedSizes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ b: 1, B: 1, t: 1, s: 2, u: 2, I: 4, i: 4, f: 4 },
    ...{ D: 5, d: 8, l: 8, L: 8, T: 8, V: 0 },
  }),
);

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
  const tag = String.fromCharCode(fields[at] ?? 0);
  const start = at + 1;
  const fixed = fixedSizes.get(tag);
  if (start + (fixed ?? 4) > fields.length) return undefined;
  if (fixed !== undefined) {
    const changed =
      tag === "l" || tag === "L" ? integer(fields.readBigInt64BE(start), tag) : undefined;
    return { end: start + fixed, changed };
  }
  if (!/[FASx]/.test(tag)) return undefined;
  const end = start + 4 + fields.readUInt32BE(start);
  if (end > fields.length) return undefined;
  const isNested = tag === "F" || tag === "A";
  const content = isNested ? readable(fields.subarray(start + 4, end), tag === "F") : undefined;
  return { end, changed: content && sized(tag, content) };
}

/** `undefined` for one that amqplib reads as it is. */
function integer(value: bigint, tag: "l" | "L"): Buffer | undefined {
  const isExact = value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;
  if (!isExact) return sized("S", Buffer.from(`${mark}${value}`));
  if (tag === "l") return undefined;
  const field = Buffer.from("l--------");
  field.writeBigInt64BE(value, 1);
  return field;
}

function sized(tag: string, content: Buffer): Buffer {
  const head = Buffer.from(`${tag}----`);
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}
