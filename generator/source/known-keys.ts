import { ts } from "./ts-morph.js";

import { declarationsOf } from "./mapped.ts";
import { innerObjects, ownersOf } from "./owner-arguments.ts";
import { partsWithin } from "./overridden.ts";
import { isAbsence, type Place } from "./place.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, nameOf, takingProperties, writtenNode } from "./written.ts";

/**
 * Whether a base of an object may be missing where properties are taken from that object: of `interface Item extends Gone { name: string }`
 * `Pick<Item, "name">` takes nothing that could stand in `Gone`.
 */
export function keptWithoutBase(
  reader: Reader,
  type: ts.Type,
  place: Place,
): (base: ts.ExpressionWithTypeArguments, owner: ts.Type) => boolean {
  return (base, owner) => {
    // Behind the name of an interface no node is left.
    const written = place.type === undefined ? declaredWith(type.symbol) : [place.type];
    const isKnown = written?.every((each) => hasKnownKeys(reader, each));
    if (isKnown !== true) return false;
    const { symbol } = reader.checker.getTypeAtLocation(base.parent.parent);
    const taken = type.getProperties().filter((each) => ownersOf(reader, each).includes(owner));
    return taken.every((each) => isDeclaredOver(reader, each, symbol));
  };
}

/** Whether a property is declared by an object itself, or by one that extends it: by what takes the place of what its bases have. */
function isDeclaredOver(reader: Reader, property: ts.Symbol, object: ts.Symbol): boolean {
  return declarationsOf(reader, property).some(({ parent }) =>
    partsWithin(reader, reader.checker.getTypeAtLocation(parent)).some(
      // Absent for intersections, whatever its declaration says.
      (part) => (part.symbol as ts.Symbol | undefined) === object,
    ),
  );
}

/** Whether the keys of an object are written out where it is written, so that none of them can be missing: `Pick<Item, "a" | "b">`. */
function hasKnownKeys(reader: Reader, start: ts.TypeNode, seen: Set<ts.Node> = new Set()): boolean {
  const node = writtenNode(reader, start);
  if (node === undefined) return false;
  if (seen.has(node) || ts.isTypeLiteralNode(node)) return true;
  seen.add(node);
  const haveAll = (nodes: readonly ts.TypeNode[]): boolean =>
    nodes.every((each) => hasKnownKeys(reader, each, seen));
  if (ts.isUnionTypeNode(node)) {
    const members = node.types.filter((each) => !isAbsence(each));
    return members.length === 1 && haveAll(members);
  }
  if (ts.isMappedTypeNode(node) && isWrittenOut(reader, node.typeParameter.constraint)) return true;
  const inner = innerObjects(reader, node);
  const name = ts.isExpressionWithTypeArguments(node) ? node.expression : nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  if (symbol === undefined || !isPlatformSymbol(reader, symbol)) {
    const behind = inner ?? declaredWith(symbol);
    return behind !== undefined && haveAll(behind);
  }
  const [first, second] = argumentsOf(node);
  if (symbol.name === "Record") return isWrittenOut(reader, first);
  if (symbol.name === "Pick" && isWrittenOut(reader, second)) return true;
  return takingProperties.has(symbol.name) && first !== undefined && haveAll([first]);
}

/** All that an interface or a class extends, or what an alias stands for; `undefined` where that depends on what it is given. */
function declaredWith(symbol: ts.Symbol | undefined): readonly ts.TypeNode[] | undefined {
  const { declarations = [] } = symbol ?? {};
  const found: ts.TypeNode[] = [];
  for (const each of declarations) {
    if (ts.isInterfaceDeclaration(each) || ts.isClassDeclaration(each))
      found.push(...(each.heritageClauses ?? []).flatMap(({ types }) => [...types]));
    else if (ts.isTypeAliasDeclaration(each) && each.typeParameters === undefined)
      found.push(each.type);
    else return undefined;
  }
  return declarations.length === 0 ? undefined : found;
}

function isWrittenOut(reader: Reader, keys: ts.TypeNode | undefined): boolean {
  const node = keys === undefined ? undefined : writtenNode(reader, keys);
  if (node === undefined) return false;
  if (ts.isUnionTypeNode(node)) return node.types.every((each) => isWrittenOut(reader, each));
  return ts.isLiteralTypeNode(node);
}
