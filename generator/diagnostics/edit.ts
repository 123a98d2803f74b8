import { escapeHidden } from "../text/hidden.ts";

/** A place in a file. Lines and columns count from 1, columns and offsets in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** From the beginning of the file, behind a byte order mark. */
  readonly offset: number;
}

/** A change that makes a diagnostic go away: the text between two places is replaced. */
export interface Edit {
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly start: Position;
  /** Behind what is replaced; equal to `start` where something is inserted. */
  readonly end: Position;
  /** What stands there afterwards; empty where something is removed. */
  readonly text: string;
  /**
   * It may not be what its author meant: a name that resembles what is written, or another type. Shown, and carried out by nobody
   * but the author.
   */
  readonly isGuess?: true;
}

/** An edit that was carried out, and what stood there before. */
export interface CarriedOut extends Edit {
  readonly before: string;
}

/** The text of a file after edits of it. One that overlaps an earlier one is left out: it may be right no more. */
export function applyEdits(
  file: string,
  edits: readonly Edit[],
): { readonly text: string; readonly done: readonly CarriedOut[] } {
  const text = withoutMark(file);
  const done: CarriedOut[] = [];
  let end = 0;
  let result = file.slice(0, file.length - text.length);
  for (const edit of inOrder(edits)) {
    if (edit.start.offset < end) continue;
    const before = text.slice(edit.start.offset, edit.end.offset);
    if (before === edit.text) continue;
    result += text.slice(end, edit.start.offset) + edit.text;
    end = edit.end.offset;
    done.push({ ...edit, before });
  }
  return { text: result + text.slice(end), done };
}

function withoutMark(file: string): string {
  return file.replace(/^\uFEFF/, "");
}

/** By place; the same edit of several diagnostics counts once. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const unique = new Map(edits.map((edit) => [keyOf(edit), edit]));
  return [...unique.values()].toSorted(
    (a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset,
  );
}

function keyOf({ start, end, text }: Edit): string {
  return `${start.offset}:${end.offset}:${text}`;
}

/** An edit in words: ``change `String` to `string` ``. The source gives the words that are replaced. */
export function describeEdit({ start, end, text }: Edit, source: string | undefined): string {
  const old = source && withoutMark(source).slice(start.offset, end.offset).trim();
  if (start.offset === end.offset) return `insert \`${shorten(text)}\` at ${place(start)}`;
  if (text.trim() === "") {
    return old ? `remove \`${shorten(old)}\`` : `remove ${place(start)} to ${place(end)}`;
  }
  return old
    ? `change \`${shorten(old)}\` to \`${shorten(text)}\``
    : `change to \`${shorten(text)}\``;
}

/** An edit that was carried out, on one line: ``contracts/a.ts:2:5 `String` → `string` ``. */
export function describeDone({ file, start, before, text }: CarriedOut): string {
  const at = escapeHidden(`${file}:${place(start)}`);
  const [old, now] = [before, text].map((each) => `\`${escapeHidden(shorten(each))}\``);
  if (before.trim() === "") return `${at} inserted ${now}`;
  return text.trim() === "" ? `${at} removed ${old}` : `${at} ${old} → ${now}`;
}

function place({ line, column }: Position): string {
  return `${line}:${column}`;
}

const longest = 60;

/** On one line, and not longer than a line. */
function shorten(text: string): string {
  const line = text.trim().replaceAll(/\s*[\r\n]\s*/g, " ");
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
