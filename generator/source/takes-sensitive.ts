import { ts } from "./ts-morph.js";

import { commentOfNode, type FoundComment } from "./doc.ts";
import { leadsTo } from "./leads-to.ts";
import { isPlainNode } from "./plain-node.ts";
import type { Reader } from "./reader.ts";
import { nameOf, type Step, step, stepInto, valueOf } from "./written.ts";
import { membersOf } from "./type-parts.ts";
import { wordOf } from "./words.ts";

/** Whether a type is, or holds, the type of a property that is `@sensitive`: `User["password"]`, also by an alias. */
export function takesSensitive(reader: Reader, node: ts.TypeNode | undefined): boolean {
  return node !== undefined && isSensitive(reader, node);
}

/** Whether a node is written inside of what is hidden, `{ number: string }` in `card: { number: string }`, of which a mapped type may take what it has. */
export function isInsideHidden(reader: Reader, node: ts.TypeNode | undefined): boolean {
  let at: ts.Node | undefined = node?.parent.parent;
  for (; at !== undefined && !ts.isStatement(at); at = at.parent) {
    if (!(ts.isPropertySignature(at) || ts.isPropertyDeclaration(at) || ts.isParameter(at)))
      continue;
    const comment = commentOfNode(at);
    if (comment === undefined || !hides(comment)) continue;
    if (at.type !== undefined && !isMember(reader, at.type)) return true;
  }
  return false;
}

function isSensitive(reader: Reader, start: ts.Node): boolean {
  const isIt = (node: ts.Node): boolean => isHidden(reader, node);
  const next = (node: ts.Node): readonly ts.Node[] => nodesBehind(reader, node);
  return leadsTo(start, { known: reader.facts.sensitive, isIt, next });
}

/** Behind such a node nothing is hidden, or that is said by its own properties. */
function isOpen(reader: Reader, node: ts.Node): boolean {
  return ts.isToken(node) || ts.isTypeLiteralNode(node) || isPlainNode(reader, node);
}

/** `User["password"]`, and the name of an alias that is `@sensitive`. */
function isHidden(reader: Reader, node: ts.Node): boolean {
  if (isOpen(reader, node)) return false;
  if (!ts.isIndexedAccessTypeNode(node))
    return stepBehind(reader, node)?.comments.some(hides) === true;
  const into = stepInto(reader, node);
  return into === undefined ? mayTakeSensitive(reader, node) : into.comments.some(hides);
}

function nodesBehind(reader: Reader, node: ts.Node): readonly ts.Node[] {
  if (isOpen(reader, node)) return [];
  const into = ts.isIndexedAccessTypeNode(node) ? stepInto(reader, node) : stepBehind(reader, node);
  const nodes: ts.Node[] = into?.node === undefined ? [] : [into.node];
  if (into === undefined && ts.isIndexedAccessTypeNode(node))
    nodes.push(...declarationsIn(reader, node).filter(ts.isMethodSignature));
  ts.forEachChild(node, (child) => void nodes.push(child));
  return nodes;
}

function stepBehind(reader: Reader, node: ts.Node): Step | undefined {
  if (!ts.isTypeNode(node) || (nameOf(node) === undefined && valueOf(node) === undefined))
    return undefined;
  return step(reader, node, false);
}

/** `User[keyof User]`: any of the properties; `Users["find"]`, a method: that one. */
function mayTakeSensitive(reader: Reader, node: ts.IndexedAccessTypeNode): boolean {
  return declarationsIn(reader, node).some((each) => {
    const comment =
      ts.isTypeElement(each) || ts.isClassElement(each) ? commentOfNode(each) : undefined;
    return comment !== undefined && hides(comment);
  });
}

/** What declares the properties that may be taken. */
function declarationsIn(
  { checker }: Reader,
  node: ts.IndexedAccessTypeNode,
): readonly ts.Declaration[] {
  const index = checker.getTypeFromTypeNode(node.indexType);
  const names = membersOf(index).map((each) =>
    each.isStringLiteral() || each.isNumberLiteral() ? String(each.value) : undefined,
  );
  const all = checker.getTypeFromTypeNode(node.objectType).getProperties();
  const taken = names.includes(undefined) ? all : all.filter(({ name }) => names.includes(name));
  return taken.flatMap(({ declarations = [] }) => declarations);
}

/** Whether a comment has `@sensitive`. */
export function hides({ tags }: FoundComment): boolean {
  return tags.some(({ name }) => name === "sensitive");
}

/** `Event<T>`, `(a: string) => void`: a member of a service, of which `@sensitive` names paths. */
export function isMember(reader: Reader, node: ts.TypeNode): boolean {
  const type = reader.checker.getTypeFromTypeNode(node);
  return wordOf(reader, type) !== undefined || type.getCallSignatures().length > 0;
}
