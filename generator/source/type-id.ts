import { createHash } from "node:crypto";

import { ts } from "./ts-morph.js";

import { withPlace } from "../model/type-id.ts";
import { packagePath } from "./exports.ts";
import type { NamedBy } from "./named-by.ts";
import type { Reader } from "./reader.ts";
import { textOfNamed } from "./type-text.ts";

/**
 * The id of a named type: `contracts/users.ts#User`, `contracts/page.ts#Page<contracts/users.ts#User>`; and `contracts/page.ts#Page<{id:string}>@3fa2c15b`,
 * where what it is given has no name, and may be written at several places.
 */
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
  const literals = new Set<ts.Node>();
  const plain = textOfNamed(reader, named, literals);
  const text = literals.size === 0 ? plain : withPlace(plain, hashOf(reader, literals));
  let id = text;
  for (let number = 2; owners.has(id); number += 1) id = `${text}~${number}`;
  owners.add(id);
  ids.set(owner, id);
  return id;
}

/** Tells declarations apart by where they stand, whatever else is declared. */
function hashOf(reader: Reader, literals: ReadonlySet<ts.Node>): string {
  const places = [...literals].map((node) => placeOf(reader, node));
  const text = [...new Set(places)].toSorted().join(" ");
  return createHash("sha256").update(text).digest("hex");
}

/** `contracts/shop.ts Shop list 0`: the names around a node, and which of its kind it is in there. */
function placeOf(reader: Reader, node: ts.Node): string {
  const { contained } = reader.facts;
  const known = contained.get(node);
  if (known !== undefined) return known;
  const names: string[] = [];
  let inner: ts.Node | undefined;
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const name = ts.getNameOfDeclaration(at as ts.Declaration)?.getText(); // others have none
    if (name === undefined) continue;
    names.unshift(name);
    inner ??= at;
  }
  const file = node.getSourceFile();
  const number = countBefore(inner ?? file, node);
  const place = [packagePath(reader, file.fileName), ...names, number].join(" ");
  contained.set(node, place);
  return place;
}

/** How many nodes of its kind come before a node. */
function countBefore(within: ts.Node, node: ts.Node): number {
  let count = 0;
  const visit = (each: ts.Node): boolean => {
    if (each === node) return true;
    if (each.kind === node.kind) count += 1;
    return ts.forEachChild(each, (child) => visit(child) || undefined) ?? false;
  };
  visit(within);
  return count;
}
