import { ts } from "./ts-morph.js";

import { mentionsParameter } from "./owner-arguments.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { argumentsOf, nameOf, targetOf } from "./written.ts";

/** What parameters of generics stand for, where that is known. */
type Known = ReadonlyMap<ts.Symbol, ts.Type>;

interface Search {
  readonly reader: Reader;
  readonly isLost: (node: ts.TypeNode) => boolean;
  readonly seen: Set<ts.Node>;
  readonly found: ts.TypeNode[];
}

/**
 * What decides about a type as it is written, in itself and in the generics that it names, and is lost: `Gone` of `Item<string>`, where
 * `type Item<T> = T extends Gone ? A : B`. Conditions that are settled before are passed over. Properties are asked about where they are read.
 */
export function lostDecisions(
  reader: Reader,
  node: ts.TypeNode,
  isLost: (node: ts.TypeNode) => boolean,
): readonly ts.TypeNode[] {
  const search: Search = { reader, isLost, seen: new Set(), found: [] };
  visit(search, node, new Map());
  return search.found;
}

function visit(search: Search, node: ts.Node, known: Known): void {
  if (isReadLater(node)) return;
  if (ts.isConditionalTypeNode(node)) return visitCondition(search, node, known);
  if (ts.isMappedTypeNode(node)) note(search, node.typeParameter.constraint);
  enter(search, node, known);
  ts.forEachChild(node, (child) => visit(search, child, known));
}

/** Of an object the properties are read one by one. */
function isReadLater(node: ts.Node): boolean {
  return ts.isTypeLiteralNode(node) || ts.isFunctionTypeNode(node);
}

function visitCondition(search: Search, node: ts.ConditionalTypeNode, known: Known): void {
  note(search, node.checkType);
  note(search, node.extendsType);
  visit(search, node.checkType, known);
  visit(search, node.extendsType, known);
  const [isTaken, isLeft] = outcomes(search, node, known);
  if (isTaken) visit(search, node.trueType, known);
  if (isLeft) visit(search, node.falseType, known);
}

function note({ isLost, found }: Search, node: ts.TypeNode | undefined): void {
  if (node !== undefined && !found.includes(node) && isLost(node)) found.push(node);
}

/** Whether a condition may hold, and whether it may not. */
function outcomes(
  { reader, isLost }: Search,
  { checkType, extendsType }: ts.ConditionalTypeNode,
  known: Known,
): readonly [boolean, boolean] {
  const { checker } = reader;
  const type = typeIn(reader, checkType, known);
  const isOpen = ts.isInferTypeNode(extendsType) || holdsInfer(extendsType);
  if (type === undefined || isOpen || mentionsParameter(reader, extendsType) || isLost(extendsType))
    return [true, true];
  const wanted = checker.getTypeFromTypeNode(extendsType);
  const answers = (type.isUnion() ? type.types : [type]).map((part) =>
    checker.isTypeAssignableTo(part, wanted),
  );
  return [answers.includes(true), answers.includes(false)];
}

function holdsInfer(node: ts.Node): boolean {
  return ts.isInferTypeNode(node) || ts.forEachChild(node, holdsInfer) === true;
}

/** Goes into the declaration of a generic that is named. */
function enter(search: Search, node: ts.Node, known: Known): void {
  const { reader, seen } = search;
  const declaration = genericOf(reader, node);
  if (declaration === undefined || seen.has(declaration)) return;
  seen.add(declaration);
  if (isWhole(search, declaration)) return;
  const args = argumentsOf(node);
  const given = (declaration.typeParameters ?? []).flatMap((parameter, index) => {
    const own = reader.checker.getSymbolAtLocation(parameter.name);
    const type = args[index] === undefined ? undefined : typeIn(reader, args[index], known);
    return own === undefined || type === undefined ? [] : [[own, type] as const];
  });
  visit(search, declaration.type, new Map(given));
}

/** The declaration of the generic that a node names with arguments. */
function genericOf(reader: Reader, node: ts.Node): ts.TypeAliasDeclaration | undefined {
  const isBase = ts.isExpressionWithTypeArguments(node);
  const name = isBase ? node.expression : nameOf(node);
  if (name === undefined || argumentsOf(node).length === 0) return undefined;
  const symbol = targetOf(reader, name);
  if (symbol === undefined || isPlatformSymbol(reader, symbol)) return undefined;
  return symbol.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
}

/** Whether nothing is lost in a generic and in those that it names, whatever it is given: so it is with nearly all. */
function isWhole({ reader, isLost }: Search, start: ts.TypeAliasDeclaration): boolean {
  const { whole } = reader.facts;
  if (whole.has(start)) return true;
  const reached = new Set<ts.TypeAliasDeclaration>([start]);
  const holdsLost = (node: ts.Node): boolean => {
    if (isReadLater(node)) return false;
    const parts = ts.isConditionalTypeNode(node)
      ? [node.checkType, node.extendsType]
      : ts.isMappedTypeNode(node)
        ? [node.typeParameter.constraint ?? []].flat()
        : [];
    const next = genericOf(reader, node);
    if (next !== undefined && !whole.has(next)) reached.add(next);
    return parts.some(isLost) || ts.forEachChild(node, holdsLost) === true;
  };
  // What is reached meanwhile is looked into, too.
  for (const each of reached) if (holdsLost(each.type)) return false;
  for (const each of reached) whole.add(each);
  return true;
}

/** The type of a node in a generic, where no parameter in it is unknown. */
function typeIn(reader: Reader, node: ts.TypeNode, known: Known): ts.Type | undefined {
  const symbol = ts.isTypeReferenceNode(node) ? targetOf(reader, node.typeName) : undefined;
  const type = symbol === undefined ? undefined : known.get(symbol);
  if (type !== undefined) return type;
  return mentionsParameter(reader, node) ? undefined : reader.checker.getTypeFromTypeNode(node);
}
