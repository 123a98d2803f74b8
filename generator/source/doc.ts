import { ts } from "./ts-morph.js";

import type { Doc } from "../model/type.ts";
import { readComment, toDoc, type Comment } from "./comment.ts";

/** A comment with the file that it is in. */
export interface FoundComment extends Comment {
  readonly file: ts.SourceFile;
  /** Where the comment starts. */
  readonly start: number;
  /** It was written about a wider type than the one that is read. */
  readonly isNarrowed?: boolean;
}

/** The doc comment of a symbol's first declaration that has one. */
export function commentOf(symbol: ts.Symbol | undefined): FoundComment | undefined {
  for (const declaration of symbol?.declarations ?? []) {
    const comment = commentOfNode(declaration);
    if (comment !== undefined) return comment;
  }
  return undefined;
}

/** The doc comment of a symbol, as the model holds it. */
export function docOf(symbol: ts.Symbol | undefined): Doc | undefined {
  const comment = commentOf(symbol);
  return comment === undefined ? undefined : toDoc(comment);
}

/** Comments by their nodes, which are asked for again and again; a node's text never changes. */
const known = new WeakMap<ts.Node, FoundComment | "none">();

/** The last doc comment before a declaration. */
export function commentOfNode(node: ts.Node): FoundComment | undefined {
  let comment = known.get(node);
  if (comment === undefined) {
    comment = findComment(node) ?? "none";
    known.set(node, comment);
  }
  return comment === "none" ? undefined : comment;
}

function findComment(node: ts.Node): FoundComment | undefined {
  const found = ts.getJSDocCommentsAndTags(node).findLast((comment) => ts.isJSDoc(comment));
  const range = found ?? commentOnSameLine(node);
  if (range === undefined) return undefined;
  const file = node.getSourceFile();
  const comment = readComment(file.text.slice(range.pos, range.end), range.pos);
  return { ...comment, file, start: range.pos };
}

/** Whether a comment may follow on the same line: what is no space comes after all that there is of one. */
function mayComment(text: string, start: number): boolean {
  let at = start;
  while (text[at] === " ") at += 1;
  return !/[\r\n!-.0-~]/.test(text[at] ?? "");
}

/** In `{ a: string }`, with the comment after the brace, TypeScript takes the comment for one about the brace. */
function commentOnSameLine(node: ts.Node): ts.TextRange | undefined {
  const { text } = node.getSourceFile();
  if (!mayComment(text, node.pos)) return undefined;
  const last = ts.getTrailingCommentRanges(text, node.pos)?.at(-1);
  if (last === undefined || !/^\/\*\*(?![*/])/.test(text.slice(last.pos, last.pos + 4)))
    return undefined;
  const isBeforeNode =
    last.end <= node.end && !/[\r\n]/.test(text.slice(last.end, node.getStart()));
  return isBeforeNode ? last : undefined;
}
