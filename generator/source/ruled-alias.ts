import { ts } from "./ts-morph.js";

import { isSpread } from "./array.ts";
import { commentOfNode, type FoundComment } from "./doc.ts";
import { inferredFrom, initialValue, isObjectLiteral, typeNodeOf } from "./inferred.ts";
import { madeNode } from "./made-node.ts";
import { declarationsOf, madeBy } from "./mapped.ts";
import { partsWithin } from "./overridden.ts";
import { accessedArguments, ownerArguments } from "./owner-arguments.ts";
import type { Place } from "./place.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { readRules } from "./rule.ts";
import { isKeptAnyway } from "./said-anyway.ts";
import { signaturesBehind } from "./signatures-behind.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, nameOf, stepInto, valueOf, writtenNode } from "./written.ts";

/** An alias or a property with rules. */
export interface RuledAlias {
  readonly name: string;
  readonly node: ts.TypeNode;
  /** The types of the declarations that have the tags, where that is another one. */
  readonly declared?: readonly ts.TypeNode[] | undefined;
}

/** Whether the checker still knows by which alias a type was written; not for primitives and lists in lists, and not for good in unions. */
export function keepsName(reader: Reader, symbol: ts.Symbol, node: ts.Node): boolean {
  if (isPlatformSymbol(reader, symbol)) return true;
  if (isSpread(node.parent)) return false;
  const type = reader.checker.getTypeAtLocation(node);
  return type.aliasSymbol === symbol && !type.isUnion();
}

/** Whether an alias with rules stands in a type. */
export function holdsRuledAlias(reader: Reader, node: ts.TypeNode | undefined): boolean {
  return node !== undefined && findRuledAlias(reader, node) !== undefined;
}

/** The first alias in a type that has rules and is forgotten. */
export function findRuledAlias(reader: Reader, node: ts.Node): RuledAlias | undefined {
  const seen = new Set<ts.Node>();
  const found = find(reader, node, seen);
  // All that is reached from there was looked at. While a search is under way that is not so for each node by itself.
  if (found === undefined) for (const each of seen) reader.facts.unruled.add(each);
  return found;
}

function find(reader: Reader, node: ts.Node, seen: Set<ts.Node>): RuledAlias | undefined {
  if (seen.has(node) || reader.facts.unruled.has(node) || ts.isTypeLiteralNode(node))
    return undefined;
  seen.add(node);
  if (ts.isFunctionTypeNode(node)) return findInSignature(reader, node, seen);
  if (ts.isIndexedAccessTypeNode(node)) return findRuledProperty(reader, node, seen);
  const value = valueOf(node);
  if (value !== undefined) return findRuledValue(reader, value, seen);
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  const declaration = symbol?.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  const isErased = symbol !== undefined && !keepsName(reader, symbol, node);
  if (isErased && declaration !== undefined) {
    const comment = commentOfNode(declaration);
    const found = { name: declaration.name.text, node: declaration.type };
    if (comment !== undefined && hasRules(reader, comment, found)) return found;
    const inside = find(reader, declaration.type, seen);
    if (inside !== undefined) return inside;
  }
  const inner = takenFromSignature(reader, node);
  if (inner === undefined)
    return (
      ts.forEachChild(node, (child) => find(reader, child, seen)) ??
      findInDefaults(reader, declaration, { node, seen })
    );
  for (const each of inner) {
    const inside = find(reader, each, seen);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** What an alias is given that is not told: `Port` of `type Same<T = Port> = T`. */
function findInDefaults(
  reader: Reader,
  alias: ts.TypeAliasDeclaration | undefined,
  { node, seen }: { readonly node: ts.Node; readonly seen: Set<ts.Node> },
): RuledAlias | undefined {
  const parameters = alias?.typeParameters?.slice(argumentsOf(node).length) ?? [];
  const found = parameters.map((each) => each.default && find(reader, each.default, seen));
  return found.find((each) => each !== undefined);
}

/** `ReturnType<F>`, `Parameters<F>`: those types of the function, however it is given: as its type, by a name, as `typeof listen`. */
export function takenFromSignature(
  reader: Reader,
  node: ts.Node,
): readonly ts.TypeNode[] | undefined {
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  const [given] = argumentsOf(node);
  if (symbol === undefined || given === undefined || !isPlatformSymbol(reader, symbol))
    return undefined;
  const isResult = symbol.name === "ReturnType";
  if (!isResult && !/^(Constructor)?Parameters$/.test(symbol.name)) return undefined;
  const type = reader.checker.getTypeFromTypeNode(given);
  const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
  if (signatures.length === 0) return undefined;
  return signatures.flatMap(({ declaration }) => {
    if (declaration === undefined || ts.isJSDocSignature(declaration)) return [];
    const nodes = isResult ? [declaration] : declaration.parameters;
    return nodes.flatMap((each) => each.type ?? []);
  });
}

/** `User["port"]`, where the property has rules of its own, or is written by an alias that has some. */
function findRuledProperty(
  reader: Reader,
  node: ts.IndexedAccessTypeNode,
  seen: Set<ts.Node>,
): RuledAlias | undefined {
  const into = stepInto(reader, node);
  if (into === undefined) {
    const object = writtenNode(reader, node.objectType) ?? node.objectType;
    const given = [object, ...ownerArguments(reader, node.objectType)];
    for (const each of given) {
      const inside = find(reader, each, seen);
      if (inside !== undefined) return inside;
    }
    return findAnyProperty(reader, node, seen);
  }
  const declared = into.node === undefined ? undefined : [into.node];
  const found = { name: node.getText(), node, declared };
  if (into.comments.some((comment) => hasRules(reader, comment, found))) return found;
  for (const each of accessedArguments(reader, node, into.node)) {
    const inside = find(reader, each, seen);
    if (inside !== undefined) return inside;
  }
  if (into.declaration !== undefined) return findInDeclaration(reader, into.declaration, seen);
  return into.node === undefined ? undefined : find(reader, into.node, seen);
}

/** `User[keyof User]`: any of the properties; `Lists["ports"]`, to which a mapped type has given another type: that one. */
function findAnyProperty(
  reader: Reader,
  node: ts.IndexedAccessTypeNode,
  seen: Set<ts.Node>,
): RuledAlias | undefined {
  const { checker } = reader;
  const inSignature = findInSignatures(reader, node, seen);
  if (inSignature !== undefined) return inSignature;
  // In a mapped type, which follows its properties itself.
  if ((checker.getTypeFromTypeNode(node.indexType).flags & ts.TypeFlags.TypeParameter) !== 0)
    return undefined;
  const all = checker.getTypeFromTypeNode(node.objectType).getProperties();
  const named = nameIn(checker.getTypeFromTypeNode(node.indexType));
  for (const property of all.filter(({ name }) => named === undefined || name === named)) {
    const [declaration] = declarationsOf(reader, property);
    if (declaration === undefined) {
      const inside = findInMapped(reader, { node, property }, seen);
      if (inside !== undefined) return inside;
      continue;
    }
    if (initialValue(declaration) !== undefined) {
      const inferred = findInDeclaration(reader, declaration, seen);
      if (inferred !== undefined) return inferred;
    }
    const type = typeNodeOf(declaration);
    const comment = type === undefined ? undefined : commentOfNode(declaration);
    const found = { name: `${node.getText()} (${property.name})`, node };
    if (comment !== undefined && hasRules(reader, comment, found)) return found;
    const written = type === undefined ? [] : [type, ...accessedArguments(reader, node, type)];
    for (const each of written) {
      const inside = find(reader, each, seen);
      if (inside !== undefined) return inside;
    }
  }
  return undefined;
}

/** What a mapped type gives a property that nothing declares: `Port` of `interface Ports extends Named {}` with `type Named = { [K in "http"]: Port }`. */
function findInMapped(
  reader: Reader,
  { node, property }: { readonly node: ts.IndexedAccessTypeNode; readonly property: ts.Symbol },
  seen: Set<ts.Node>,
): RuledAlias | undefined {
  for (const part of partsWithin(reader, reader.checker.getTypeFromTypeNode(node.objectType))) {
    const own = part.getProperty(property.name);
    if (own === undefined) continue;
    for (const each of [madeBy(own)?.by.declaration?.type, madeNode(reader, own)?.behind]) {
      const inside = each === undefined ? undefined : find(reader, each, seen);
      if (inside !== undefined) return inside;
    }
  }
  return undefined;
}

/** What index signatures say, also those that a mapped type took over: `Partial<Ports>[string]`. */
function findInSignatures(
  reader: Reader,
  node: ts.IndexedAccessTypeNode,
  seen: Set<ts.Node>,
): RuledAlias | undefined {
  const owner = reader.checker.getTypeFromTypeNode(node.objectType);
  const name = nameIn(reader.checker.getTypeFromTypeNode(node.indexType));
  if (name !== undefined && owner.getProperty(name) !== undefined) return undefined;
  for (const declaration of signaturesBehind(reader, owner)) {
    const comment = commentOfNode(declaration);
    const found = { name: node.getText(), node };
    if (comment !== undefined && hasRules(reader, comment, found)) return found;
    const inside = find(reader, declaration.type, seen);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function nameIn(index: ts.Type): string | undefined {
  return index.isStringLiteral() || index.isNumberLiteral() ? String(index.value) : undefined;
}

/** `Parameters<typeof listen>`: what the value was declared with. */
function findRuledValue(
  reader: Reader,
  name: ts.EntityName,
  seen: Set<ts.Node>,
): RuledAlias | undefined {
  const declaration = targetOf(reader, name)?.valueDeclaration;
  return declaration === undefined ? undefined : findInDeclaration(reader, declaration, seen);
}

/** In what a value or property is declared with, or what TypeScript infers its type from. */
function findInDeclaration(
  reader: Reader,
  node: ts.Node,
  seen: Set<ts.Node>,
): RuledAlias | undefined {
  const value = initialValue(node);
  if (value !== undefined)
    return isObjectLiteral(value) ? undefined : findInValue(reader, value, seen);
  const type = ts.isVariableDeclaration(node) ? undefined : typeNodeOf(node);
  const comment = type === undefined ? undefined : commentOfNode(node);
  if (type !== undefined && comment !== undefined) {
    const found = { name: node.getText().split(/[?:]/u, 1).join(""), node: type };
    if (hasRules(reader, comment, found)) return found;
  }
  return findInSignature(reader, node, seen);
}

function findInValue(
  reader: Reader,
  value: ts.Expression,
  seen: Set<ts.Node>,
): RuledAlias | undefined {
  for (const node of inferredFrom(reader, value)) {
    if (seen.has(node)) continue;
    const inside = ts.isTypeNode(node)
      ? find(reader, node, seen)
      : findInDeclaration(reader, node, new Set(seen).add(node));
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** The first alias with rules of which TypeScript infers the type of a value, and forgets it. */
export function findInferredAlias(reader: Reader, value: ts.Expression): RuledAlias | undefined {
  return findInValue(reader, value, new Set());
}

/** In the parameters and the result of a function, or the type of a constant. */
function findInSignature(
  reader: Reader,
  node: ts.Node,
  seen: Set<ts.Node>,
): RuledAlias | undefined {
  return ts.forEachChild(node, (child) => {
    if (ts.isParameter(child) || ts.isFunctionTypeNode(child))
      return findInSignature(reader, child, seen);
    return ts.isTypeNode(child) ? find(reader, child, seen) : undefined;
  });
}

/** Whether tags demand something of a value, and not all of it is kept anyway. */
export function hasRules(
  reader: Reader,
  comment: FoundComment,
  { name, node }: RuledAlias,
): boolean {
  const place: Place = { node, type: undefined, step: name, slot: "payload", depth: 0, nesting: 0 };
  const rules = readRules(reader, comment, place);
  if (rules.length === 0) return false;
  const type = reader.checker.getTypeFromTypeNode(node);
  return !rules.every((rule) => isKeptAnyway(reader, rule, type));
}
