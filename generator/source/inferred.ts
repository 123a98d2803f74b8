import { ts } from "./ts-morph.js";

import type { Reader } from "./reader.ts";

/** `1 as Port` → `Port`; not for `as const`. */
function assertedType(node: ts.Expression | undefined): ts.TypeNode | undefined {
  const value = node === undefined ? undefined : withoutBrackets(node);
  return value !== undefined && ts.isAsExpression(value) && !ts.isConstTypeReference(value.type)
    ? value.type
    : undefined;
}

/** `<const>["a", "b"]` */
export function isConstAssertion(node: ts.Node): node is ts.TypeAssertion {
  return ts.isTypeAssertionExpression(node) && ts.isConstTypeReference(node.type);
}

function withoutBrackets(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? withoutBrackets(node.expression) : node;
}

/** The value by which something without a type of its own is declared: `const port = 1`, `{ port: 1 }`, `{ port }`, `class A { port = 1 }`. */
export function initialValue(node: ts.Node | undefined): ts.Expression | undefined {
  if (node === undefined) return undefined;
  if (ts.isShorthandPropertyAssignment(node)) return node.name;
  const isTyped = ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node);
  if (isTyped && node.type !== undefined) return undefined;
  return isTyped || ts.isPropertyAssignment(node) ? node.initializer : undefined;
}

/** How the type of what is declared was written: of a property in whatever form, of a constant. */
export function typeNodeOf(node: ts.Node): ts.TypeNode | undefined {
  const isTyped =
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isIndexSignatureDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isGetAccessorDeclaration(node);
  return (isTyped ? node.type : undefined) ?? assertedType(initialValue(node));
}

/** Whether a value is an object whose properties are read one by one. */
export function isObjectLiteral(value: ts.Expression): boolean {
  const inner = withoutBrackets(value);
  if (isConstAssertion(inner)) return isObjectLiteral(inner.expression);
  if (ts.isAsExpression(inner) || ts.isSatisfiesExpression(inner))
    return assertedType(inner) === undefined && isObjectLiteral(inner.expression);
  return ts.isObjectLiteralExpression(inner);
}

/** The types of which TypeScript infers the type of a value, and what declares them: the `Port` of `[1 as Port]`, `{ a: port }`, `ship.port`. */
export function inferredFrom(reader: Reader, value: ts.Expression): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const look = (node: ts.Node): void => {
    const asserted = ts.isExpression(node) ? assertedType(node) : undefined;
    if (asserted !== undefined) found.push(asserted);
    else if (ts.isPropertyAssignment(node)) look(node.initializer);
    else if (ts.isShorthandPropertyAssignment(node)) found.push(...declarationsOf(reader, node));
    else if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node))
      found.push(...declarationsOf(reader, node));
    else if (ts.isTypeNode(node)) found.push(node);
    else ts.forEachChild(node, look);
  };
  look(value);
  return found;
}

function declarationsOf({ checker }: Reader, node: ts.Node): readonly ts.Node[] {
  // `{ port }` names a property and a value at once.
  const property = [node, node.parent].find((each) => ts.isShorthandPropertyAssignment(each));
  const symbol =
    property === undefined
      ? checker.getSymbolAtLocation(node)
      : checker.getShorthandAssignmentValueSymbol(property);
  const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  return target?.declarations ?? [];
}
