import { commentText } from "../../emitters/text.ts";

/** Text of a docstring in a doc comment: nothing in it is a tag, silences a warning, or hides the tags that follow. */
export function docLines(text: string | undefined): readonly string[] {
  if (text === undefined || text.trim() === "") return [];
  const lines = commentText(text)
    .replaceAll(/(?<=^|\s)@(?=[A-Za-z])/g, "\\@")
    .replaceAll("lagomorph-", "lagomorph\\-")
    .split("\n")
    .map((line) => line.trimEnd());
  const isFence = (line: string): boolean => /^\s*(```|~~~)/.test(line);
  const isOpen = lines.filter(isFence).length % 2 === 1;
  return isOpen ? lines.map((line) => (isFence(line) ? `\\${line.trimStart()}` : line)) : lines;
}

/** A doc comment of text and tags; none where there is neither. */
export function docComment(
  text: string | undefined,
  tags: readonly string[],
  indent: string,
): readonly string[] {
  const lines = docLines(text);
  const all = [...lines, ...(lines.length > 0 && tags.length > 0 ? [""] : []), ...tags];
  const [only = ""] = all;
  if (all.length === 0) return [];
  if (all.length === 1 && only.length + indent.length <= 110) return [`${indent}/** ${only} */`];
  return [`${indent}/**`, ...all.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

const width = 100;

/** Sentences as comments of a line each, or of several where they are long. */
export function remarkLines(remarks: readonly string[], indent: string): readonly string[] {
  return remarks.flatMap((remark) => {
    const words = commentText(remark)
      .replaceAll("@ts-", "@ ts-")
      .replaceAll("lagomorph-", "lagomorph\\-")
      .split(/\s+/);
    const lines: string[] = [];
    for (const word of words) {
      const last = lines.at(-1);
      if (last === undefined || last.length + word.length >= width - indent.length)
        lines.push(word);
      else lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines.map((line) => `${indent}// ${line}`);
  });
}

/** A value after `@default`: JSON that neither ends the comment nor begins a tag. */
export function jsonInComment(value: string | number | boolean): string {
  return commentText(JSON.stringify(value)).replaceAll("@", "\\u0040").replaceAll("`", "\\u0060");
}
