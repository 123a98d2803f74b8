import { isUtf8 } from "node:buffer";

/** The text of a file. */
export interface Decoded {
  readonly text: string;
  /** What it is, if it is no UTF-8, and where the first byte stands that shows it: lines and columns from 1. */
  readonly otherwise?: { readonly what: string; readonly line: number; readonly column: number };
}

/** Decodes a file, in whatever encoding its bytes are: what reads on in it finds the words that are meant. */
export function decode(bytes: Buffer): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    const text = new TextDecoder(wide).decode(bytes);
    return { text, otherwise: { what: "it is UTF-16", line: 1, column: 1 } };
  }
  if (isUtf8(bytes)) return { text: bytes.toString("utf8") };
  const before = bytes.toString("utf8").slice(0, firstWrong(bytes));
  const lines = before.replace(/^\uFEFF/, "").split(/\r\n|[\r\n]/);
  const byte = (bytes[Buffer.byteLength(before)] ?? 0).toString(16).toUpperCase();
  return {
    // Bytes that stand for no character there are control characters, so nothing is refused.
    text: new TextDecoder("windows-1252").decode(bytes),
    otherwise: {
      what: `its byte 0x${byte} here would be a character of Latin-1 or Windows-1252`,
      line: lines.length,
      column: (lines.at(-1) ?? "").length + 1,
    },
  };
}

/** Whether bytes are text as all that writes into contracts takes it. */
export function isPlain(bytes: Buffer): boolean {
  return decode(bytes).otherwise === undefined;
}

/** Two bytes a character: by the mark at the beginning, else by the zeros that every second byte is in the alphabet of programs. */
function wideEncoding(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (!bytes.includes(0)) return undefined;
  const looked = bytes.subarray(0, 2048);
  const zeros = (parity: number): number =>
    looked.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const most = looked.length / 4;
  if (odd > most && even === 0) return "utf-16le";
  if (even > most && odd === 0) return "utf-16be";
  return undefined;
}

/** Where the first character stands in what was decoded that bytes do not hold: they may hold U+FFFD itself. */
function firstWrong(bytes: Buffer): number {
  const text = bytes.toString("utf8");
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf("\uFFFD", from);
    if (at === -1) return text.length;
    offset += Buffer.byteLength(text.slice(from, at));
    const isMeant = bytes.subarray(offset, offset + 3).equals(replacement);
    if (!isMeant) return at;
    offset += 3;
    from = at + 1;
  }
}

const replacement = Buffer.from("\uFFFD");
