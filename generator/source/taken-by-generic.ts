import { ts } from "./ts-morph.js";

import { commentOfNode } from "./doc.ts";
import { bodiesOf } from "./generic-bodies.ts";
import { typeNodeOf } from "./inferred.ts";
import { madeTypes } from "./made-types.ts";
import { type SignatureBehind, signaturesIn } from "./made-signatures.ts";
import { declarationsOf, hasTags } from "./mapped.ts";
import { mentionsParameter, ownerArguments } from "./owner-arguments.ts";
import type { Reader } from "./reader.ts";
import { findInLists, heldBy } from "./remade-lists.ts";
import { findRuledAlias, hasRules, holdsRuledAlias, type RuledAlias } from "./ruled-alias.ts";
import { writtenNode } from "./written.ts";
import { isList, membersOf } from "./type-parts.ts";

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

/** The same in a type or in a part of it, also behind names, but for objects, whose properties are read one by one. */
export function findTakenWithin(
  reader: Reader,
  start: ts.TypeNode,
  seen = new Set<ts.Node>(),
): RuledAlias | undefined {
  const node = writtenNode(reader, start) ?? start;
  if (seen.has(node) || ts.isTypeLiteralNode(node) || ts.isFunctionTypeNode(node)) return undefined;
  seen.add(node);
  return (
    findTakenProperty(reader, node) ??
    ts.forEachChild(node, (child) =>
      ts.isTypeNode(child) ? findTakenWithin(reader, child, seen) : undefined,
    )
  );
}

function find(reader: Reader, node: ts.TypeNode): RuledAlias | undefined {
  const bodies = bodiesOf(reader, node);
  if (bodies === undefined) return undefined;
  const { checker } = reader;
  const given = bodies.from.map((each) => checker.getTypeFromTypeNode(each));
  let made: ReadonlySet<ts.Type> | undefined;
  const search: Search = {
    reader,
    result: () => (made ??= madeTypes(reader, checker.getTypeFromTypeNode(node), bodies.nodes)),
    names: bodies.names,
    isDeep: bodies.isDeep,
    isOfIndex: bodies.names.size === 0 || given.some(isAnyName),
    isOfNames: !(bodies.isGiven && given.some(isAnyName)),
    args: [],
    seen: new Set(),
  };
  for (const [index, owner] of given.entries()) {
    const list = findInLists(reader, bodies.from[index] ?? node);
    if (list !== undefined && (bodies.remakes || isItemTaken(search, owner))) return list;
    const from = bodies.from[index];
    const args = from === undefined ? [] : ownerArguments(reader, from);
    const taken = bodies.takes ? findIn({ ...search, args }, owner) : undefined;
    if (taken !== undefined)
      return { name: `${from?.getText()}${taken.way}`, node, declared: taken.declared };
  }
  return undefined;
}

/** The same for a property of which a mapped type takes something out: `{ [K in keyof T]: T[K] extends { marks: Set<infer I> } ? I : never }`. */
export function holdsTaken(
  reader: Reader,
  {
    from,
    made,
    body,
  }: { readonly from: ts.Symbol; readonly made: ts.Symbol; readonly body: ts.Node },
): boolean {
  const { checker } = reader;
  const nodes = declarationsOf(reader, from).flatMap((node) => typeNodeOf(node) ?? []);
  let types: ReadonlySet<ts.Type> | undefined;
  const search: Search = {
    reader,
    result: () => (types ??= madeTypes(reader, checker.getTypeOfSymbol(made), new Set([body]))),
    names: new Set(),
    isDeep: true,
    isOfIndex: true,
    isOfNames: true,
    args: nodes.flatMap((node) => ownerArguments(reader, node)),
    seen: new Set(),
  };
  return findIn(search, checker.getNonNullableType(checker.getTypeOfSymbol(from))) !== undefined;
}

/** What is looked for in an object, and how far. */
interface Search {
  readonly reader: Reader;
  /** What was taken: looked for only where something has rules, for it may be much. */
  readonly result: () => ReadonlySet<ts.Type>;
  /** The properties that may be taken; all when there is none. */
  readonly names: ReadonlySet<string>;
  /** Also in objects within the object. */
  readonly isDeep: boolean;
  /** Also what an index signature says. */
  readonly isOfIndex: boolean;
  /** Also what properties say: not so where the name is `string`, by which TypeScript asks the index signature alone. */
  readonly isOfNames: boolean;
  /** What the object was given, where it is one of a generic: `Port` of `Page<Port>`. */
  readonly args: readonly ts.TypeNode[];
  readonly seen: Set<ts.Type>;
}

interface Taken {
  /** `["port"]` */
  readonly way: string;
  /** The types of the declarations whose tags demand something; `undefined` where that is not known. */
  readonly declared: readonly ts.TypeNode[] | undefined;
}

function findIn(search: Search, owner: ts.Type): Taken | undefined {
  const { reader, isOfIndex, seen } = search;
  const { checker } = reader;
  if (seen.has(owner) || seen.size > mostOwners) return undefined;
  seen.add(owner);
  if (owner.isUnion()) return firstIn(search, owner.types);
  if ((owner.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return undefined;
  if (isList(reader, owner))
    return firstIn(search, checker.getTypeArguments(owner as ts.TypeReference), "[number]"); // both are references
  for (const property of search.isOfNames ? owner.getProperties() : []) {
    const taken = findInProperty(search, property);
    if (taken !== undefined) return taken;
  }
  return isOfIndex || isWithoutNames(search, owner) ? findInSignatures(search, owner) : undefined;
}

/** Whether a name that may be taken is none of a property: `Get<Ports, "http">`. */
function isWithoutNames({ names }: Search, owner: ts.Type): boolean {
  return [...names].some((name) => owner.getProperty(name) === undefined);
}

function findInSignatures(search: Search, owner: ts.Type): Taken | undefined {
  const { reader, args } = search;
  const isRuledBy = ({ type, declaration, given }: SignatureBehind): boolean => {
    const comment = declaration === undefined ? undefined : commentOfNode(declaration);
    if (comment !== undefined && hasRules(reader, comment, { name: "", node: type })) return true;
    const all = [type, ...given, ...(mentionsParameter(reader, type) ? args : [])];
    return all.some((each) => holdsRuledAlias(reader, each));
  };
  const isFound = reader.checker
    .getIndexInfosOfType(owner)
    .some(
      ({ keyType, type }) =>
        signaturesIn(reader, owner, keyType).some(isRuledBy) && isTaken(search, type),
    );
  return isFound ? { way: "[string]", declared: undefined } : undefined;
}

function firstIn(search: Search, owners: readonly ts.Type[], way = ""): Taken | undefined {
  for (const owner of owners) {
    const taken = findIn(search, owner);
    if (taken !== undefined) return { ...taken, way: `${way}${taken.way}` };
  }
  return undefined;
}

function findInProperty(search: Search, property: ts.Symbol): Taken | undefined {
  const { reader, names, isDeep, args } = search;
  if (names.size > 0 && !names.has(property.name)) return undefined;
  const type = reader.checker.getTypeOfSymbol(property);
  const way = `["${property.name}"]`;
  const said = saidOf(reader, property);
  if ((said.isRuled || isGivenRules(search, property)) && isTaken(search, type))
    return { way, declared: [...declaredBy(reader, property), ...givenBy(search, property)] };
  // A list that is taken itself keeps its name.
  const isItem = said.isListRuled && isItemTaken(search, type);
  if (isItem && !search.result().has(type)) return { way, declared: undefined };
  if (!isDeep) return undefined;
  return firstIn({ ...search, args: [...args, ...said.given] }, [type], way);
}

/** What is said of a property, whoever looks for it. */
export interface SaidOfProperty {
  readonly isRuled: boolean;
  readonly isListRuled: boolean;
  /** What the object that it holds was given. */
  readonly given: readonly ts.TypeNode[];
}

function saidOf(reader: Reader, property: ts.Symbol): SaidOfProperty {
  const known = reader.facts.said.get(property);
  if (known !== undefined) return known;
  const nodes = declarationsOf(reader, property).flatMap((node) => typeNodeOf(node) ?? []);
  const said = {
    isRuled: isRuled(reader, property),
    isListRuled: nodes.some((node) => findInLists(reader, node) !== undefined),
    given: nodes.flatMap((node) => ownerArguments(reader, node)),
  };
  reader.facts.said.set(property, said);
  return said;
}

/** More objects within objects are not looked through. */
const mostOwners = 1000;

/** `string`, by which an index signature is asked. */
function isAnyName(type: ts.Type): boolean {
  return membersOf(type).some(
    ({ flags }) => (flags & (ts.TypeFlags.String | ts.TypeFlags.Number)) !== 0,
  );
}

function isRuled(reader: Reader, property: ts.Symbol): boolean {
  if (hasTags(reader, property)) return true;
  return declarationsOf(reader, property).some((node) => holdsRuledAlias(reader, typeNodeOf(node)));
}

/** The types of the declarations of a property that demand something of it: its own, and those of aliases. */
function declaredBy(reader: Reader, property: ts.Symbol): readonly ts.TypeNode[] {
  const nodes = declarationsOf(reader, property).flatMap((node) => typeNodeOf(node) ?? []);
  const aliases = nodes.flatMap((node) => findRuledAlias(reader, node)?.node ?? []);
  return hasTags(reader, property) ? [...nodes, ...aliases] : aliases;
}

/** The same of what its object was given. */
function givenBy(search: Search, property: ts.Symbol): readonly ts.TypeNode[] {
  if (!isGivenRules(search, property)) return [];
  return search.args.flatMap((each) => findRuledAlias(search.reader, each)?.node ?? []);
}

/** Whether its type is written with a parameter for which its object was given something with rules. */
function isGivenRules({ reader, args }: Search, property: ts.Symbol): boolean {
  const isRuledArgument = args.some((each) => holdsRuledAlias(reader, each));
  return (
    isRuledArgument &&
    declarationsOf(reader, property).some((node) => {
      const type = typeNodeOf(node);
      return type !== undefined && mentionsParameter(reader, type);
    })
  );
}

function isItemTaken({ reader, result }: Search, type: ts.Type): boolean {
  return membersOf(type).some((part) => itemsOf(reader, part).some((item) => result().has(item)));
}

function isTaken({ reader, result, isDeep }: Search, type: ts.Type): boolean {
  const ruleless = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  const taken = result();
  return membersOf(type).some((part) => {
    if ((part.flags & ruleless) !== 0) return false;
    return taken.has(part) || (isDeep && itemsOf(reader, part).some((item) => taken.has(item)));
  });
}

/** What lists hold: of `string[][]` lists and strings. */
function itemsOf(reader: Reader, type: ts.Type): readonly ts.Type[] {
  const items = heldBy(reader, type).flatMap(membersOf);
  return [...items, ...items.flatMap((item) => itemsOf(reader, item))];
}
