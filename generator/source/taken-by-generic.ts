import { ts } from "./ts-morph.js";

import { declarationsOf, hasTags } from "./mapped.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
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
  if (body === undefined || !takesOut(body)) return undefined;
  const { checker } = reader;
  const given = from.map((each) => checker.getTypeFromTypeNode(each));
  const isInferred = holdsInferring(body);
  const search: Search = {
    reader,
    result: new Set(partsOf(checker.getTypeFromTypeNode(node))),
    // What is inferred may come from any property, and what is taken in two steps from those on the way.
    names: new Set(isInferred ? [] : [...given, ...accessed(reader, body)].flatMap(namesIn)),
    isDeep: isInferred || isTwofold(body),
    isOfIndex: isInferred || given.some(isAnyName),
    seen: new Set(),
  };
  for (const [index, owner] of given.entries()) {
    const step = findIn(search, owner);
    if (step !== undefined) return { name: `${from[index]?.getText()}${step}`, node };
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

/** What a type is made by, and of what. */
function takenFrom(
  reader: Reader,
  node: ts.TypeNode,
): { readonly body?: ts.TypeNode; readonly from: readonly ts.TypeNode[] } {
  if (ts.isConditionalTypeNode(node)) return { body: node, from: [node.checkType] };
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  if (symbol === undefined || isPlatformSymbol(reader, symbol)) return { from: [] };
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

function holdsInfer(node: ts.Node): boolean {
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
  return declarationsOf(reader, property).some(
    (node) => ts.isPropertySignature(node) && holdsRuledAlias(reader, node.type),
  );
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
