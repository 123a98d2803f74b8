/** A template literal type, ready to be matched: its texts, and what stands between them. */
export interface Template {
  readonly texts: readonly string[];
  readonly holes: readonly Hole[];
}

type Hole = (text: string) => boolean;

/**
 * Makes a template of its texts and of its holes between them: `string`, `number` or `bigint`, with the names of the library's
 * types that change text after it, `string Uppercase`.
 */
export function template(texts: readonly string[], holes: readonly string[]): Template {
  return { texts, holes: holes.map(makeHole) };
}

/**
 * Whether a value is a string that fits a template. As in TypeScript, a hole ends where the next text first occurs, and a hole
 * that another one follows takes one character: a whole one, as in TypeScript 7 and in a pattern, where versions before take the
 * half of an emoji. Takes time in proportion to the length of the text.
 */
export function fits(value: unknown, { texts, holes }: Template): value is string {
  if (typeof value !== "string") return false;
  const start = texts[0] ?? "";
  const end = texts.at(-1) ?? "";
  if (holes.length === 0) return value === start;
  if (value.length < start.length + end.length) return false;
  if (!value.startsWith(start) || !value.endsWith(end)) return false;
  return matchesHoles(value.slice(0, value.length - end.length), { texts, holes });
}

/** The text between the first and the last text of a template. */
function matchesHoles(text: string, { texts, holes }: Template): boolean {
  let from = (texts[0] ?? "").length;
  const last = holes.length - 1;
  for (const [index, hole] of holes.entries()) {
    const next = texts[index + 1] ?? "";
    const to = index === last ? text.length : endOfHole(text, from, next);
    if (to === -1 || to > text.length || !hole(text.slice(from, to))) return false;
    from = to + next.length;
  }
  return true;
}

function endOfHole(text: string, from: number, next: string): number {
  if (next !== "") return text.indexOf(next, from);
  return from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
}

function makeHole(words: string): Hole {
  const [kind = "string", ...mappings] = words.split(" ");
  const isKind = kinds[kind] ?? (() => true);
  const change = (text: string): string =>
    mappings.reduceRight((changed, name) => (changes[name] ?? same)(changed), text);
  return (text) => isKind(text) && change(text) === text;
}

const kinds: Readonly<Record<string, Hole>> = {
  string: () => true,
  number: (text) =>
    /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text)),
  bigint: (text) => /^-?(?:0|[1-9]\d*)$/.test(text),
};

type Change = (text: string) => string;

const same: Change = (text) => text;

const changes: Readonly<Record<string, Change>> = {
  Uppercase: (text) => text.toUpperCase(),
  Lowercase: (text) => text.toLowerCase(),
  Capitalize: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  Uncapitalize: (text) => text.charAt(0).toLowerCase() + text.slice(1),
};

/** Whether a name of a property is a number as JavaScript writes it: what `[index: number]` applies to. */
export function isNumericName(name: string): boolean {
  return String(Number(name)) === name;
}
