import { ts } from "./ts-morph.js";

import { commentOfNode, type FoundComment } from "./doc.ts";
import { isPlainNode } from "./plain-node.ts";
import type { Reader } from "./reader.ts";
import { nameOf, step, stepInto, valueOf } from "./written.ts";

/** Whether a type is, or holds, the type of a property that is `@sensitive`: `User["password"]`, also by an alias. */
export function takesSensitive(reader: Reader, node: ts.TypeNode | undefined): boolean {
  return node !== undefined && isSensitive(reader, node);
}

function isSensitive(reader: Reader, node: ts.Node): boolean {
  if (ts.isToken(node) || isPlainNode(reader, node)) return false;
  const { sensitive } = reader.facts;
  const known = sensitive.get(node);
  if (known !== undefined || ts.isTypeLiteralNode(node)) return known ?? false;
  // While it is looked at, for types that hold themselves.
  sensitive.set(node, false);
  const found = leadsToSensitive(reader, node);
  sensitive.set(node, found);
  return found;
}

function leadsToSensitive(reader: Reader, node: ts.Node): boolean {
  if (ts.isIndexedAccessTypeNode(node)) {
    const into = stepInto(reader, node);
    if (into === undefined ? mayTakeSensitive(reader, node) : into.comments.some(hides))
      return true;
    if (into?.node !== undefined && isSensitive(reader, into.node)) return true;
  } else if (nameOf(node) !== undefined || valueOf(node) !== undefined) {
    const next = ts.isTypeNode(node) ? step(reader, node, false) : undefined;
    if (next?.comments.some(hides) === true) return true;
    if (next?.node !== undefined && isSensitive(reader, next.node)) return true;
  }
  return ts.forEachChild(node, (child) => isSensitive(reader, child) || undefined) === true;
}

/** `User[keyof User]`: any of the properties. */
function mayTakeSensitive({ checker }: Reader, node: ts.IndexedAccessTypeNode): boolean {
  const properties = checker.getTypeFromTypeNode(node.objectType).getProperties();
  return properties.some(({ declarations = [] }) =>
    declarations.some((each) => {
      const comment =
        ts.isTypeElement(each) || ts.isClassElement(each) ? commentOfNode(each) : undefined;
      return comment !== undefined && hides(comment);
    }),
  );
}

/** Whether a comment has `@sensitive`. */
export function hides({ tags }: FoundComment): boolean {
  return tags.some(({ name }) => name === "sensitive");
}
