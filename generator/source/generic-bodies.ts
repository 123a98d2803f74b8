import { ts } from "./ts-morph.js";

import { isSpread } from "./array.ts";
import { mentionsParameter } from "./owner-arguments.ts";
import { unwrapTypeNode } from "./place.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, nameOf } from "./written.ts";
import { membersOf } from "./type-parts.ts";

/** What a type is made by: conditions and the declarations of generics, with those that they hand their parameters to. */
export interface Bodies {
  readonly nodes: ReadonlySet<ts.Node>;
  /** Out of what something may be taken: the arguments of the generic, what the condition asks about, and what bodies name themselves. */
  readonly from: readonly ts.TypeNode[];
  /** The names of the properties that may be taken out; none where it may be any. */
  readonly names: ReadonlySet<string>;
  /** Whether all is taken by names that the generic is given as they are: `T[K]`. */
  readonly isGiven: boolean;
  /** Whether it may be taken in several steps: `T["a"]["b"]`, `{ a: { b: infer B } }`. */
  readonly isDeep: boolean;
  /** Whether something is taken out: `T["port"]`, `infer P`. */
  readonly takes: boolean;
  /** Whether lists may be made anew, item by item: `{ [K in keyof T]: T[K] }`, `Partial<T>`. */
  readonly remakes: boolean;
}

/** What stands in a node of a generic with its arguments, or of a condition; `undefined` where nothing is taken out and no list made anew. */
export function bodiesOf(reader: Reader, node: ts.TypeNode): Bodies | undefined {
  const { untaking } = reader.facts;
  const start = ts.isConditionalTypeNode(node) ? [node] : declarationsOf(reader, node);
  if (start.every((each) => untaking.has(each))) return undefined;
  const nodes = new Set<ts.Node>(start);
  const handed: ts.TypeNode[] = [];
  // What is added meanwhile is gone through, too.
  for (const each of nodes) {
    for (const inner of genericsIn(reader, each)) {
      handed.push(...argumentsOf(inner));
      for (const declaration of declarationsOf(reader, inner)) nodes.add(declaration);
    }
  }
  const found = [...nodes].flatMap((each) => takingsIn(reader, each));
  const remakes = [...nodes].some((each) =>
    nodesIn(each).some((inner) => isRemaking(reader, inner)),
  );
  if (found.length === 0 && !remakes) {
    for (const each of nodes) untaking.add(each);
    return undefined;
  }
  const from = ts.isConditionalTypeNode(node)
    ? [node.checkType]
    : [...argumentsOf(node), ...start.flatMap(defaultsOf)];
  const given = [...from, ...handed].flatMap((each) => namesIn(typeOf(reader, each)));
  const names = found.map((each) => (each.isGiven ? given : each.names));
  return {
    nodes,
    from: [...from, ...[...nodes].flatMap((each) => namedIn(reader, each))],
    names: new Set(names.some((each) => each.length === 0) ? [] : names.flat()),
    isGiven: handed.length === 0 && given.length === 0 && found.every((each) => each.isGiven),
    isDeep: found.some((each) => each.isDeep),
    takes: found.length > 0,
    remakes,
  };
}

/** The declarations behind a generic that is given something. */
function declarationsOf(reader: Reader, node: ts.Node): readonly ts.Declaration[] {
  const isBase = ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression);
  const name = isBase ? node.expression : nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  if (symbol === undefined || isPlatformSymbol(reader, symbol)) return [];
  const isGiven = argumentsOf(node).length > 0;
  return (symbol.declarations ?? []).filter(
    (each) => isGenericDeclaration(each) && (isGiven || each.typeParameters !== undefined),
  );
}

function isGenericDeclaration(
  node: ts.Node,
): node is ts.TypeAliasDeclaration | ts.InterfaceDeclaration | ts.ClassDeclaration {
  return (
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isClassDeclaration(node)
  );
}

/** `interface Entity<T = Ship>` */
function defaultsOf(node: ts.Node): readonly ts.TypeNode[] {
  const parameters = isGenericDeclaration(node) ? (node.typeParameters ?? []) : [];
  return parameters.flatMap((each) => each.default ?? []);
}

/** The objects that a body takes something out of and names itself: `Events` of `Extract<Events, { kind: K }>["data"]`. */
function namedIn(reader: Reader, body: ts.Node): readonly ts.TypeNode[] {
  const owners = nodesIn(body).flatMap((node) => {
    if (ts.isIndexedAccessTypeNode(node)) return [node.objectType];
    if (ts.isConditionalTypeNode(node)) return [node.checkType];
    return mentionsParameter(reader, node) ? argumentsOf(node) : [];
  });
  return owners
    .flatMap(nodesIn)
    .filter(ts.isTypeReferenceNode)
    .filter((node) => !mentionsParameter(reader, node));
}

/** The generics to which a body hands its parameters: `Page<T>`. */
function genericsIn(reader: Reader, body: ts.Node): readonly ts.Node[] {
  return nodesIn(body).filter(
    (each) => argumentsOf(each).length > 0 && mentionsParameter(reader, each),
  );
}

/** Whether lists may be made anew, or taken apart, by what stands in a node: `Deep<T[K]>`, `T[K] extends (infer I)[] ? I : T[K]`. */
export function remakesLists(reader: Reader, node: ts.Node): boolean {
  return nodesIn(node).some((each) => {
    if (isRemaking(reader, each) || ts.isInferTypeNode(each)) return true;
    if (ts.isIndexedAccessTypeNode(each) && ts.isIndexedAccessTypeNode(each.objectType))
      return true;
    return ts.isTypeNode(each) && bodiesOf(reader, each) !== undefined;
  });
}

/** Whether a list that goes by a name is spread in a tuple by what stands in a node, or by a generic there. */
export function spreadsLists(reader: Reader, node: ts.TypeNode): boolean {
  const isIt = (each: ts.Node): boolean => isSpread(each) && !ts.isArrayTypeNode(each.type);
  const inner = nodesIn(node);
  const bodies = inner.flatMap((each) =>
    ts.isTypeNode(each) ? [...(bodiesOf(reader, each)?.nodes ?? [])] : [],
  );
  return inner.some(isIt) || bodies.some((body) => nodesIn(body).some(isIt));
}

/** `{ [K in keyof T]: T[K] }`, `Partial<T>`, `[...T]`, of a parameter. */
function isRemaking(reader: Reader, node: ts.Node): boolean {
  if (isSpread(node)) return !ts.isArrayTypeNode(node.type) && mentionsParameter(reader, node.type);
  if (ts.isMappedTypeNode(node)) {
    const keys = unwrapTypeNode(node.typeParameter.constraint);
    return keys !== undefined && ts.isTypeOperatorNode(keys) && mentionsParameter(reader, keys);
  }
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  if (symbol === undefined || !remaking.has(symbol.name)) return false;
  return isPlatformSymbol(reader, symbol) && mentionsParameter(reader, node);
}

const remaking: ReadonlySet<string> = new Set(["Partial", "Readonly", "Required"]);

/** One place at which something is taken out. */
interface Taking {
  readonly names: readonly string[];
  /** Whether the names are those that the generic is given: `T[K]`. */
  readonly isGiven: boolean;
  readonly isDeep: boolean;
}

function takingsIn(reader: Reader, body: ts.Node): readonly Taking[] {
  return nodesIn(body).flatMap((node): readonly Taking[] => {
    if (ts.isIndexedAccessTypeNode(node)) {
      const index = typeOf(reader, node.indexType);
      const isGiven = (index.flags & ts.TypeFlags.TypeParameter) !== 0;
      const isDeep = nodesIn(node.objectType).some(ts.isIndexedAccessTypeNode);
      return [{ names: namesIn(index), isGiven, isDeep }];
    }
    // `T extends infer U` takes nothing out of it.
    if (!ts.isConditionalTypeNode(node) || ts.isInferTypeNode(node.extendsType)) return [];
    const inferred = nodesIn(node.extendsType).filter(ts.isInferTypeNode);
    return inferred.map((each) => ({
      names: namesTo(each, node.extendsType),
      isGiven: false,
      isDeep: true,
    }));
  });
}

/** Whether `infer X` stands in it. */
export function holdsInfer(node: ts.Node): boolean {
  return nodesIn(node).some(ts.isInferTypeNode);
}

/** The names on the way to `infer M`: of `{ o: { m: infer M } }`, `o` and `m`. None where the way is another one. */
function namesTo(node: ts.InferTypeNode, outer: ts.TypeNode): readonly string[] {
  const names: string[] = [];
  for (let at: ts.Node = node.parent; ; at = at.parent) {
    if (ts.isPropertySignature(at)) {
      if (!ts.isIdentifier(at.name) && !ts.isStringLiteral(at.name)) return [];
      names.push(at.name.text);
    } else if (!isTransparent(at)) return [];
    if (at === outer) return names;
  }
}

function isTransparent(node: ts.Node): boolean {
  return (
    ts.isTypeLiteralNode(node) ||
    ts.isArrayTypeNode(node) ||
    ts.isParenthesizedTypeNode(node) ||
    ts.isTypeOperatorNode(node) ||
    ts.isUnionTypeNode(node) ||
    ts.isIntersectionTypeNode(node) ||
    ts.isInferTypeNode(node)
  );
}

/** A node and all that stand in it. */
function nodesIn(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    found.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

/** `"port" | 0` */
function namesIn(type: ts.Type): readonly string[] {
  return membersOf(type).flatMap((part) =>
    part.isStringLiteral() || part.isNumberLiteral() ? [String(part.value)] : [],
  );
}

function typeOf({ checker }: Reader, node: ts.TypeNode): ts.Type {
  return checker.getTypeFromTypeNode(node);
}
