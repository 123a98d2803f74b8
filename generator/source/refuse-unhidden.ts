import type { ts } from "./ts-morph.js";

import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { refuseAlias } from "./refuse-alias.ts";
import { takesSensitive } from "./takes-sensitive.ts";
import { mappedParts } from "./written.ts";

/**
 * Reports a type that is, or holds, that of a hidden property, `User["password"]`, where nothing has a name to hide it by: a result, an item of a
 * stream, a payload, the values of an index signature.
 */
export function refuseUnhidden(reader: Reader, node: ts.TypeNode | undefined, place: Place): void {
  if (node === undefined || !takesSensitive(reader, node) || isOfProperties(reader, node)) return;
  const name = node.getText().replace(/\s+/gu, " ");
  refuseAlias(reader, { name, node }, { place, node });
}

/** `Record<"old" | "new", User["password"]>`: its properties are hidden one by one. Those of `Pick<User["card"], "number">` are not. */
function isOfProperties(reader: Reader, node: ts.TypeNode): boolean {
  const parts = mappedParts(reader, node);
  const type = reader.checker.getTypeFromTypeNode(node);
  return (
    takesSensitive(reader, parts?.values) &&
    !takesSensitive(reader, parts?.keys) &&
    reader.checker.getIndexInfosOfType(type).length === 0
  );
}
