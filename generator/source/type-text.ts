import { createHash } from "node:crypto";

import { ts } from "./ts-morph.js";

import { byDeclaration } from "./declaration-order.ts";
import { declaringFile, qualifiedName } from "./exports.ts";
import { madeBy } from "./mapped.ts";
import { namedBy, type NamedBy } from "./named-by.ts";
import { isPlatformSymbol, platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { isReference } from "./words.ts";

/** One text while it is written. */
interface Writing {
  readonly reader: Reader;
  /** What types are written as in this text: how deep one stands decides how much of it is, so another text knows nothing of it. */
  readonly texts: Map<ts.Type, string>;
  /** What declares the types without names that stand in this text: it may be that of several. */
  readonly literals?: Set<ts.Node>;
}

/** A type in words that say the same whatever was read before: what tells it from others that are declared in the same place. */
export function textOf(reader: Reader, type: ts.Type): string {
  const { texts } = reader.facts;
  const text = texts.get(type) ?? writeType({ reader, texts: new Map() }, type, 0);
  texts.set(type, text);
  return text;
}

/** The same of a name and its arguments: `contracts/page.ts#Page<contracts/users.ts#User>`. */
export function textOfNamed(reader: Reader, named: NamedBy, literals: Set<ts.Node>): string {
  return writeNamed({ reader, texts: new Map(), literals }, named, 0);
}

function writeNamed(writing: Writing, named: NamedBy, depth: number): string {
  const { reader } = writing;
  const { symbol } = named;
  const name = isPlatformSymbol(reader, symbol)
    ? symbol.name
    : `${declaringFile(reader, symbol)}#${ownName(symbol)}`;
  if (named.arguments.length === 0) return name;
  return `${name}<${named.arguments.map((type) => writeType(writing, type, depth + 1)).join(",")}>`;
}

/** A symbol's name, or for a type literal the way to it: `Tree.kids`. */
function ownName(symbol: ts.Symbol): string {
  if (!symbol.name.startsWith("__")) return qualifiedName(symbol);
  const names: string[] = [];
  let node: ts.Node | undefined = symbol.declarations?.[0]?.parent;
  for (; node !== undefined && !ts.isSourceFile(node); node = node.parent) {
    const name = ts.isTypeElement(node) || ts.isDeclarationStatement(node) ? node.name : undefined;
    if (name !== undefined) names.unshift(name.getText());
  }
  return names.join(".");
}

/** Deeper in a text no type is written. */
const deepest = 30;

/** How long the text of a part may be. */
const longest = 120;

function writeType(writing: Writing, type: ts.Type, depth: number): string {
  const known = writing.texts.get(type);
  if (known !== undefined) return known;
  const text = shorten(writeUncached(writing, type, depth));
  writing.texts.set(type, text);
  return text;
}

function writeUncached(writing: Writing, type: ts.Type, depth: number): string {
  const { reader } = writing;
  const named = namedBy(reader, type);
  if (named !== undefined && depth < deepest) return writeNamed(writing, named, depth);
  // Of aliases that give no name each has a type of its own: `Code` of `type Code = string & MinLength<2>`, where its rules were tags.
  for (const node of type.aliasSymbol?.declarations ?? []) writing.literals?.add(node);
  if ((type.flags & ts.TypeFlags.Boolean) !== 0) return "boolean";
  if (depth >= deepest) return "…";
  const write = (inner: ts.Type): string => writeType(writing, inner, depth + 1);
  if (type.isUnion())
    return membersOf(type).toSorted(byDeclaration(reader, write)).map(write).join("|");
  if (type.isIntersection()) return type.types.map(write).join("&");
  if ((type.flags & ts.TypeFlags.Object) === 0)
    return reader.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  if (isReference(type)) return writeReference(reader, type, write);
  if (platformName(reader, type) !== undefined) return type.symbol.name;
  if (writing.literals !== undefined) addLiterals(writing.literals, type);
  return writeObject(reader, type, write);
}

/** The members of a union, named ones whole: `Color | "y"` is another type than one with all of them by themselves. */
function membersOf(type: ts.UnionType): readonly ts.Type[] {
  // Internal to the checker: see `originOf` of unions.
  const { origin } = type as { origin?: ts.Type };
  return origin?.isUnion() === true ? origin.types : type.types;
}

/** `string[]`, `[string,number]`, `Map<string,number>` */
function writeReference(
  { checker }: Reader,
  type: ts.TypeReference,
  write: (type: ts.Type) => string,
): string {
  const inner = checker.getTypeArguments(type).map(write);
  if (!checker.isTupleType(type)) return `${type.symbol.name}<${inner.join(",")}>`;
  // The checker says that it is a tuple, so its target is one.
  const { elementFlags, readonly } = type.target as ts.TupleType;
  const items = inner.map((text, index) => `${text}${marks[elementFlags[index] ?? 1] ?? ""}`);
  return `${readonly ? "readonly " : ""}[${items.join(",")}]`;
}

const marks: Readonly<Record<number, string>> = {
  [ts.ElementFlags.Optional]: "?",
  [ts.ElementFlags.Rest]: "...",
};

/** What declares an object without a name, and what declares its properties. */
function addLiterals(literals: Set<ts.Node>, type: ts.Type): void {
  const symbol = type.symbol as ts.Symbol | undefined; // absent for some of those that are made
  for (const node of symbol?.declarations ?? []) literals.add(node);
  for (const property of type.getProperties())
    for (const { parent } of property.declarations ?? []) literals.add(parent);
}

/** `{a:string;b?:number;[string]:boolean}` */
function writeObject({ checker }: Reader, type: ts.Type, write: (type: ts.Type) => string): string {
  const properties = type.getProperties().map((property) => {
    const optional = (property.flags & ts.SymbolFlags.Optional) === 0 ? "" : "?";
    return `${property.name}${optional}:${write(checker.getTypeOfSymbol(property))}`;
  });
  const indexes = checker
    .getIndexInfosOfType(type)
    .map((index) => `[${write(index.keyType)}]:${write(index.type)}`);
  const ordered = isMadeOfKeys(type) ? properties.toSorted() : properties;
  return `{${[...ordered, ...indexes].join(";")}}`;
}

/** `Record<"b" | "a", T>`: the checker has its properties in the order in which it met the keys first, in whatever file. */
function isMadeOfKeys(type: ts.Type): boolean {
  return type
    .getProperties()
    .some((property) => madeBy(property)?.by.constraintType?.isUnion() === true);
}

/** A long text ends in a hash of all of it, so that ids of nested generics do not grow without end. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return `${text.slice(0, longest - 13)}~${hash}`;
}
