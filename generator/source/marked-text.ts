import { ts } from "./ts-morph.js";

import { createCollector } from "../diagnostics/index.ts";
import { commentOfNode } from "./doc.ts";
import { typeNodeOf } from "./inferred.ts";
import type { Reader } from "./reader.ts";
import { readRules, type Rule, targetOf } from "./rule.ts";
import type { RuledAlias } from "./ruled-alias.ts";

/** An alias, a property or a parameter of whose texts or numbers its tags demand something. */
export interface Ruled extends RuledAlias {
  readonly rules: readonly Rule[];
}

/** Marks, and what they are of. */
export interface Marks {
  /** What their names begin with. */
  readonly word: string;
  readonly ruled: Ruled[];
}

/** No marks yet, by a name that none of these texts has. */
export function createMarks(texts: readonly string[]): Marks {
  let word = "LagomorphMark";
  while (texts.some((text) => text.includes(word))) word += "_";
  return { word, ruled: [] };
}

/** What a property of a brand is the mark of. */
export function markedBy({ word, ruled }: Marks, name: string): Ruled | undefined {
  return name.startsWith(word) ? ruled[Number(name.slice(word.length))] : undefined;
}

/** Whether a text may hold tags that are rules of texts or numbers; most hold none. */
export function mayHoldRules(text: string): boolean {
  return /@(?:m(?:in|ax)imum|exclusiveM|multipleOf|m(?:in|ax)Length|pattern|format|int|asType|type|TJS-)/.test(
    text,
  );
}

/**
 * The text of a file in which the type of each alias, property and parameter with rules carries a mark: `type Port = number` becomes
 * `type Port = LagomorphMark<number, number, { readonly LagomorphMark0?: 0 }>`. What has rules is added to the marks.
 */
export function markText(reader: Reader, file: ts.SourceFile, { word, ruled: all }: Marks): string {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    for (const { of, ruled } of ruledBy(reader, node)) {
      const index = all.push(ruled) - 1;
      const mark = `, ${of}, { readonly ${word}${index}?: ${index} }>`;
      edits.push({ at: ruled.node.getStart(), order: index, text: `${word}<` });
      edits.push({ at: ruled.node.end, order: -index, text: mark });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (edits.length === 0) return file.text;
  // Gives the texts or the numbers among the members of a type a mark.
  const helper = `type ${word}<T, Of, Mark> = T extends Of ? T & Mark : T;`;
  return `${edited(file.text, edits)}\n${helper}\n`;
}

/** A text that is put into another one. Of several at one place the inner ones end first. */
interface Edit {
  readonly at: number;
  readonly order: number;
  readonly text: string;
}

function edited(text: string, edits: readonly Edit[]): string {
  let end = 0;
  const parts: string[] = [];
  for (const edit of edits.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    parts.push(text.slice(end, edit.at), edit.text);
    end = edit.at;
  }
  return [...parts, text.slice(end)].join("");
}

/** What the tags of a declaration demand of texts, and of numbers. */
function ruledBy(
  reader: Reader,
  node: ts.Node,
): readonly { readonly of: "string" | "number"; readonly ruled: Ruled }[] {
  const isAlias = ts.isTypeAliasDeclaration(node);
  if (ts.isVariableDeclaration(node)) return [];
  const type = isAlias ? node.type : typeNodeOf(node);
  const comment = type === undefined ? undefined : commentOfNode(node);
  if (type === undefined || comment === undefined) return [];
  const place = { node, type, step: "", slot: "payload", depth: 0, nesting: 0 } as const;
  // What is wrong with them is reported where they are read.
  const rules = readRules({ ...reader, collector: createCollector() }, comment, place);
  const name = isAlias ? node.name.text : node.getText().split(/[?:]/u, 1).join("");
  return (["string", "number"] as const).flatMap((of) => {
    const own = rules.filter((rule) => targetOf(rule.name) === of);
    return own.length === 0 ? [] : [{ of, ruled: { name, node: type, rules: own } }];
  });
}
