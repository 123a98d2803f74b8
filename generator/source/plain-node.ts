import { ts } from "./ts-morph.js";

import type { Reader } from "./reader.ts";
import { targetOf } from "./target.ts";

/**
 * Whether a type is all that its node says: keywords, literals, the names of interfaces, classes and enums without parameters, lists and unions of
 * those. Then no alias, argument or object stands behind it of which anything could be lost, so nobody need look: so it is with most nodes.
 */
export function isPlainNode(reader: Reader, node: ts.Node): boolean {
  if (node.kind >= ts.SyntaxKind.FirstKeyword && node.kind <= ts.SyntaxKind.LastKeyword)
    return true;
  const { plain } = reader.facts;
  const known = plain.get(node);
  if (known !== undefined) return known;
  const answer = isPlain(reader, node);
  plain.set(node, answer);
  return answer;
}

function isPlain(reader: Reader, node: ts.Node): boolean {
  if (ts.isTypeReferenceNode(node))
    return node.typeArguments === undefined && isPlainName(reader, node.typeName);
  if (ts.isLiteralTypeNode(node)) return true;
  if (ts.isArrayTypeNode(node)) return isPlainNode(reader, node.elementType);
  if (ts.isUnionTypeNode(node)) return node.types.every((each) => isPlainNode(reader, each));
  if (ts.isParenthesizedTypeNode(node)) return isPlainNode(reader, node.type);
  const isReadonly = ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword;
  return isReadonly && isPlainNode(reader, node.type);
}

function isPlainName(reader: Reader, name: ts.EntityName): boolean {
  const symbol = targetOf(reader, name);
  if (symbol === undefined || (symbol.flags & plainKinds) === 0) return false;
  return (symbol.declarations ?? []).every(
    (each) =>
      !ts.isTypeAliasDeclaration(each) &&
      !((ts.isInterfaceDeclaration(each) || ts.isClassDeclaration(each)) && each.typeParameters),
  );
}

const plainKinds =
  ts.SymbolFlags.Interface | ts.SymbolFlags.Class | ts.SymbolFlags.Enum | ts.SymbolFlags.EnumMember;
