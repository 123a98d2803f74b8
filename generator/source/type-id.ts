import type { ts } from "./ts-morph.js";

import type { NamedBy } from "./named-by.ts";
import type { Reader } from "./reader.ts";
import { textOfNamed } from "./type-text.ts";

/** The id of a named type: `contracts/users.ts#User`, `contracts/page.ts#Page<contracts/users.ts#User>`. */
export function idOf(reader: Reader, type: ts.Type, named: NamedBy): string {
  // Two aliases may stand for one type, and a generic for many.
  const owner = named.arguments.length === 0 ? named.symbol : type;
  return assignId(reader, owner, named);
}

/** The id of a type that has no name and contains itself: `Partial<contracts/tree.ts#Tree>`, `contracts/tree.ts#Tree.kids`. */
export function namelessId(reader: Reader, type: ts.Type): string {
  const alias = type.aliasSymbol;
  if (alias === undefined) return assignId(reader, type, { symbol: symbolOf(type), arguments: [] });
  return assignId(reader, type, { symbol: alias, arguments: type.aliasTypeArguments ?? [] });
}

/** An intersection has no symbol of its own: that of its first part. */
function symbolOf(type: ts.Type): ts.Symbol {
  const [part] = type.isIntersection() ? type.types : [];
  return part === undefined ? type.symbol : symbolOf(part);
}

function assignId(reader: Reader, owner: ts.Type | ts.Symbol, named: NamedBy): string {
  const { ids, owners } = reader.named;
  const known = ids.get(owner);
  if (known !== undefined) return known;
  const text = textOfNamed(reader, named);
  let id = text;
  for (let number = 2; owners.has(id); number += 1) id = `${text}~${number}`;
  owners.add(id);
  ids.set(owner, id);
  return id;
}
