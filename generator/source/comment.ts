import type { Doc } from "../model/type.ts";
import { dataTags } from "./tag-table.ts";

/** A tag of a comment, and where its name stands in the file, `@` included. */
export interface WrittenTag {
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where its text starts in the file; `undefined` when it does not start on the line of the tag. */
  readonly textStart: number | undefined;
}

/** A doc comment as it was written. */
export interface Comment {
  readonly text: string;
  readonly tags: readonly WrittenTag[];
}

interface Line {
  readonly text: string;
  /** Where the text starts in the file. */
  readonly start: number;
}

/**
 * Reads a doc comment, marks included, that starts at a place of its file. The text is taken as it stands, since
 * TypeScript's own parser takes braces and `@` out of a tag's value. A tag starts a line or follows a space; in code
 * (between backticks) there is none.
 */
export function readComment(comment: string, offset: number): Comment {
  const parts: Part[] = [{ start: offset, end: offset, textStart: undefined, lines: [] }];
  let fenced = false;
  for (const line of splitLines(comment, offset)) {
    const fence = /^\s*(```|~~~)/.test(line.text);
    if (fence) fenced = !fenced;
    const tags = fence || fenced ? [] : findTags(line.text, parts.at(-1)?.name);
    const first = tags[0]?.index ?? line.text.length;
    parts.at(-1)?.lines.push(line.text.slice(0, first));
    for (const [index, tag] of tags.entries()) {
      const end = tag.index + tag.name.length + 1;
      const value = line.text.slice(end, tags[index + 1]?.index ?? line.text.length);
      const start = line.start + tag.index;
      const text = value.search(/\S/);
      const textStart = text === -1 ? undefined : line.start + end + text;
      parts.push({ name: tag.name, start, end: line.start + end, textStart, lines: [value] });
    }
  }
  const [text, ...tags] = parts;
  return {
    text: joinLines(text?.lines ?? []),
    tags: tags.map(({ name = "", lines, ...at }) => ({ name, text: joinLines(lines), ...at })),
  };
}

/** The text before the first tag, or a tag, while its lines are gathered. */
interface Part extends Pick<WrittenTag, "start" | "end" | "textStart"> {
  readonly name?: string;
  readonly lines: string[];
}

/** A comment as the model holds it, or `undefined` when it says nothing. */
export function toDoc({ text, tags }: Comment): Doc | undefined {
  if (text === "" && tags.length === 0) return undefined;
  return { text, tags: tags.map((tag) => ({ name: tag.name, text: tag.text })) };
}

/** The lines of a comment without its marks, each with its place in the file. */
function splitLines(comment: string, offset: number): Line[] {
  const body = comment.replace(/^\/\*\*/, "").replace(/\*\/$/, "");
  let start = offset + 3;
  return body.split("\n").map((raw, index) => {
    // On the lines after the first, the star and one space after it belong to the frame.
    const frame = index === 0 ? /^[ \t]?/.exec(raw) : /^[ \t]*(?:\*[ \t]?)?/.exec(raw);
    const width = frame?.[0].length ?? 0;
    const line = { text: raw.slice(width).trimEnd(), start: start + width };
    start += raw.length + 1;
    return line;
  });
}

interface FoundTag {
  readonly name: string;
  readonly index: number;
}

/** The tags of a line; `open` is the tag whose value may go on in it. */
function findTags(line: string, open: string | undefined): FoundTag[] {
  if (!line.includes("@")) return [];
  const withoutCode = line.replaceAll(/`[^`]*`/g, (code) => "`".repeat(code.length));
  const tags: FoundTag[] = [];
  for (const match of withoutCode.matchAll(/(?<=^|\s)@([A-Za-z][\w-]*)/g)) {
    const tag = { name: match[1] ?? "", index: match.index };
    const last = tags.at(-1);
    const isInside = last !== undefined && literalTags.has(last.name) && !dataTags.has(tag.name);
    const from = last === undefined ? 0 : last.index + last.name.length + 1;
    const isQuoted = isInString(withoutCode, { from, at: tag.index }, last?.name ?? open);
    if (!isInside && !isQuoted) tags.push(tag);
  }
  return tags;
}

/** Their value goes on to the end of the line, or to another tag on data: a pattern may hold ` @`. */
const literalTags: ReadonlySet<string> = new Set(["pattern", "default", "example"]);

/** Between the quotes of a value that is written as a literal there is no tag. */
function isInString(
  line: string,
  { from, at }: { readonly from: number; readonly at: number },
  tag: string | undefined,
): boolean {
  if (tag !== "default" && tag !== "example") return false;
  const strings = line.slice(from).matchAll(/(?<=^|[\s([{,:])(["'])(?:\\.|(?!\1)[^\\])*\1/g);
  return [...strings].some((match) => {
    const start = from + match.index;
    return start < at && at < start + match[0].length;
  });
}

function joinLines(lines: readonly string[]): string {
  return lines.join("\n").trim();
}
