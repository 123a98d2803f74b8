import { ts } from "ts-morph";

import { commentOfNode, type FoundComment } from "./doc.ts";
import { takingProperties } from "./declared-property.ts";
import { stepIntoMapped } from "./mapped.ts";
import { unwrapTypeNode, type Place } from "./place.ts";
import { isPlatformSymbol, platformName } from "./platform.ts";
import { report, type Reader } from "./reader.ts";
import { readRules, type Rule } from "./rule.ts";
import { namedAt } from "./type-id.ts";

/** How a type was written, behind the aliases, and what the tags of those aliases demand. */
export interface Written {
  readonly rules: readonly Rule[];
  readonly node: ts.TypeNode | undefined;
}

/**
 * The rules of the aliases by which a type is written at a place: `Port` of `type Port = number`, which the checker has
 * forgotten. Not those of an alias that gives the type its name: they are read where the named type is.
 */
export function aliasRules(reader: Reader, type: ts.Type, place: Place): Written {
  const named = nameOfType(reader, type, place);
  const rules: Rule[] = [];
  const seen = new Set<ts.Node>();
  let node = unwrapTypeNode(place.type);
  while (node !== undefined && !seen.has(node)) {
    seen.add(node);
    const inMapped: Step | undefined = stepIntoMapped(reader, node, place);
    const next = inMapped ?? step(reader, node, isValue(reader, type));
    if (next === undefined) break;
    const isName = next.symbol !== undefined && next.symbol === named;
    const comments = isName ? [] : next.comments;
    rules.push(...comments.flatMap((comment) => readRules(reader, comment, place)));
    // Behind the name of a type stands what is read with it.
    if (isName) return { rules, node };
    node = onlyMember(unwrapTypeNode(next.node), type);
  }
  return { rules, node };
}

/** The name by which a type will be referred to; primitives and what the platform brings are read in their place. */
function nameOfType(reader: Reader, type: ts.Type, place: Place): ts.Symbol | undefined {
  const structured = ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection;
  const isBoolean = (type.flags & ts.TypeFlags.Boolean) !== 0;
  if ((type.flags & structured) === 0 || isBoolean) return undefined;
  const isPlain = !type.isUnion() && !reader.checker.isArrayType(type);
  if (isPlain && platformName(reader, type) !== undefined) return undefined;
  return namedAt(reader, type, place.type)?.symbol;
}

/** `Port | null` where nothing of the union is left but `Port`. */
function onlyMember(node: ts.TypeNode | undefined, type: ts.Type): ts.TypeNode | undefined {
  if (node === undefined || !ts.isUnionTypeNode(node) || type.isUnion()) return node;
  const members = node.types.filter((member) => !isEmpty(member));
  return members.length === 1 ? unwrapTypeNode(members[0]) : node;
}

function isEmpty(node: ts.TypeNode): boolean {
  if (node.kind === ts.SyntaxKind.UndefinedKeyword) return true;
  return ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword;
}

/** They leave a primitive, and the items of an array, as they are. */
const transparent: ReadonlySet<string> = new Set([
  "NonNullable",
  "NoInfer",
  "Partial",
  "Readonly",
  "Required",
]);

function isValue({ checker }: Reader, type: ts.Type): boolean {
  const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  return !isObject || checker.isArrayType(type) || checker.isTupleType(type);
}

interface Step {
  /** The alias that was gone through. */
  readonly symbol?: ts.Symbol;
  readonly comments: readonly FoundComment[];
  readonly node: ts.TypeNode | undefined;
}

function step(reader: Reader, node: ts.TypeNode, passes = true): Step | undefined {
  if (ts.isIndexedAccessTypeNode(node)) return stepInto(reader, node);
  const name = nameOf(node);
  if (name === undefined) return undefined;
  const symbol = targetOf(reader, name);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.TypeAlias) === 0) return undefined;
  const args = argumentsOf(node);
  if (isPlatformSymbol(reader, symbol)) {
    const isTransparent = passes && transparent.has(symbol.name);
    return isTransparent ? { comments: [], node: args[0] } : undefined;
  }
  const declaration = symbol.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  if (declaration === undefined || (declaration.typeParameters ?? []).length > 0) return undefined;
  const comment = commentOfNode(declaration);
  return {
    symbol,
    comments: comment === undefined ? [] : [comment],
    node: declaration.type,
  };
}

/** `User["port"]`, `User["ports"][number]`: what the property is written with, and what its own tags demand. */
function stepInto(reader: Reader, node: ts.IndexedAccessTypeNode): Step | undefined {
  const { checker } = reader;
  const index = unwrapTypeNode(node.indexType);
  if (index?.kind === ts.SyntaxKind.NumberKeyword) {
    const list = writtenNode(reader, node.objectType);
    if (list !== undefined && ts.isArrayTypeNode(list))
      return { comments: [], node: list.elementType };
    return undefined;
  }
  if (index === undefined || !ts.isLiteralTypeNode(index) || !ts.isStringLiteral(index.literal))
    return undefined;
  const property = checker.getTypeFromTypeNode(node.objectType).getProperty(index.literal.text);
  const declaration = property?.declarations?.[0];
  if (declaration === undefined || !ts.isPropertySignature(declaration)) return undefined;
  const comment = commentOfNode(declaration);
  return { comments: comment === undefined ? [] : [comment], node: declaration.type };
}

function writtenNode(reader: Reader, start: ts.TypeNode): ts.TypeNode | undefined {
  const seen = new Set<ts.Node>();
  let node = unwrapTypeNode(start);
  while (node !== undefined && !seen.has(node)) {
    seen.add(node);
    const next = step(reader, node);
    if (next === undefined) return node;
    node = unwrapTypeNode(next.node);
  }
  return node;
}

function nameOf(node: ts.Node): ts.EntityName | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  return ts.isImportTypeNode(node) && !node.isTypeOf ? node.qualifier : undefined;
}

function argumentsOf(node: ts.Node): readonly ts.TypeNode[] {
  const isWithArguments =
    ts.isTypeReferenceNode(node) ||
    ts.isImportTypeNode(node) ||
    ts.isExpressionWithTypeArguments(node);
  return isWithArguments ? (node.typeArguments ?? []) : [];
}

/** What a name stands for, through imports. */
function targetOf(reader: Reader, name: ts.EntityName): ts.Symbol | undefined {
  const symbol = reader.checker.getSymbolAtLocation(name);
  const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return isAlias ? reader.checker.getAliasedSymbol(symbol) : symbol;
}

/** What is read with the nodes of its arguments. */
const followed: ReadonlySet<string> = new Set([
  "Array",
  "Map",
  "Promise",
  "PromiseLike",
  "ReadonlyArray",
  "ReadonlyMap",
  "ReadonlySet",
  "Set",
]);

/**
 * Reports aliases with rules in a type that is read without its nodes: as an argument of a generic, in a conditional type.
 * `number` is all that is left of `Port` there.
 */
export function refuseLostRules(
  reader: Reader,
  { type, node }: { readonly type: ts.Type; readonly node: ts.TypeNode | undefined },
  place: Place,
): void {
  const written = unwrapTypeNode(node);
  if (written === undefined) return;
  const parts = ts.isUnionTypeNode(written)
    ? mergedMembers(reader, written, type)
    : unreadParts(reader, written);
  refuseParts(reader, parts, place);
}

/** The same for the arguments of what an interface or class extends: `interface Ports extends List<Port>`. */
export function refuseLostBases(reader: Reader, symbol: ts.Symbol, place: Place): void {
  for (const declaration of symbol.declarations ?? []) {
    if (!ts.isInterfaceDeclaration(declaration) && !ts.isClassDeclaration(declaration)) continue;
    const bases = declaration.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
    refuseParts(
      reader,
      bases.flatMap((base) => argumentsOf(base)),
      place,
    );
  }
}

/** Members of a union of which TypeScript makes one: `Small | Large`, both numbers. */
function mergedMembers(reader: Reader, node: ts.UnionTypeNode, type: ts.Type): ts.TypeNode[] {
  if (!type.isUnion()) return [...node.types];
  const members = node.types.map(
    (each) => [each, reader.checker.getTypeFromTypeNode(each)] as const,
  );
  return members
    .filter(([own, member]) => members.some(([other, same]) => other !== own && same === member))
    .map(([each]) => each);
}

function refuseParts(reader: Reader, parts: readonly ts.TypeNode[], place: Place): void {
  for (const part of parts) {
    const alias = findRuledAlias(reader, part, new Set());
    if (alias === undefined) continue;
    const type = reader.checker.typeToString(reader.checker.getTypeFromTypeNode(alias.node));
    const values = { alias: `\`${alias.name}\``, type: `\`${type}\`` };
    report(reader, "rules-would-be-lost", { place, node: part, values });
    return;
  }
}

/** The nodes inside a type's node that no reader looks at. */
function unreadParts(reader: Reader, node: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isConditionalTypeNode(node)) return [node.trueType, node.falseType];
  if (ts.isIndexedAccessTypeNode(node)) return [node.objectType];
  const name = nameOf(node);
  if (name === undefined) return [];
  const symbol = targetOf(reader, name);
  const args = argumentsOf(node);
  if (symbol === undefined) return args;
  if (!isPlatformSymbol(reader, symbol)) return [...args, ...defaultsOf(symbol, args.length)];
  if (followed.has(symbol.name)) return [];
  if (symbol.name === "Record") return args.slice(0, 1);
  const [first] = args;
  const isTaken = takingProperties.has(symbol.name) && first !== undefined;
  return isTaken ? [...unreadParts(reader, first), ...args.slice(1)] : args;
}

/** `interface Box<T = Port>` */
function defaultsOf(symbol: ts.Symbol, given: number): ts.TypeNode[] {
  const declaration = symbol.declarations?.find(
    (each) =>
      ts.isInterfaceDeclaration(each) ||
      ts.isTypeAliasDeclaration(each) ||
      ts.isClassDeclaration(each),
  );
  return (declaration?.typeParameters ?? [])
    .slice(given)
    .flatMap((parameter) => parameter.default ?? []);
}

interface RuledAlias {
  readonly name: string;
  readonly node: ts.TypeNode;
}

/** Whether the checker still knows by which alias a type was written; not for primitives, and not for good in unions. */
function keepsName(reader: Reader, symbol: ts.Symbol, node: ts.Node): boolean {
  if (isPlatformSymbol(reader, symbol)) return true;
  const type = reader.checker.getTypeAtLocation(node);
  return type.aliasSymbol === symbol && !type.isUnion();
}

/** Whether an alias with rules stands in a type. */
export function holdsRuledAlias(reader: Reader, node: ts.TypeNode | undefined): boolean {
  return node !== undefined && findRuledAlias(reader, node, new Set()) !== undefined;
}

/** The first alias in a type that has rules and is forgotten. */
function findRuledAlias(reader: Reader, node: ts.Node, seen: Set<ts.Node>): RuledAlias | undefined {
  if (seen.has(node) || ts.isTypeLiteralNode(node) || ts.isFunctionTypeNode(node)) return undefined;
  seen.add(node);
  if (ts.isIndexedAccessTypeNode(node)) return findRuledProperty(reader, node, seen);
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  const declaration = symbol?.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  const isErased = symbol !== undefined && !keepsName(reader, symbol, node);
  if (isErased && declaration !== undefined) {
    const comment = commentOfNode(declaration);
    const found = { name: declaration.name.text, node: declaration.type };
    if (comment !== undefined && hasRules(reader, comment, found)) return found;
    const inside = findRuledAlias(reader, declaration.type, seen);
    if (inside !== undefined) return inside;
  }
  return ts.forEachChild(node, (child) => findRuledAlias(reader, child, seen));
}

/** `User["port"]`, where the property has rules of its own, or is written by an alias that has some. */
function findRuledProperty(
  reader: Reader,
  node: ts.IndexedAccessTypeNode,
  seen: Set<ts.Node>,
): RuledAlias | undefined {
  const into = stepInto(reader, node);
  if (into === undefined) return findRuledAlias(reader, node.objectType, seen);
  const found = { name: node.getText(), node };
  if (into.comments.some((comment) => hasRules(reader, comment, found))) return found;
  return into.node === undefined ? undefined : findRuledAlias(reader, into.node, seen);
}

function hasRules(reader: Reader, comment: FoundComment, { name, node }: RuledAlias): boolean {
  const place: Place = { node, type: undefined, step: name, slot: "payload", depth: 0, nesting: 0 };
  return readRules(reader, comment, place).length > 0;
}
