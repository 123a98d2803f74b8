import { ts } from "./ts-morph.js";

import { takenFrom } from "./mapped.ts";
import { partsWithin } from "./overridden.ts";
import { unwrapTypeNode } from "./place.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, nameOf, step, takingProperties, writtenNode } from "./written.ts";

/** All that a type, or a part of it, extends: `List<Port>` of `interface Ports extends List<Port>`. */
export function baseNodes(
  reader: Reader,
  type: ts.Type,
): readonly ts.ExpressionWithTypeArguments[] {
  return partsWithin(reader, type).flatMap((part) => {
    // Absent for intersections, whatever its declaration says.
    const symbol = part.symbol as ts.Symbol | undefined;
    return (symbol?.declarations ?? []).flatMap((declaration) => {
      if (!ts.isInterfaceDeclaration(declaration) && !ts.isClassDeclaration(declaration)) return [];
      return declaration.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
    });
  });
}

/** The types from which mapped types took a property, one after the other. */
export function ownersOf(reader: Reader, property: ts.Symbol): readonly ts.Type[] {
  const found: ts.Type[] = [];
  for (let at = takenFrom(reader, property); at; at = takenFrom(reader, at.property))
    if (at.owner !== undefined) found.push(at.owner);
  return found;
}

/** The arguments of the generics by which an object was written, also behind aliases and inside of what takes its properties. */
export function ownerArguments(reader: Reader, start: ts.TypeNode): readonly ts.TypeNode[] {
  const node = writtenNode(reader, start);
  if (node === undefined) return [];
  const bases = baseNodes(reader, reader.checker.getTypeFromTypeNode(node));
  return [...writtenArguments(reader, node), ...bases.flatMap(argumentsOf)];
}

/** The same of a type: of `type Ports = List<Port>`, of `interface Ports extends List<Port>`, also where those are parts of it. */
export function argumentsBehind(reader: Reader, type: ts.Type): readonly ts.TypeNode[] {
  const named = partsWithin(reader, type).flatMap((part) => part.aliasSymbol?.declarations ?? []);
  const written = named.filter((each) => ts.isTypeAliasDeclaration(each));
  return [
    ...written.flatMap((each) => ownerArguments(reader, each.type)),
    ...baseNodes(reader, type).flatMap(argumentsOf),
  ];
}

function writtenArguments(reader: Reader, node: ts.TypeNode): readonly ts.TypeNode[] {
  const inside = innerObjects(reader, node);
  if (inside !== undefined) return inside.flatMap((each) => ownerArguments(reader, each));
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  return symbol === undefined || isPlatformSymbol(reader, symbol) ? [] : argumentsOf(node);
}

/** `A & B`, `{ [K in keyof A]: A[K] }`, `Partial<A>`: the objects whose properties those are. */
export function innerObjects(
  reader: Reader,
  node: ts.TypeNode,
): readonly ts.TypeNode[] | undefined {
  if (ts.isIntersectionTypeNode(node)) return node.types;
  if (ts.isMappedTypeNode(node)) {
    const keys = unwrapTypeNode(node.typeParameter.constraint);
    const isOfObject =
      keys !== undefined &&
      ts.isTypeOperatorNode(keys) &&
      keys.operator === ts.SyntaxKind.KeyOfKeyword;
    return isOfObject ? [keys.type] : undefined;
  }
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  const isTaking =
    symbol !== undefined && isPlatformSymbol(reader, symbol) && takingProperties.has(symbol.name);
  return isTaking ? argumentsOf(node).slice(0, 1) : undefined;
}

/** Whether a type parameter stands in a type: `T[]`. */
export function mentionsParameter(reader: Reader, node: ts.Node): boolean {
  if (ts.isTypeReferenceNode(node)) {
    const symbol = targetOf(reader, node.typeName);
    if (((symbol?.flags ?? 0) & ts.SymbolFlags.TypeParameter) !== 0) return true;
  }
  return ts.forEachChild(node, (child) => mentionsParameter(reader, child) || undefined) === true;
}

/**
 * Where a property is taken out of its object, `Page<Port>["count"]`, and its type is written with what the object is given: the arguments that it
 * is given.
 */
export function accessedArguments(
  reader: Reader,
  access: ts.TypeNode,
  property: ts.TypeNode | undefined,
): readonly ts.TypeNode[] {
  const isTaken = ts.isIndexedAccessTypeNode(access) && property !== undefined;
  if (!isTaken || !mentionsParameter(reader, property)) return [];
  const given = objectsBehind(reader, access).flatMap((each) => ownerArguments(reader, each));
  return [...given, ...givenToOwners(reader, access)];
}

/** What the bases of those were given from which mapped types took the property: `Port` of `Same<Ports>["it"]`, where `interface Ports extends Box<Port>`. */
function givenToOwners(reader: Reader, access: ts.IndexedAccessTypeNode): readonly ts.TypeNode[] {
  const { checker } = reader;
  const index = checker.getTypeFromTypeNode(access.indexType);
  const all = checker.getTypeFromTypeNode(access.objectType).getProperties();
  const taken = index.isStringLiteral() ? all.filter(({ name }) => name === index.value) : all;
  const owners = taken.flatMap((property) => ownersOf(reader, property));
  return owners.flatMap((owner) => baseNodes(reader, owner)).flatMap(argumentsOf);
}

/** `Page<Port>["items"]` and `Page<Port>` of `Page<Port>["items"][number]`, also behind aliases. */
function objectsBehind(reader: Reader, start: ts.TypeNode): readonly ts.TypeNode[] {
  const found: ts.TypeNode[] = [];
  const seen = new Set<ts.TypeNode>();
  let node: ts.TypeNode | undefined = start;
  while (node !== undefined && !seen.has(node)) {
    seen.add(node);
    if (ts.isIndexedAccessTypeNode(node)) {
      found.push(node.objectType);
      node = unwrapTypeNode(node.objectType);
    } else {
      const next = step(reader, node);
      node = next?.symbol === undefined ? undefined : unwrapTypeNode(next.node);
    }
  }
  return found;
}
