import { ts } from "./ts-morph.js";

import { spreadLists, unreadItems } from "./array.ts";
import { doubt, doubtArguments } from "./doubt.ts";
import { mappedKeys } from "./declared-property.ts";
import { holdsInfer } from "./generic-bodies.ts";
import { genericRules } from "./generic-rules.ts";
import { isNarrower, isValue, stepIntoParts } from "./intersection-parts.ts";
import { joinNodes } from "./join-nodes.ts";
import { keptWithoutBase } from "./known-keys.ts";
import { stepIntoMade } from "./made-node.ts";
import { stepIntoMapped } from "./mapped.ts";
import { namedAt } from "./named-by.ts";
import { namesGiven } from "./names-given.ts";
import { refuseSpreadBrands } from "./list-parts.ts";
import { mergedMembers } from "./merged-members.ts";
import {
  accessedArguments,
  baseNodes,
  innerObjects,
  mentionsParameter,
} from "./owner-arguments.ts";
import { isAbsence, type MappedFrom, type Place, unwrapTypeNode } from "./place.ts";
import { isPlatformSymbol, platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { refuseAlias } from "./refuse-alias.ts";
import { refuseUnhidden } from "./refuse-unhidden.ts";
import { readRules, type Rule } from "./rule.ts";
import { initialValue, isObjectLiteral } from "./inferred.ts";
import { findInferredAlias, findRuledAlias, takenFromSignature } from "./ruled-alias.ts";
import { findTakenProperty, findTakenWithin } from "./taken-by-generic.ts";
import { lostBases, refuseUnresolvedBases, refuseUnresolvedParts } from "./unresolved.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, keysNode, nameOf, type Step, step, writtenNode, valueOf } from "./written.ts";
import { membersOf } from "./type-parts.ts";

/** How a type was written, behind the aliases, and what the tags of those aliases demand. */
export interface Written {
  readonly rules: readonly Rule[];
  readonly node: ts.TypeNode | undefined;
  /** What `T[K]` in it stands for, where that is another property than at the place. */
  readonly mapped?: MappedFrom | undefined;
}

/**
 * The rules of the aliases by which a type is written at a place: `Port` of `type Port = number`, which the checker has
 * forgotten. Not those of an alias that gives the type its name: they are read where the named type is.
 */
export function aliasRules(reader: Reader, type: ts.Type, start: Place): Written {
  let place = start;
  const named = nameOfType(reader, type, place);
  const rules: Rule[] = [];
  const seen = new Set<ts.Node>();
  let node = unwrapTypeNode(place.type);
  while (node !== undefined && !seen.has(node)) {
    seen.add(node);
    const inMapped: ReturnType<typeof stepIntoMapped> = stepIntoMapped(reader, node, place);
    if (inMapped?.mapped !== undefined) place = { ...place, mapped: inMapped.mapped };
    const next: Step | undefined =
      inMapped ??
      stepIntoMade(reader, node, place) ??
      stepIntoParts(reader, node, type) ??
      step(reader, node, isValue(reader, type));
    refuseAccessed(reader, { access: node, property: next?.node }, place);
    if (next === undefined) {
      rules.push(...genericRules(reader, node, { place, named }));
      break;
    }
    const isName = next.symbol !== undefined && next.symbol === named;
    const comments = isName ? [] : next.comments;
    const isNarrowed = comments.length > 0 && isNarrower(reader, type, node);
    for (const each of comments) {
      const comment = isNarrowed ? { ...each, isNarrowed } : each;
      rules.push(...readRules(reader, comment, place));
    }
    const behind = joined(reader, next, { type, place });
    rules.push(...behind.rules);
    const value = initialValue(next.declaration);
    if (value !== undefined) refuseInferred(reader, value, place);
    // Behind the name of a type stands what is read with it.
    if (isName) break;
    node = onlyMember(unwrapTypeNode(behind.node), type);
    if (next.others !== undefined) refuseNarrowed(reader, node, { type, place });
  }
  return { rules, node, mapped: place.mapped };
}

/** `Page<Port>["count"]`, `Held<Ship>["port"]`: what the object was given that the property is written with. */
function refuseAccessed(
  reader: Reader,
  {
    access,
    property,
  }: { readonly access: ts.TypeNode; readonly property: ts.TypeNode | undefined },
  place: Place,
): void {
  refuseRuled(reader, accessedArguments(reader, access, property), place);
  if (!ts.isIndexedAccessTypeNode(access) || property === undefined) return;
  const object = writtenNode(reader, access.objectType) ?? access.objectType;
  if (mentionsParameter(reader, property)) refuseTaken(reader, object, place);
}

/** What a property was written with, and the rules of the aliases in what it takes the place of. */
function joined(
  reader: Reader,
  { node, others = [] }: Step,
  { type, place }: { readonly type: ts.Type; readonly place: Place },
): Written {
  if (node === undefined || others.length === 0) return { rules: [], node };
  const { comments, lost, type: main } = joinNodes(reader, [node, ...others], type);
  if (lost !== undefined) refuseAlias(reader, lost, { place, node: place.node });
  const narrowed = comments.map((comment) => ({ ...comment, isNarrowed: true }));
  return { rules: narrowed.flatMap((comment) => readRules(reader, comment, place)), node: main };
}

/** Reports rules in a union of which only a part is left: `1 | "a"` of `(Port | Name) & (1 | "a")`. */
function refuseNarrowed(
  reader: Reader,
  node: ts.TypeNode | undefined,
  { type, place }: { readonly type: ts.Type; readonly place: Place },
): void {
  const written = node === undefined ? undefined : (writtenNode(reader, node) ?? node);
  if (written === undefined || !ts.isUnionTypeNode(written) || !type.isUnion()) return;
  if (isNarrower(reader, type, written)) refuseRuled(reader, written.types, place);
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
  const members = node.types.filter((member) => !isAbsence(member));
  return members.length === 1 ? unwrapTypeNode(members[0]) : node;
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
  if (written === undefined || isBare(type)) return;
  const followed = keysNode(reader, type, written);
  const parts = lostParts(reader, written, type).filter((part) => part !== followed);
  for (const list of spreadLists(written)) doubt(reader, reader.checker.getTypeFromTypeNode(list));
  if (refuseRuled(reader, parts, place)) return;
  refuseSpreadBrands(reader, written, place);
  refuseTaken(reader, written, place);
  refuseTakenWithin(reader, parts, place);
}

/** The same in what a generic is given: `Page<Same<Ports>>` with `type Ports = Port[]`. */
function refuseTakenWithin(reader: Reader, parts: readonly ts.TypeNode[], place: Place): void {
  const taken = parts.map((each) => findTakenWithin(reader, each)).find((each) => each);
  if (taken !== undefined) refuseAlias(reader, taken, { place, node: taken.node });
}

/** Reports a property with rules whose type a generic or a condition takes, also one that an object is made of: `Pick<Held<User>, "port">`. */
function refuseTaken(reader: Reader, node: ts.TypeNode, place: Place): void {
  const taken = findTakenProperty(reader, node);
  if (taken !== undefined) return refuseAlias(reader, taken, { place, node });
  const inner = innerObjects(reader, node) ?? [];
  for (const each of inner) refuseTaken(reader, writtenNode(reader, each) ?? each, place);
}

function lostParts(reader: Reader, node: ts.TypeNode, type: ts.Type): readonly ts.TypeNode[] {
  if (ts.isUnionTypeNode(node)) return mergedMembers(reader, node, type);
  return ts.isTupleTypeNode(node) ? unreadItems(reader, node, type) : unreadParts(reader, node);
}

/** The same for what some types extend: `interface Ports extends List<Port>`. */
export function refuseLostBases(
  reader: Reader,
  { type: whole, owners }: { readonly type: ts.Type; readonly owners: readonly ts.Type[] },
  place: Place,
): void {
  const needsNoBase = keptWithoutBase(reader, whole, place);
  for (const type of new Set([whole, ...owners])) {
    const bases = baseNodes(reader, type);
    refuseUnresolvedBases(
      reader,
      lostBases(reader, bases).filter((base) => type === whole || !needsNoBase(base, type)),
      place,
    );
    refuseRuled(reader, bases.flatMap(argumentsOf), place);
    for (const node of bases) {
      if (!isDirect(reader, node)) doubt(reader, reader.checker.getTypeAtLocation(node));
      doubtArguments(reader, node);
      refuseTaken(reader, node, place);
      refuseUnresolvedParts(reader, node, place);
    }
    refuseTakenWithin(reader, bases.flatMap(argumentsOf), place);
    for (const node of bases.flatMap(argumentsOf)) refuseUnhidden(reader, node, place);
  }
}

/** Whether a base is an interface or a class, and not an alias, or what an expression makes: `extends mixed(Ports)`. */
function isDirect(reader: Reader, { expression }: ts.ExpressionWithTypeArguments): boolean {
  const { declarations = [] } = targetOf(reader, expression) ?? {};
  return declarations.some((each) => ts.isInterfaceDeclaration(each) || ts.isClassLike(each));
}

/** Reports the first of some types in which an alias has rules, and says whether there is one. */
export function refuseRuled(reader: Reader, parts: readonly ts.TypeNode[], place: Place): boolean {
  for (const part of parts) {
    const alias = findRuledAlias(reader, part);
    if (alias === undefined || isBare(reader.checker.getTypeFromTypeNode(part))) continue;
    refuseAlias(reader, alias, { place, node: part });
    return true;
  }
  return false;
}

/** Whether nothing is left of a type that could have rules: of `InfA<Record<string, Name>>` that is `boolean`. */
function isBare(type: ts.Type): boolean {
  const { BooleanLike, Null, Undefined, Never } = ts.TypeFlags;
  const bare = BooleanLike | Null | Undefined | Never;
  return membersOf(type).every(({ flags }) => (flags & bare) !== 0);
}

/** Reports a property whose type TypeScript infers from a value with rules: of `{ ports: [1 as Port] }` it makes `{ ports: number[] }`. */
export function refuseInferred(reader: Reader, value: ts.Expression, place: Place): void {
  const alias = isObjectLiteral(value) ? undefined : findInferredAlias(reader, value);
  if (alias !== undefined) refuseAlias(reader, alias, { place, node: value });
}

/** The nodes inside a type's node that no reader looks at. */
function unreadParts(reader: Reader, node: ts.TypeNode): readonly ts.TypeNode[] {
  const inner = innerObjects(reader, node);
  if (inner !== undefined) {
    const behind = inner.map((each) => writtenNode(reader, each) ?? each);
    const unread = behind.flatMap((each) => unreadParts(reader, each));
    return [...unread, ...argumentsOf(node).slice(1), ...namesGiven(node)];
  }
  if (ts.isTypeOperatorNode(node)) return [mappedKeys(reader, node.type) ?? []].flat();
  if (ts.isTemplateLiteralTypeNode(node)) return node.templateSpans.map(({ type }) => type);
  if (ts.isMappedTypeNode(node))
    return [node.typeParameter.constraint ?? [], namesGiven(node)].flat();
  if (ts.isConditionalTypeNode(node)) {
    const taken = holdsInfer(node.extendsType) ? [node.checkType] : [];
    return [...taken, node.trueType, node.falseType];
  }
  if (ts.isIndexedAccessTypeNode(node)) return [node];
  const value = valueOf(node);
  if (value !== undefined) return isInferredList(reader, value) ? [node] : [];
  const name = nameOf(node);
  if (name === undefined) return [];
  const symbol = targetOf(reader, name);
  const args = argumentsOf(node);
  if (symbol === undefined) return args;
  if (!isPlatformSymbol(reader, symbol)) return [...args, ...defaultsOf(symbol, args.length)];
  if (followed.has(symbol.name)) return [];
  if (symbol.name === "Record") return args.slice(0, 1);
  return takenFromSignature(reader, node) ?? args;
}

/** `typeof ports`, of a constant without a type; the properties of an object are read one by one. */
function isInferredList(reader: Reader, name: ts.EntityName): boolean {
  const value = initialValue(targetOf(reader, name)?.valueDeclaration);
  return value !== undefined && !isObjectLiteral(value);
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
