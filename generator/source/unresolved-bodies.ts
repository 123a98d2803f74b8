import { ts } from "./ts-morph.js";

import { mentionsParameter } from "./owner-arguments.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, nameOf } from "./written.ts";
import { membersOf } from "./type-parts.ts";

/** What parameters of generics stand for, where that is known. */
type Known = ReadonlyMap<ts.Symbol, ts.Type>;

interface Search {
  readonly reader: Reader;
  readonly isLost: (node: ts.TypeNode) => boolean;
  /** The declarations that were looked into, each with all that its parameters stood for. */
  readonly seen: Map<ts.Node, Given[]>;
  readonly found: ts.TypeNode[];
}

/** What the parameters of a generic stand for, in their order; `undefined` where that is not known. */
type Given = readonly (ts.Type | undefined)[];

/** A generic that is given more than so much in turn is looked into whatever it is given. */
const mostGiven = 16;

/**
 * What decides about a type as it is written, in itself and in the generics that it names, and is lost: `Gone` of `Item<string>`, where
 * `type Item<T> = T extends Gone ? A : B`. Conditions that are settled before are passed over. Properties are asked about where they are read.
 */
export function lostDecisions(
  reader: Reader,
  node: ts.TypeNode,
  isLost: (node: ts.TypeNode) => boolean,
): readonly ts.TypeNode[] {
  const search: Search = { reader, isLost, seen: new Map(), found: [] };
  visit(search, node, new Map());
  return search.found;
}

function visit(search: Search, node: ts.Node, known: Known): void {
  if (isReadLater(node)) return;
  for (const part of decidingParts(search.reader, node)) note(search, part);
  if (ts.isConditionalTypeNode(node)) return visitCondition(search, node, known);
  enter(search, node, known);
  ts.forEachChild(node, (child) => visit(search, child, known));
}

/** Of an object the properties are read one by one. */
function isReadLater(node: ts.Node): boolean {
  return ts.isTypeLiteralNode(node) || ts.isFunctionTypeNode(node);
}

function visitCondition(search: Search, node: ts.ConditionalTypeNode, known: Known): void {
  visit(search, node.checkType, known);
  visit(search, node.extendsType, known);
  const [isTaken, isLeft] = outcomes(search, node, known);
  if (isTaken) visit(search, node.trueType, known);
  if (isLeft) visit(search, node.falseType, known);
}

/** What decides in a node itself: what a condition asks, the keys of a mapped type, and what the platform's own aliases ask. */
function decidingParts(reader: Reader, node: ts.Node): readonly ts.TypeNode[] {
  if (ts.isConditionalTypeNode(node)) return [node.checkType, node.extendsType];
  if (ts.isMappedTypeNode(node)) return [node.typeParameter.constraint ?? []].flat();
  if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return [];
  const index = platformAliases.get(node.typeName.text);
  const symbol = index === undefined ? undefined : targetOf(reader, node.typeName);
  if (index === undefined || symbol === undefined || !isPlatformSymbol(reader, symbol)) return [];
  return argumentsOf(node).slice(index, index + 1);
}

/** Which of their arguments decides. */
const platformAliases: ReadonlyMap<string, number> = new Map([
  ["Record", 0],
  ["Pick", 1],
  ["Omit", 1],
  ["Exclude", 1],
  ["Extract", 1],
]);

function note({ isLost, found }: Search, part: ts.TypeNode): void {
  const lost = lostIn(part, isLost);
  if (lost !== undefined && !found.includes(lost)) found.push(lost);
}

/** `Gone` of `Gone`, `Gone[]` and `keyof Gone`. */
function lostIn(part: ts.TypeNode, isLost: Search["isLost"]): ts.TypeNode | undefined {
  const nameIn = (node: ts.Node): ts.TypeNode | undefined => {
    const isName = ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node);
    return isName && isLost(node) ? node : ts.forEachChild(node, nameIn);
  };
  return isLost(part) ? part : nameIn(part);
}

/** Whether a condition may hold, and whether it may not. */
function outcomes(
  { reader, isLost }: Search,
  { checkType, extendsType }: ts.ConditionalTypeNode,
  known: Known,
): readonly [boolean, boolean] {
  const { checker } = reader;
  const type = typeIn(reader, checkType, known);
  // `any` goes both ways.
  if (((type?.flags ?? 0) & ts.TypeFlags.Any) !== 0) return [true, true];
  const isOpen = ts.isInferTypeNode(extendsType) || holdsInfer(extendsType);
  if (type === undefined || isOpen || mentionsParameter(reader, extendsType) || isLost(extendsType))
    return [true, true];
  const wanted = checker.getTypeFromTypeNode(extendsType);
  const answers = membersOf(type).map((part) => checker.isTypeAssignableTo(part, wanted));
  return [answers.includes(true), answers.includes(false)];
}

function holdsInfer(node: ts.Node): boolean {
  return ts.isInferTypeNode(node) || ts.forEachChild(node, holdsInfer) === true;
}

/** Goes into the declaration of an alias that is named. */
function enter(search: Search, node: ts.Node, known: Known): void {
  const { reader, seen } = search;
  const declaration = aliasOf(reader, node);
  if (declaration === undefined || isWhole(search, declaration)) return;
  const before = seen.get(declaration) ?? [];
  const given = givenTo(search, { declaration, args: argumentsOf(node) }, known);
  const types = before.length < mostGiven ? [...given.values()] : [];
  const isSeen = (other: Given): boolean =>
    other.length === types.length && other.every((type, index) => type === types[index]);
  if (before.length > mostGiven || before.some(isSeen)) return;
  seen.set(declaration, [...before, types]);
  const own = [...given].flatMap(([symbol, type]) =>
    type === undefined || types.length === 0 ? [] : [[symbol, type] as const],
  );
  visit(search, declaration.type, new Map(own));
}

/** A generic as it is named. */
interface Named {
  readonly declaration: ts.TypeAliasDeclaration;
  readonly args: readonly ts.TypeNode[];
}

/** What its parameters stand for, by its arguments or by default. */
function givenTo(
  { reader }: Search,
  { declaration, args }: Named,
  known: Known,
): ReadonlyMap<ts.Symbol, ts.Type | undefined> {
  const given = new Map<ts.Symbol, ts.Type | undefined>();
  for (const [index, parameter] of (declaration.typeParameters ?? []).entries()) {
    const symbol = reader.checker.getSymbolAtLocation(parameter.name);
    const [written, from] = args[index] ? [args[index], known] : [parameter.default, given];
    if (symbol !== undefined)
      given.set(symbol, written === undefined ? undefined : typeIn(reader, written, from));
  }
  return given;
}

/** The declaration of the alias that a node names. */
function aliasOf(reader: Reader, node: ts.Node): ts.TypeAliasDeclaration | undefined {
  const isBase = ts.isExpressionWithTypeArguments(node);
  const name = isBase ? node.expression : nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
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
    const next = aliasOf(reader, node);
    if (next !== undefined && !whole.has(next)) reached.add(next);
    if (decidingParts(reader, node).some((part) => lostIn(part, isLost) !== undefined)) return true;
    return ts.forEachChild(node, holdsLost) === true;
  };
  // What is reached meanwhile is looked into, too.
  for (const each of reached) if (holdsLost(each.type)) return false;
  for (const each of reached) whole.add(each);
  return true;
}

/** The type of a node in a generic, where no parameter in it is unknown. */
function typeIn(
  reader: Reader,
  node: ts.TypeNode,
  known: ReadonlyMap<ts.Symbol, ts.Type | undefined>,
): ts.Type | undefined {
  const symbol = ts.isTypeReferenceNode(node) ? targetOf(reader, node.typeName) : undefined;
  const type = symbol === undefined ? undefined : known.get(symbol);
  if (type !== undefined) return type;
  return mentionsParameter(reader, node) ? undefined : reader.checker.getTypeFromTypeNode(node);
}
