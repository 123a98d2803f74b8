import { ts } from "ts-morph";

import type { Doc } from "../model/type.ts";
import { readComment, toDoc, type Comment } from "./comment.ts";

/** The doc comment of a symbol's first declaration that has one. */
export function commentOf(symbol: ts.Symbol | undefined): Comment | undefined {
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

/** The last doc comment before a declaration. */
export function commentOfNode(node: ts.Node): Comment | undefined {
  const last = ts.getJSDocCommentsAndTags(node).findLast((found) => ts.isJSDoc(found));
  if (last === undefined) return undefined;
  return readComment(node.getSourceFile().text.slice(last.pos, last.end), last.pos);
}
