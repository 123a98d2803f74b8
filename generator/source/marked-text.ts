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

/** Gives the texts or the numbers among the members of a type a mark. */
const helper = "\ntype LagomorphMark<T, Of, Mark> = T extends Of ? T & Mark : T;\n";

/** The place in the list of all ruled that a property of a brand is the mark of. */
export function markedBy(name: string): number | undefined {
  const index = /^__lagomorph(\d+)$/.exec(name)?.[1];
  return index === undefined ? undefined : Number(index);
}

/** Whether a text may hold tags that are rules of texts or numbers; most hold none. */
export function mayHoldRules(text: string): boolean {
  return /@(?:m(?:in|ax)imum|exclusiveM|multipleOf|m(?:in|ax)Length|pattern|format|int|asType|type|TJS-)/.test(
    text,
  );
}

/**
 * The text of a file in which the type of each alias, property and parameter with rules carries a mark: `type Port = number` becomes
 * `type Port = LagomorphMark<number, number, { readonly __lagomorph0?: 0 }>`. What has rules is added to a list.
 */
export function markText(reader: Reader, file: ts.SourceFile, all: Ruled[]): string {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    for (const { of, ruled } of ruledBy(reader, node)) {
      const index = all.push(ruled) - 1;
      const mark = `, ${of}, { readonly __lagomorph${index}?: ${index} }>`;
      edits.push({ at: ruled.node.getStart(), order: index, text: "LagomorphMark<" });
      edits.push({ at: ruled.node.end, order: -index, text: mark });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits.length === 0 ? file.text : `${edited(file.text, edits)}${helper}`;
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
