import type { Doc } from "../model/type.ts";
import { dataTags } from "./tag-table.ts";

/** A tag of a comment, and where its name stands in the file, `@` included. */
export interface WrittenTag {
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
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
  const parts: { name?: string; start: number; end: number; lines: string[] }[] = [
    { start: offset, end: offset, lines: [] },
  ];
  let fenced = false;
  for (const line of splitLines(comment, offset)) {
    const fence = /^\s*(```|~~~)/.test(line.text);
    if (fence) fenced = !fenced;
    const tags = fence || fenced ? [] : findTags(line.text);
    const first = tags[0]?.index ?? line.text.length;
    parts.at(-1)?.lines.push(line.text.slice(0, first));
    for (const [index, tag] of tags.entries()) {
      const end = tag.index + tag.name.length + 1;
      const value = line.text.slice(end, tags[index + 1]?.index ?? line.text.length);
      const start = line.start + tag.index;
      parts.push({ name: tag.name, start, end: line.start + end, lines: [value] });
    }
  }
  const [text, ...tags] = parts;
  return {
    text: joinLines(text?.lines ?? []),
    tags: tags.map(({ name = "", start, end, lines }) => ({
      name,
      text: joinLines(lines),
      start,
      end,
    })),
  };
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

function findTags(line: string): FoundTag[] {
  const withoutCode = line.replaceAll(/`[^`]*`/g, (code) => "`".repeat(code.length));
  const found = [...withoutCode.matchAll(/(?<=^|\s)@([A-Za-z][\w-]*)/g)].map((match) => ({
    name: match[1] ?? "",
    index: match.index,
  }));
  return found.reduce<FoundTag[]>((tags, tag) => {
    const isInside = literalTags.has(tags.at(-1)?.name ?? "") && !dataTags.has(tag.name);
    return isInside ? tags : [...tags, tag];
  }, []);
}

/** Their value goes on to the end of the line, or to another tag on data: a pattern may hold ` @`. */
const literalTags: ReadonlySet<string> = new Set(["pattern", "default", "example"]);

function joinLines(lines: readonly string[]): string {
  return lines.join("\n").trim();
}
