import { ts } from "./ts-morph.js";

import type { ArrayType, TupleItem, TypeModel } from "../model/type.ts";
import { inside, unwrapTypeNode, type Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { isReference, typeArguments } from "./words.ts";

/** `T[]`, `readonly T[]`, `Array<T>` */
export function readArray(
  reader: Reader,
  type: ts.Type,
  place: Place,
  item: ts.Type = typeArguments(reader, type)[0] ?? reader.checker.getNeverType(),
): ArrayType {
  const at = inside(place, "[]", { type: itemNode(place.type), slot: "item" });
  const items = reader.readType(reader, item, at);
  return {
    kind: "array",
    items,
    ...(type.symbol.name === "ReadonlyArray" ? { readonly: true } : {}),
  };
}

/** `{ id: string }[] & { name: string }[]`: arrays of which one value is all. */
export function isArrays({ checker }: Reader, type: ts.Type): type is ts.IntersectionType {
  return type.isIntersection() && type.types.every((part) => checker.isArrayType(part));
}

/** `interface Items extends Array<Item> {}`, `interface List<T> extends ReadonlyArray<T> {}`: the node of what it extends, which is all that it is. */
export function listBehind(
  reader: Reader,
  type: ts.Type,
): ts.ExpressionWithTypeArguments | undefined {
  if (reader.checker.isTupleType(type)) return undefined;
  const target = isReference(type) ? type.target : type;
  const base = target.isClassOrInterface() ? onlyBase(target.symbol) : undefined;
  if (base === undefined) return undefined;
  return reader.checker.isArrayType(reader.checker.getTypeAtLocation(base)) ? base : undefined;
}

/** What an interface extends that has nothing of its own: `Date` of `interface Stamp extends Date {}`. */
export function onlyBase(symbol: ts.Symbol): ts.ExpressionWithTypeArguments | undefined {
  const [declaration, another] = symbol.declarations ?? [];
  if (declaration === undefined || another !== undefined) return undefined;
  const isBare = ts.isInterfaceDeclaration(declaration) || isAmbientClass(declaration);
  if (!isBare || declaration.members.length > 0) return undefined;
  const bases = declaration.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
  return bases.length === 1 ? bases[0] : undefined;
}

/** `declare class NativeDate extends global.Date {}`, of which nobody makes an instance. */
function isAmbientClass(node: ts.Node): node is ts.ClassDeclaration {
  if (!ts.isClassDeclaration(node)) return false;
  const isDeclared = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient) !== 0;
  return isDeclared || node.getSourceFile().isDeclarationFile;
}

/** `interface Items extends Array<Item> {}`: written so where an alias cannot lead to itself. */
export function readListBehind(
  reader: Reader,
  { type, node }: { readonly type: ts.Type; readonly node: ts.ExpressionWithTypeArguments },
  place: Place,
): ArrayType {
  const { checker } = reader;
  // The node's own type holds the parameters of a generic.
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  return readArray(reader, checker.getTypeAtLocation(node), { ...place, type: node }, item);
}

function itemNode(node: ts.TypeNode | undefined): ts.TypeNode | undefined {
  const written = unwrapTypeNode(node);
  if (written === undefined) return undefined;
  if (ts.isArrayTypeNode(written)) return written.elementType;
  if (ts.isTupleTypeNode(written)) return itemNodes(written, 1)?.[0];
  const name = listName(written);
  return name !== undefined && /^(Readonly)?Array$/.test(name.getText())
    ? (written as ts.NodeWithTypeArguments).typeArguments?.[0] // what has a name may have them
    : undefined;
}

function listName(node: ts.TypeNode): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  return ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
}

/** `[number, label?: string, ...boolean[]]`, `[...number[], string]` */
export function readTuple(reader: Reader, type: ts.Type, place: Place): TypeModel {
  // The checker says that it is a tuple, so its target is one.
  const { target } = type as ts.TypeReference & { readonly target: ts.TupleType };
  const types = reader.checker.getTypeArguments(type as ts.TypeReference); // a tuple is a reference
  const rest = target.elementFlags.findIndex((flags) => (flags & ts.ElementFlags.Variable) !== 0);
  const nodes = itemNodes(place.type, types.length);
  const items = types.map((item, index) => readItem(reader, { target, item, index, nodes, place }));
  const mark = target.readonly ? { readonly: true as const } : {};
  if (rest === -1) return { kind: "tuple", items, ...mark };
  const tail = items.slice(rest + 1);
  if (tail.length > 0) report(reader, "tuple-shape", { place, values: {} });
  return {
    kind: "tuple",
    items: items.slice(0, rest),
    rest: items[rest]?.type ?? { kind: "unknown" },
    ...(tail.length > 0 ? { tail } : {}),
    ...mark,
  };
}

interface Item {
  readonly target: ts.TupleType;
  readonly item: ts.Type;
  readonly index: number;
  readonly nodes: readonly (ts.TypeNode | undefined)[] | undefined;
  readonly place: Place;
}

function readItem(reader: Reader, { target, item, index, nodes, place }: Item): TupleItem {
  const flags = target.elementFlags[index] ?? ts.ElementFlags.Required;
  const optional = (flags & ts.ElementFlags.Optional) !== 0;
  const name = labelOf(target, index);
  const step = (flags & ts.ElementFlags.Rest) === 0 ? `[${index}]` : "[]";
  const at = inside(place, step, { type: nodes?.[index], slot: optional ? "optional" : "item" });
  return {
    ...(name === undefined ? {} : { name }),
    type: reader.readType(reader, item, at),
    ...(optional ? { optional } : {}),
    ...(optional && takesUndefined(reader, item) ? { orUndefined: true } : {}),
  };
}

/** `b?: number | undefined`, as a parameter `b?: number` has it: with `exactOptionalPropertyTypes` more than `b?: number` in a tuple. */
function takesUndefined({ program, checker }: Reader, type: ts.Type): boolean {
  if (program.getCompilerOptions().exactOptionalPropertyTypes !== true) return false;
  // The checker has another one for what is missing.
  return type.isUnion() && type.types.includes(checker.getUndefinedType());
}

function labelOf(target: ts.TupleType, index: number): string | undefined {
  const label = target.labeledElementDeclarations?.[index]?.name;
  return label !== undefined && ts.isIdentifier(label) ? label.text : undefined;
}

function itemNodes(
  node: ts.TypeNode | undefined,
  count: number,
): (ts.TypeNode | undefined)[] | undefined {
  const written = unwrapTypeNode(node);
  if (written === undefined || !ts.isTupleTypeNode(written)) return undefined;
  return written.elements.length === count ? written.elements.map(itemOf) : undefined;
}

/** What is written in a tuple and read without its node: of a list that goes by a name, or of a tuple in it. */
export function unreadItems(reader: Reader, node: ts.TupleTypeNode, type: ts.Type): ts.TypeNode[] {
  const { checker } = reader;
  const isTuple = checker.isTupleType(type);
  if (!isTuple && !checker.isArrayType(type)) return [];
  const types = checker.getTypeArguments(type as ts.TypeReference); // an array or a tuple is a reference
  if (itemNodes(node, isTuple ? types.length : 1) === undefined) return [...node.elements];
  return node.elements.flatMap((element) => {
    const list = spreadOf(element);
    return list === undefined || itemNode(list) !== undefined ? [] : [list];
  });
}

/** `[1, ...Names]` → `Names`: the lists by whatever name that are spread in a tuple. */
export function spreadLists(node: ts.TypeNode | undefined): readonly ts.TypeNode[] {
  if (node === undefined || !ts.isTupleTypeNode(node)) return [];
  const lists = node.elements.flatMap((each) => spreadOf(each) ?? []);
  return lists.filter((list) => itemNode(list) === undefined);
}

/** `label: T`, `T?`, `...T[]` → `T`; nothing for a list that goes by a name. */
export function itemOf(element: ts.TypeNode | ts.NamedTupleMember): ts.TypeNode | undefined {
  const list = spreadOf(element);
  if (list !== undefined) return itemNode(list);
  const isWrapped = ts.isOptionalTypeNode(element) || ts.isNamedTupleMember(element);
  return isWrapped ? element.type : element;
}

/** `...T[]`, `...label: T[]` → `T[]` */
function spreadOf(element: ts.TypeNode | ts.NamedTupleMember): ts.TypeNode | undefined {
  return isSpread(element) ? element.type : undefined;
}

/** `...T[]` in a tuple. */
export function isSpread(node: ts.Node): node is ts.RestTypeNode | ts.NamedTupleMember {
  return (
    ts.isRestTypeNode(node) || (ts.isNamedTupleMember(node) && node.dotDotDotToken !== undefined)
  );
}
