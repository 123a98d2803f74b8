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
  const names = new Set(from.flatMap((each) => namesIn(checker.getTypeFromTypeNode(each))));
  const result = new Set(partsOf(checker.getTypeFromTypeNode(node)));
  for (const each of from) {
    const owner = checker.getTypeFromTypeNode(each);
    if ((owner.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) continue;
    if (checker.isArrayType(owner) || checker.isTupleType(owner)) continue;
    const taken = owner.getProperties().find((property) => {
      const isNamed = names.size === 0 || names.has(property.name);
      return isNamed && isRuled(reader, property) && isTaken(reader, property, result);
    });
    if (taken !== undefined) return { name: `${each.getText()}["${taken.name}"]`, node };
  }
  return undefined;
}

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

/** `"port" | "host"` */
function namesIn(type: ts.Type): readonly string[] {
  return partsOf(type).flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
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

function isTaken({ checker }: Reader, property: ts.Symbol, result: ReadonlySet<ts.Type>): boolean {
  const ruleless = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  return partsOf(checker.getTypeOfSymbol(property)).some(
    (part) => (part.flags & ruleless) === 0 && result.has(part),
  );
}
