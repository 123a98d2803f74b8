import { ts } from "./ts-morph.js";

import { isAbsence, type Place, unwrapTypeNode } from "./place.ts";
import type { Reader } from "./reader.ts";
import { targetOf } from "./target.ts";

/** A node, and the place from which its names are to be understood. */
type NodeAt = readonly [node: ts.Node, place: Place];

/** What the nodes of places stand for, found out once for a question. */
type Known = Map<Place, NodeAt>;

/**
 * What was given for the parameter of a generic that a node names, at the place that led to it: `any` of `Page<any>` for the `T` of `Page<T>`.
 * Another node is what it is.
 */
export function givenNode(reader: Reader, place: Place, node: ts.Node): ts.Node {
  return resolveGiven(reader, new Map(), [node, place])[0];
}

function resolveGiven(reader: Reader, known: Known, [node, place]: NodeAt): NodeAt {
  const parameter = parameterAt(reader, node);
  if (parameter === undefined) return [node, place];
  const generic = parameter.parent;
  if (!ts.isInterfaceDeclaration(generic) && !ts.isTypeAliasDeclaration(generic))
    return [node, place];
  const owner = reader.checker.getSymbolAtLocation(generic.name);
  const index = generic.typeParameters?.indexOf(parameter) ?? -1;
  const start = isPartOf(node, place.type) ? place.parent : place;
  for (let at: Place | undefined = start; at !== undefined; at = at.parent) {
    const [written, scope] = resolveType(reader, known, at);
    if (written === undefined || !ts.isTypeReferenceNode(written)) continue;
    const isIt = targetOf(reader, written.typeName) === owner;
    const given = isIt ? written.typeArguments?.[index] : undefined;
    if (given !== undefined) return resolveGiven(reader, known, [given, scope]);
  }
  return [parameter.default ?? node, place];
}

function resolveType(reader: Reader, known: Known, place: Place): NodeAt | readonly [undefined] {
  const type = unwrapTypeNode(place.type);
  if (type === undefined) return [undefined];
  const found = known.get(place) ?? resolveGiven(reader, known, [type, { ...place, type }]);
  known.set(place, found);
  return found;
}

function isPartOf(node: ts.Node, whole: ts.Node | undefined): boolean {
  let at: ts.Node | undefined = node;
  while (at !== undefined && at !== whole) at = at.parent as ts.Node | undefined; // a file has none
  return at !== undefined;
}

/** The parameter that a node names, also beside `null`. */
function parameterAt(reader: Reader, node: ts.Node): ts.TypeParameterDeclaration | undefined {
  const members = ts.isUnionTypeNode(node) ? node.types.filter((each) => !isAbsence(each)) : [node];
  const [only] = members;
  if (only === undefined || members.length > 1 || !ts.isTypeReferenceNode(only)) return undefined;
  const declaration = targetOf(reader, only.typeName)?.declarations?.[0];
  return declaration !== undefined && ts.isTypeParameterDeclaration(declaration)
    ? declaration
    : undefined;
}
