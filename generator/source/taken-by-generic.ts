import { ts } from "./ts-morph.js";

import { typeNodeOf } from "./inferred.ts";
import { declarationsOf, hasTags } from "./mapped.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { accessesIn } from "./taken-by-key.ts";
import { holdsRuledAlias, type RuledAlias } from "./ruled-alias.ts";
import { argumentsOf, nameOf, targetOf } from "./written.ts";

/**
 * A property of whose value something is demanded, where a generic or a condition may take its type out of its object: `Get<User, "port">` of
 * `type Get<T, K extends keyof T> = T[K]`, `User extends { port: infer P } ? P : never`.
 */
export function findTakenProperty(reader: Reader, node: ts.TypeNode): RuledAlias | undefined {
  const { taken } = reader.facts;
  const known = taken.get(node);
  if (known !== undefined || taken.has(node)) return known;
  const found = find(reader, node);
  taken.set(node, found);
  return found;
}

function find(reader: Reader, node: ts.TypeNode): RuledAlias | undefined {
  const { body, from } = takenFrom(reader, node);
  const inMember = findInMembers(reader, node);
  if (inMember !== undefined) return inMember;
  if (body === undefined || !takesOut(body)) return undefined;
  const { checker } = reader;
  // `type Get<K extends keyof User> = User[K]` takes it out of what it names itself.
  const named = from.length === 0 ? [] : accessesIn(body).map(({ objectType }) => objectType);
  const owners = [...from, ...named];
  const given = owners.map((each) => checker.getTypeFromTypeNode(each));
  const isInferred = holdsInferring(body);
  const result = partsOf(checker.getTypeFromTypeNode(node));
  const search: Search = {
    reader,
    // Also in a list: `[K, T[K]]`.
    result: new Set(result.flatMap((each) => [each, ...itemsOf(reader, each)])),
    // What is inferred may come from any property, and what is taken in two steps from those on the way.
    names: new Set(isInferred ? [] : [...given, ...accessed(reader, body)].flatMap(namesIn)),
    isDeep: isInferred || isTwofold(body),
    isOfIndex: isInferred || given.some(isAnyName),
    seen: new Set(),
  };
  for (const [index, owner] of given.entries()) {
    const step = findIn(search, owner);
    if (step !== undefined) return { name: `${owners[index]?.getText()}${step}`, node };
  }
  return undefined;
}

/** What is looked for in an object, and how far. */
interface Search {
  readonly reader: Reader;
  /** What was taken. */
  readonly result: ReadonlySet<ts.Type>;
  /** The properties that may be taken; all when there is none. */
  readonly names: ReadonlySet<string>;
  /** Also in objects within the object. */
  readonly isDeep: boolean;
  /** Also what an index signature says. */
  readonly isOfIndex: boolean;
  readonly seen: Set<ts.Type>;
}

/** The way to what is taken: `["port"]`. */
function findIn(search: Search, owner: ts.Type): string | undefined {
  const { reader, names, isDeep, isOfIndex, seen } = search;
  const { checker } = reader;
  if (seen.has(owner) || seen.size > mostOwners) return undefined;
  seen.add(owner);
  if ((owner.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return undefined;
  if (checker.isArrayType(owner) || checker.isTupleType(owner)) return undefined;
  for (const property of owner.getProperties()) {
    const type = checker.getTypeOfSymbol(property);
    const isNamed = names.size === 0 || names.has(property.name);
    const isThis = isNamed && isRuled(reader, property) && isTaken(search, type);
    if (isThis) return `["${property.name}"]`;
    const inner = isDeep && isNamed ? partsOf(type) : [];
    for (const part of inner) {
      const step = findIn(search, part);
      if (step !== undefined) return `["${property.name}"]${step}`;
    }
  }
  const infos = isOfIndex ? checker.getIndexInfosOfType(owner) : [];
  const isRuledIndex = ({ declaration, type }: ts.IndexInfo): boolean =>
    holdsRuledAlias(reader, declaration?.type) && isTaken(search, type);
  return infos.some(isRuledIndex) ? "[string]" : undefined;
}

/** More objects within objects are not looked through. */
const mostOwners = 1000;
/** `T["port"]` in `interface Entity<T> { port: T["port"] }`, of an argument whose property has rules. */
function findInMembers(reader: Reader, node: ts.TypeNode): RuledAlias | undefined {
  const { checker } = reader;
  const args = argumentsOf(node);
  if (args.length === 0) return undefined;
  const declarations = symbolOf(reader, node)?.declarations ?? [];
  for (const declaration of declarations.filter(isGenericObject)) {
    const parameters = declaration.typeParameters?.map((each) => checker.getTypeAtLocation(each));
    for (const { objectType, indexType } of accessesIn(declaration)) {
      const at = parameters?.indexOf(checker.getTypeFromTypeNode(objectType)) ?? -1;
      const [name] = namesIn(checker.getTypeFromTypeNode(indexType));
      const owner = args[at];
      if (owner === undefined || name === undefined) continue;
      const property = checker.getTypeFromTypeNode(owner).getProperty(name);
      if (property !== undefined && isRuled(reader, property))
        return { name: `${owner.getText()}["${name}"]`, node };
    }
  }
  return undefined;
}

type GenericObject = ts.TypeAliasDeclaration | ts.InterfaceDeclaration | ts.ClassDeclaration;

function isGenericObject(node: ts.Declaration): node is GenericObject {
  if (ts.isTypeAliasDeclaration(node)) return ts.isTypeLiteralNode(node.type);
  return ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node);
}

function symbolOf(reader: Reader, node: ts.TypeNode): ts.Symbol | undefined {
  const isBase = ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression);
  const name = isBase ? node.expression : nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  return symbol === undefined || isPlatformSymbol(reader, symbol) ? undefined : symbol;
}

/** What a type is made by, and of what. */
function takenFrom(
  reader: Reader,
  node: ts.TypeNode,
): { readonly body?: ts.TypeNode; readonly from: readonly ts.TypeNode[] } {
  if (ts.isConditionalTypeNode(node)) return { body: node, from: [node.checkType] };
  const symbol = symbolOf(reader, node);
  if (symbol === undefined) return { from: [] };
  const declaration = symbol.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  const from = argumentsOf(node);
  return declaration === undefined ? { from } : { body: declaration.type, from };
}

function takesOut(node: ts.Node): boolean {
  if (ts.isIndexedAccessTypeNode(node)) return true;
  if (ts.isConditionalTypeNode(node) && holdsInfer(node.extendsType)) return true;
  if (ts.isTypeLiteralNode(node) || ts.isMappedTypeNode(node)) return false;
  return ts.forEachChild(node, (child) => takesOut(child) || undefined) === true;
}

/** Whether `infer X` stands in it. */
export function holdsInfer(node: ts.Node): boolean {
  if (ts.isInferTypeNode(node)) return true;
  return ts.forEachChild(node, (child) => holdsInfer(child) || undefined) === true;
}

function holdsInferring(node: ts.Node): boolean {
  if (ts.isConditionalTypeNode(node) && holdsInfer(node.extendsType)) return true;
  return ts.forEachChild(node, (child) => holdsInferring(child) || undefined) === true;
}

/** `T["a"][K]` */
function isTwofold(node: ts.Node): boolean {
  if (ts.isIndexedAccessTypeNode(node) && takesOut(node.objectType)) return true;
  return ts.forEachChild(node, (child) => isTwofold(child) || undefined) === true;
}

/** The types in brackets: `"a"` of `T["a"]`. */
function accessed({ checker }: Reader, node: ts.Node): readonly ts.Type[] {
  const found: ts.Type[] = [];
  const look = (each: ts.Node): void => {
    if (ts.isIndexedAccessTypeNode(each)) found.push(checker.getTypeFromTypeNode(each.indexType));
    ts.forEachChild(each, look);
  };
  look(node);
  return found;
}

/** `"port" | 0` */
function namesIn(type: ts.Type): readonly string[] {
  return partsOf(type).flatMap((part) =>
    part.isStringLiteral() || part.isNumberLiteral() ? [String(part.value)] : [],
  );
}

/** `string`, by which an index signature is asked. */
function isAnyName(type: ts.Type): boolean {
  return partsOf(type).some(
    ({ flags }) => (flags & (ts.TypeFlags.String | ts.TypeFlags.Number)) !== 0,
  );
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

function isRuled(reader: Reader, property: ts.Symbol): boolean {
  if (hasTags(reader, property)) return true;
  return declarationsOf(reader, property).some((node) => holdsRuledAlias(reader, typeNodeOf(node)));
}

function isTaken({ reader, result, isDeep }: Search, type: ts.Type): boolean {
  const ruleless = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  return partsOf(type).some((part) => {
    if ((part.flags & ruleless) !== 0) return false;
    return result.has(part) || (isDeep && itemsOf(reader, part).some((item) => result.has(item)));
  });
}

/** What lists hold: of `string[][]` lists and strings. */
function itemsOf(reader: Reader, type: ts.Type): readonly ts.Type[] {
  const { checker } = reader;
  if (!checker.isArrayType(type) && !checker.isTupleType(type)) return [];
  const items = checker.getTypeArguments(type as ts.TypeReference).flatMap(partsOf); // both are references
  return [...items, ...items.flatMap((item) => itemsOf(reader, item))];
}
