import { ts } from "./ts-morph.js";

import { roundedLiteral } from "./rounded.ts";
import { isTooDeep } from "./written-json.ts";

/** A value as it is written down. It is read, never run. */
export type Data =
  | { readonly kind: "plain"; readonly value: string | number | boolean | null | undefined }
  /** A number with more digits than a double holds. */
  | { readonly kind: "rounded"; readonly written: string; readonly rounded: string }
  | { readonly kind: "bigint"; readonly digits: string }
  | { readonly kind: "array"; readonly items: readonly Data[] }
  | { readonly kind: "object"; readonly properties: ReadonlyMap<string, Data> }
  /** `new Date("2024-02-29")`, `Buffer.from("aGk=", "base64")`: a class of the platform, and what it is made of. */
  | { readonly kind: "instance"; readonly of: string; readonly made: readonly Data[] }
  /** `Color.Red`: the member of an enum, if there is one of that name. */
  | { readonly kind: "member"; readonly name: string; readonly text: string }
  /** What would have to be run. */
  | { readonly kind: "unread"; readonly text: string };

/**
 * Literals, arrays, objects, members of enums, and `new Date("…")`, `new URL("…")`, `new Map([…])`, `new Set([…])`,
 * `new Uint8Array([…])`, `Buffer.from("…")` of them; `undefined` for a text that is no expression.
 */
export function parseData(text: string): Data | undefined {
  if (isTooDeep(text)) return undefined;
  const file = ts.createSourceFile("data.ts", `(${text}\n)`, ts.ScriptTarget.Latest);
  const [statement, ...others] = file.statements;
  if (statement === undefined || others.length > 0 || hasSyntaxErrors(file)) return undefined;
  if (!ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  return ts.isParenthesizedExpression(expression)
    ? readData(expression.expression, file)
    : undefined;
}

function hasSyntaxErrors(file: ts.SourceFile): boolean {
  // What the parser found; TypeScript keeps it there, though not in its public types.
  const { parseDiagnostics } = file as ts.SourceFile & { readonly parseDiagnostics?: unknown[] };
  return parseDiagnostics === undefined || parseDiagnostics.length > 0;
}

function readData(node: ts.Expression, file: ts.SourceFile): Data {
  if (ts.isStringLiteralLike(node)) return { kind: "plain", value: node.text };
  if (ts.isNumericLiteral(node)) return readNumber(node, file, "");
  if (ts.isBigIntLiteral(node)) return bigint(node.text);
  if (ts.isArrayLiteralExpression(node)) return readArray(node.elements, file);
  if (ts.isIdentifier(node) && node.text === "undefined")
    return { kind: "plain", value: undefined };
  const value = words.get(node.kind);
  if (value !== undefined) return { kind: "plain", value };
  return readMade(node, file) ?? { kind: "unread", text: node.getText(file) };
}

/** What is more than a word or a list. */
function readMade(node: ts.Expression, file: ts.SourceFile): Data | undefined {
  if (ts.isPrefixUnaryExpression(node)) return readNegative(node, file);
  if (ts.isObjectLiteralExpression(node)) return readObject(node, file);
  if (ts.isNewExpression(node)) return readInstance(node, file);
  if (ts.isCallExpression(node)) return readBuffer(node, file);
  return ts.isPropertyAccessExpression(node) ? readAccess(node, file) : undefined;
}

const words: ReadonlyMap<ts.SyntaxKind, boolean | null> = new Map<ts.SyntaxKind, boolean | null>([
  [ts.SyntaxKind.TrueKeyword, true],
  [ts.SyntaxKind.FalseKeyword, false],
  [ts.SyntaxKind.NullKeyword, null],
]);

function bigint(text: string): Data {
  return { kind: "bigint", digits: BigInt(text.replace(/n$/, "")).toString() };
}

/** Its text is that of the file: the parser's is rounded. */
function readNumber(node: ts.NumericLiteral, file: ts.SourceFile, sign: "" | "-"): Data {
  const written = node.getText(file);
  const rounded = roundedLiteral(written);
  if (rounded === undefined || rounded === "Infinity")
    return { kind: "plain", value: Number(`${sign}${node.text}`) };
  return { kind: "rounded", written: `${sign}${written}`, rounded: `${sign}${rounded}` };
}

function readNegative(
  { operator, operand }: ts.PrefixUnaryExpression,
  file: ts.SourceFile,
): Data | undefined {
  if (operator !== ts.SyntaxKind.MinusToken) return undefined;
  if (ts.isNumericLiteral(operand)) return readNumber(operand, file, "-");
  if (!ts.isBigIntLiteral(operand)) return undefined;
  const digits = -BigInt(operand.text.replace(/n$/, ""));
  return { kind: "bigint", digits: digits.toString() };
}

function readArray(
  elements: readonly ts.Expression[],
  file: ts.SourceFile,
): Extract<Data, { kind: "array" }> {
  return { kind: "array", items: elements.map((each) => readData(each, file)) };
}

function readObject(node: ts.ObjectLiteralExpression, file: ts.SourceFile): Data | undefined {
  const properties = new Map<string, Data>();
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name))
      return undefined;
    const name = ts.isPrivateIdentifier(property.name) ? undefined : property.name.text;
    if (name === undefined || name === "__proto__") return undefined;
    properties.set(name, readData(property.initializer, file));
  }
  return { kind: "object", properties };
}

function readInstance(
  { expression, arguments: given = ts.factory.createNodeArray() }: ts.NewExpression,
  file: ts.SourceFile,
): Data | undefined {
  if (!ts.isIdentifier(expression)) return undefined;
  return { kind: "instance", of: expression.text, made: readArray(given, file).items };
}

/** `Buffer.from("aGk=", "base64")`, `Buffer.from([1, 2])` */
function readBuffer(node: ts.CallExpression, file: ts.SourceFile): Data | undefined {
  if (node.expression.getText(file) !== "Buffer.from") return undefined;
  return { kind: "instance", of: "Buffer", made: readArray(node.arguments, file).items };
}

/** `Color.Red`; `new Uint8Array([1, 2]).buffer` */
function readAccess(node: ts.PropertyAccessExpression, file: ts.SourceFile): Data | undefined {
  const name = node.name.text;
  if (ts.isIdentifier(node.expression)) return { kind: "member", name, text: node.getText(file) };
  const data = readData(node.expression, file);
  const isBuffer = name === "buffer" && data.kind === "instance" && data.of === "Uint8Array";
  return isBuffer ? { ...data, of: "ArrayBuffer" } : undefined;
}
