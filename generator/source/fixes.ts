import { ts } from "./ts-morph.js";

import type { DiagnosticName } from "../diagnostics/index.ts";
import { asGuess, type Replacement, replaceNode } from "./edit.ts";

type Fix = (node: ts.Node, values: Readonly<Record<string, string>>) => Replacement | undefined;

/** What to write instead, where it follows from the node that a diagnostic points at. */
const fixes: Partial<Readonly<Record<DiagnosticName, Fix>>> = {
  "any-in-contract": keyword(ts.SyntaxKind.AnyKeyword, "unknown"),
  "void-in-result": keyword(ts.SyntaxKind.VoidKeyword, "undefined"),
  "undefined-in-array": (node, values) => {
    const required = withRequired(node);
    if (required !== undefined) return replaceNode(node, required);
    return nullInstead(ts.SyntaxKind.UndefinedKeyword)(node, values);
  },
  "void-in-payload": nullInstead(ts.SyntaxKind.VoidKeyword),
  "wrapper-object": (node, { type, instead }) => rename(node, type, instead),
  "unsupported-platform-type": (node, { type, instead }) =>
    // Another type: what it held besides is lost.
    asGuess(rename(node, type, /^`([^`]+)`$/.exec(instead ?? "")?.[1])),
  "promise-in-payload": (node) => textOf(onlyArgument(node), node),
  "nested-promise": (node) =>
    onlyArgument(node.parent) === node ? textOf(node, node.parent) : undefined,
  "write-only-property": setterAsProperty,
  "accessor-in-service": getterAsMethod,
  "optional-member": withoutQuestionMark,
  "data-property-in-service": propertyAsMethod,
  "this-parameter": withoutParameter,
  "type-predicate-result": predicateAsBoolean,
  "service-not-interface": aliasAsInterface,
  "service-name-not-literal": (node, { example }) => nameArgument(node, "Service", example),
  "error-name-not-literal": (node, { example }) => nameArgument(node, "ServiceError", example),
};

/** The replacement that makes a diagnostic go away; `undefined` where that takes a decision. */
export function fixOf(
  name: DiagnosticName,
  node: ts.Node,
  values: Readonly<Record<string, string>>,
): Replacement | undefined {
  return fixes[name]?.(node, values);
}

function keyword(kind: ts.SyntaxKind, text: string): Fix {
  return (node) => (node.kind === kind ? replaceNode(node, text) : undefined);
}

/** `String` → `string` */
function rename(
  node: ts.Node,
  name: string | undefined,
  text: string | undefined,
): Replacement | undefined {
  return text !== undefined && node.getText() === name ? replaceNode(node, text) : undefined;
}

function textOf(node: ts.Node | undefined, outer: ts.Node): Replacement | undefined {
  return node && replaceNode(outer, node.getText());
}

/** `Promise<T>` → `T` */
function onlyArgument(node: ts.Node): ts.TypeNode | undefined {
  if (!ts.isTypeReferenceNode(node) || node.typeArguments?.length !== 1) return undefined;
  return node.typeArguments[0];
}

/** `(T | undefined)[]` → `(T | null)[]`, `Event<void>` → `Event<null>`; behind an alias the word may be right elsewhere. */
function nullInstead(kind: ts.SyntaxKind): Fix {
  return (node) => {
    if (node.kind !== kind || !isItem(node)) return undefined;
    const union = node.parent;
    const others = ts.isUnionTypeNode(union) ? union.types.filter((each) => each !== node) : [];
    if (!others.some(isNull)) return replaceNode(node, "null");
    return replaceNode(union, others.map((each) => each.getText()).join(" | "));
  };
}

/** `T[K]` → `Required<T>[K]` */
export function withRequired(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !isItem(node)) return undefined;
  const owner = node.objectType.getText();
  // Once is enough: what is `undefined` then was written so.
  if (owner.startsWith("Required<")) return undefined;
  return `Required<${owner}>[${node.indexType.getText()}]`;
}

function isNull(node: ts.TypeNode): boolean {
  return ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword;
}

/** Whether a type is written where the items of a list are. */
function isItem(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isArrayTypeNode(parent) || ts.isTupleTypeNode(parent) || ts.isTypeReferenceNode(parent))
    return true;
  const isBetween =
    ts.isUnionTypeNode(parent) ||
    ts.isParenthesizedTypeNode(parent) ||
    ts.isNamedTupleMember(parent);
  return isBetween && isItem(parent);
}

/** `set a(value: T)` → `a: T` */
function setterAsProperty(node: ts.Node): Replacement | undefined {
  const { parent } = node;
  if (!ts.isSetAccessorDeclaration(parent) || parent.body !== undefined) return undefined;
  const type = parent.parameters[0]?.type;
  const end = parent.getText().endsWith(";") ? ";" : "";
  return type && replaceNode(parent, `${parent.name.getText()}: ${type.getText()}${end}`);
}

/** `get a(): T` → `a(): T` */
function getterAsMethod(node: ts.Node): Replacement | undefined {
  const { parent } = node;
  if (!ts.isGetAccessorDeclaration(parent) || parent.name !== node) return undefined;
  return { start: parent.getStart(), end: node.getStart(), text: "" };
}

/** `a?: T` → `a: T` */
function withoutQuestionMark({ parent }: ts.Node): Replacement | undefined {
  if (!ts.isPropertySignature(parent) && !ts.isMethodSignature(parent)) return undefined;
  return parent.questionToken && replaceNode(parent.questionToken, "");
}

/** `readonly version: string` → `version(): string` */
function propertyAsMethod(node: ts.Node): Replacement | undefined {
  const { parent } = node;
  if (!ts.isPropertySignature(parent) || parent.type === undefined) return undefined;
  return { start: parent.getStart(), end: node.getEnd(), text: `${node.getText()}()` };
}

/** `get(this: T, id: string)` → `get(id: string)` */
function withoutParameter(node: ts.Node): Replacement | undefined {
  if (!ts.isParameter(node)) return undefined;
  const next = node.parent.parameters[node.parent.parameters.indexOf(node) + 1];
  return { start: node.getStart(), end: next?.getStart() ?? node.getEnd(), text: "" };
}

/** `value is T` → `boolean`; `asserts value` gives nothing. */
function predicateAsBoolean(node: ts.Node): Replacement | undefined {
  const isPlain = ts.isTypePredicateNode(node) && node.assertsModifier === undefined;
  return isPlain ? replaceNode(node, "boolean") : undefined;
}

/** `type Shop = Service<"shop"> & { … }` → `interface Shop extends Service<"shop"> { … }` */
function aliasAsInterface({ parent }: ts.Node): Replacement | undefined {
  if (!ts.isTypeAliasDeclaration(parent) || !ts.isIntersectionTypeNode(parent.type)) {
    return undefined;
  }
  const parts = parent.type.types;
  const body = parts.at(-1);
  const bases = parts.slice(0, -1);
  if (body === undefined || !ts.isTypeLiteralNode(body)) return undefined;
  if (!bases.every((base) => ts.isTypeReferenceNode(base))) return undefined;
  const start = parent.name.getStart();
  const keyword = parent.getSourceFile().text.lastIndexOf("type", start);
  const list = bases.map((base) => base.getText()).join(", ");
  const text = `interface ${parent.name.getText()} extends ${list} ${body.getText()}`;
  return parent.typeParameters ? undefined : { start: keyword, end: parent.getEnd(), text };
}

/** `extends Service<string>` → `extends Service<"shop">`; of several literals nobody knows which is meant. */
function nameArgument(
  { parent }: ts.Node,
  word: string,
  example: string | undefined,
): Replacement | undefined {
  if (!ts.isInterfaceDeclaration(parent)) return undefined;
  const bases = parent.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
  const base = bases.find(({ expression }) => expression.getText() === word);
  const argument = base?.typeArguments?.[0];
  const isOpen = argument?.kind === ts.SyntaxKind.StringKeyword;
  return isOpen ? replaceNode(argument, JSON.stringify(example)) : undefined;
}
