import { ts } from "./ts-morph.js";

import { isConstAssertion } from "./inferred.ts";
import { locationOf } from "./location.ts";
import type { Reader } from "./reader.ts";

/** Reports the statements of a contract that would run: functions, loops, `const x = compute()`. */
export function checkRuntimeCode(reader: Reader, file: ts.SourceFile): void {
  if (file.isDeclarationFile) return;
  for (const statement of file.statements) checkStatement(reader, statement);
}

function checkStatement(reader: Reader, statement: ts.Statement): void {
  if (isTypeOnly(statement) || isAmbient(statement)) return;
  if (ts.isImportDeclaration(statement) && importsTypesOnly(reader, statement)) return;
  if (ts.isModuleDeclaration(statement)) return checkNamespace(reader, statement);
  if (ts.isVariableStatement(statement)) return checkVariables(reader, statement);
  const node = ts.getNameOfDeclaration(statement as unknown as ts.Declaration) ?? statement; // none for most statements
  refuse(reader, node, describe(statement));
}

function isTypeOnly(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause !== undefined;
  return (
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement) ||
    ts.isEmptyStatement(statement) ||
    // `export default User`, `export = User`
    (ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression)) ||
    // A class of data is a type too; whether it is one is found out where it is used.
    ts.isClassDeclaration(statement)
  );
}

/** `import "./augmentation.ts"`, of a file in which nothing runs. */
function importsTypesOnly(reader: Reader, { moduleSpecifier }: ts.ImportDeclaration): boolean {
  const file = reader.checker.getSymbolAtLocation(moduleSpecifier)?.valueDeclaration;
  if (file === undefined || !ts.isSourceFile(file)) return false;
  return file.statements.every((statement) => isTypeOnly(statement) || isAmbient(statement));
}

function isAmbient(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true
  );
}

function checkNamespace(reader: Reader, { body }: ts.ModuleDeclaration): void {
  if (body === undefined || !ts.isModuleBlock(body)) return;
  for (const statement of body.statements) checkStatement(reader, statement);
}

function checkVariables(reader: Reader, { declarationList }: ts.VariableStatement): void {
  const isConst = (declarationList.flags & ts.NodeFlags.Const) !== 0;
  for (const { name, initializer } of declarationList.declarations) {
    if (!isConst) refuse(reader, name, `the variable \`${name.getText()}\``);
    else if (initializer !== undefined && !isConstant(initializer)) {
      refuse(reader, initializer, `the value of \`${name.getText()}\``);
    }
  }
}

/** `["a", "b"] as const`, `<const>["a", "b"]`, `{ A: 1 }`, `-1`, `Color.Red` */
function isConstant(node: ts.Expression): boolean {
  if (isConstAssertion(node)) return isConstant(node.expression);
  if (
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isParenthesizedExpression(node)
  ) {
    return isConstant(node.expression);
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isConstant);
  if (ts.isSpreadElement(node) || ts.isPropertyAccessExpression(node))
    return isConstant(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return isConstant(node.operand);
  if (ts.isObjectLiteralExpression(node)) return node.properties.every(isConstantProperty);
  const isKeyword = [
    ts.SyntaxKind.TrueKeyword,
    ts.SyntaxKind.FalseKeyword,
    ts.SyntaxKind.NullKeyword,
  ];
  return ts.isLiteralExpression(node) || ts.isIdentifier(node) || isKeyword.includes(node.kind);
}

function isConstantProperty(node: ts.ObjectLiteralElementLike): boolean {
  if (ts.isPropertyAssignment(node)) return isConstant(node.initializer);
  if (ts.isSpreadAssignment(node)) return isConstant(node.expression);
  return ts.isShorthandPropertyAssignment(node);
}

function describe(statement: ts.Statement): string {
  if (ts.isFunctionDeclaration(statement))
    return `the function \`${statement.name?.text ?? "default"}\``;
  if (ts.isImportDeclaration(statement)) return "an import without names";
  return "this statement";
}

function refuse(reader: Reader, node: ts.Node, what: string): void {
  reader.collector.report("runtime-code-in-contract", {
    location: locationOf(reader.root, node),
    path: "",
    values: { what },
  });
}
