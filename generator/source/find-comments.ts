/** A comment of a file, with its marks. */
export interface FoundComment {
  readonly start: number;
  readonly text: string;
}

// Strings are matched too, so that what looks like a comment inside one is passed over.
const stringsAndComments =
  /"(?:\\[\s\S]|[^"\\\r\n])*"|'(?:\\[\s\S]|[^'\\\r\n])*'|`(?:\\[\s\S]|[^`\\])*`|\/\/[^\r\n\u2028\u2029]*|\/\*[\s\S]*?\*\//g;

/** Every comment of a file's text, in order, also those which TypeScript attaches to nothing. */
export function findComments(text: string): FoundComment[] {
  return [...text.matchAll(stringsAndComments)]
    .map((match) => ({ start: match.index, text: match[0] }))
    .filter((found) => found.text.startsWith("/"));
}
