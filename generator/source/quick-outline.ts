import type { Outline } from "./outline.ts";

/** How statements of generated code begin. */
const heads: ReadonlySet<string> = new Set(
  "import type const function class export interface abstract declare { *".split(" "),
);
const modifiers: ReadonlySet<string> = new Set(["export", "abstract", "declare"]);
const bodied: ReadonlySet<string> = new Set(["class", "interface", "function"]);
const modules: ReadonlySet<string> = new Set(["import", "export {", "export *"]);

/** What is being read. */
interface Scan {
  readonly text: string;
  readonly outline: { readonly kinds: Set<string>; readonly specifiers: Set<string> };
  /** The codes of the brackets that are to be closed. */
  readonly open: number[];
  /** The words that the statement begins with; empty between statements. */
  words: string[];
  isHead: boolean;
  /** How many `<` outside of other brackets are open. */
  angles: number;
  /** Where the last string of the statement begins and ends, quotes included; both are 0 where there is none. */
  stringStart: number;
  stringEnd: number;
}

/**
 * The outline of a text that holds nothing but what generated code nearly always consists of, many times as quick as token by
 * token. `undefined` for every other text, and for all that is not as it should be: it only ever says what the tokens say too.
 */
export function quickOutline(text: string): Outline | undefined {
  const outline = { kinds: new Set<string>(), specifiers: new Set<string>() };
  const scan: Scan = { text, outline, open: [], words: [], ...between };
  for (let at = 0; at < text.length;) {
    const next = step(scan, at);
    if (next === nowhere) return undefined;
    at = next;
  }
  const isWhole = scan.open.length === 0 && scan.words.length === 0;
  return isWhole ? { ...outline, broken: false } : undefined;
}

const between = { isHead: true, angles: 0, stringStart: 0, stringEnd: 0 };

/** Where a text goes on that is not known. */
const nowhere = -1;

/** Words, space and marks that mean nothing within brackets, so many at a time that they have place; not those that may be a conflict's, or begin a comment or a number. */
const harmless =
  /(?:[A-Za-z$_][\w$]*|[ \n,;:.?!&+\-*%^~]+|={1,3}(?!=)|\|{1,2}(?!\|)|>(?!>)){0,5000}/y;

/** Reads a token or the space before one, within brackets all that is harmless first: where the next begins, or {@link nowhere}. */
function step(scan: Scan, start: number): number {
  const at = scan.open.length === 0 ? start : endOf(harmless, scan.text, start);
  if (at === scan.text.length) return at;
  const code = scan.text.charCodeAt(at);
  switch (kindOf(code)) {
    case kinds.space:
      return skipSpace(scan.text, at + 1);
    case kinds.letter:
      return readWord(scan, at);
    case kinds.digit:
      return readNumber(scan, at);
    case kinds.quote:
      return readString(scan, at, code);
    case kinds.slash:
      return skipComment(scan.text, at);
    case kinds.mark:
      return readMark(scan, at, code);
    default:
      return nowhere;
  }
}

/** Where what a pattern finds at a place ends: there where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === space) end += 1;
  return end;
}

function readWord(scan: Scan, at: number): number {
  const { text } = scan;
  let end = at + 1;
  while (isWordPart(text.charCodeAt(end))) end += 1;
  return scan.isHead && !begin(scan, text.slice(at, end)) ? nowhere : end;
}

/** Whether the last token before a place is this word, with nothing but space between. */
function isAfter(text: string, at: number, word: string): boolean {
  let end = at;
  while (kindOf(text.charCodeAt(end - 1)) === kinds.space) end -= 1;
  if (text.charCodeAt(end - 1) !== word.charCodeAt(word.length - 1)) return false;
  return text.endsWith(word, end) && !isWordPart(text.charCodeAt(end - word.length - 1));
}

/** Takes a token for what a statement begins with: `false` for one with which none of ours begins. */
function begin(scan: Scan, token: string): boolean {
  scan.words.push(token);
  scan.isHead = modifiers.has(token);
  return heads.has(token);
}

/** Whole numbers and decimals, with nothing that begins right behind them. */
function readNumber(scan: Scan, at: number): number {
  if (scan.isHead) return nowhere;
  const end = endOf(number, scan.text, at);
  const next = scan.text.charCodeAt(end);
  return end === at || isWordPart(next) || next === dot || next > highest ? nowhere : end;
}

const number = /(?:0|[1-9]\d*)(?:n|(?:\.\d+)?(?:e[+-]?\d+)?)/y;

function readString(scan: Scan, at: number, quote: number): number {
  const end = scan.isHead ? at : endOf(quote === doubleQuote ? double : single, scan.text, at);
  if (end === at) return nowhere;
  scan.stringStart = at;
  scan.stringEnd = end;
  return end;
}

/** Strings without anything but what is printed, and the escapes that we write. */
const double = /"[ !#-[\]-~]*(?:\\["'\\n][ !#-[\]-~]*)*"/y;
const single = /'[ -&(-[\]-~]*(?:\\["'\\n][ -&(-[\]-~]*)*'/y;

/** A slash that begins no comment may begin a regular expression; a comment may stand between a word and what makes it a risk. */
function skipComment(text: string, at: number): number {
  if (isAfter(text, at, "import") || isAfter(text, at, "static")) return nowhere;
  const kind = text.charAt(at + 1);
  if (kind === "/") return skipLine(text, at + 2);
  const end = kind === "*" ? text.indexOf("*/", at + 2) : nowhere;
  return end < 0 ? nowhere : end + 2;
}

function skipLine(text: string, at: number): number {
  const end = endOf(printed, text, at);
  return end === text.length || text.charCodeAt(end) === lineFeed ? end : nowhere;
}

const printed = /[ -~]*/y;

function readMark(scan: Scan, at: number, code: number): number {
  const { text, open } = scan;
  const next = text.charCodeAt(at + 1);
  if (scan.isHead && !begin(scan, text.charAt(at))) return nowhere;
  if (!isKnownMark(scan, at, code)) return nowhere;
  if (code === equals && next === greater) return at + 2;
  const closer = closing[code];
  if (closer !== undefined) open.push(closer);
  const isCloser = code === closeParenthesis || code === closeBracket || code === closeBrace;
  if (isCloser && open.pop() !== code) return nowhere;
  return open.length > 0 || finishAt(scan, code) ? at + 1 : nowhere;
}

/** Says `false` where a mark may mean something else, after what stands before it or with what follows. */
function isKnownMark(scan: Scan, at: number, code: number): boolean {
  const { text, open } = scan;
  const next = text.charCodeAt(at + 1);
  // No `*=` and no `**` where `export *` may be.
  if (code === star && (next === equals || next === code) && open.length === 0) return false;
  if (code === hash && !isWordStart(next)) return false;
  if (code === openParenthesis && isAfter(text, at, "import")) return false;
  if (code === openBrace && isAfter(text, at, "static")) return false;
  // Outside of brackets `<` begins a list of types, or else is for the tokens to tell.
  if (code === less && (next === code || (next === equals && open.length === 0))) return false;
  return next !== code || !text.startsWith(text.charAt(at).repeat(7), at);
}

/** A mark outside of brackets: the statement may end with it. Says `false` where a module's name is not as it is written. */
function finishAt(scan: Scan, mark: number): boolean {
  if (mark === less) scan.angles += 1;
  if (mark === greater) scan.angles -= 1;
  const { words, outline, text, stringStart, stringEnd } = scan;
  const isBody = mark === closeBrace && scan.angles === 0 && bodied.has(words.at(-1) ?? "");
  if (mark !== semicolon && !isBody) return true;
  const kind = words.join(" ");
  outline.kinds.add(kind);
  if (modules.has(kind) && stringEnd > 0) {
    const string = text.slice(stringStart + 1, stringEnd - 1);
    if (string.includes("\\")) return false;
    outline.specifiers.add(string);
  }
  Object.assign(scan, between, { words: [] });
  return true;
}

const lineFeed = 0x0a;
const space = 0x20;
const highest = 0x7e;
const hash = 0x23;
const star = 0x2a;
const dot = 0x2e;
const semicolon = 0x3b;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;
const doubleQuote = 0x22;
const openParenthesis = 0x28;
const closeParenthesis = 0x29;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** The code of the bracket that closes one, by its own. */
const closing: readonly (number | undefined)[] = listOf([
  [openParenthesis, closeParenthesis],
  [0x5b, closeBracket],
  [openBrace, closeBrace],
]);

function listOf(
  pairs: readonly (readonly [index: number, value: number])[],
): (number | undefined)[] {
  const list = Array.from<number | undefined>({ length: highest + 1 });
  for (const [index, value] of pairs) list[index] = value;
  return list;
}

/** What a character begins. */
const kinds = { other: 0, space: 1, letter: 2, digit: 3, quote: 4, slash: 5, mark: 6 } as const;

/** The kinds of the characters of ASCII, by their codes: of `$` and `_` as of letters. */
const table: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === " " || character === "\n") return kinds.space;
  if (/[A-Za-z$_]/.test(character)) return kinds.letter;
  if (/\d/.test(character)) return kinds.digit;
  if (/["']/.test(character)) return kinds.quote;
  if (character === "/") return kinds.slash;
  return "(){}[]<>=!%&*+,-.:;?^|~#".includes(character) ? kinds.mark : kinds.other;
});

/** Of no character, at the end of a text, and of all beyond ASCII: none that is known. */
function kindOf(code: number): number {
  return table[code] ?? kinds.other;
}

function isWordStart(code: number): boolean {
  return kindOf(code) === kinds.letter;
}

function isWordPart(code: number): boolean {
  const kind = kindOf(code);
  return kind === kinds.letter || kind === kinds.digit;
}
