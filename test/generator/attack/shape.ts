import ts from "typescript";

/**
 * What a file consists of, whatever it says: the kinds of its nodes, names and literals left out, and what stands side by
 * side counted once. Two files of one template have the same shape, however many members they have.
 */
export function shapeOf(text: string): string {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ESNext, true);
  // The parser keeps its findings to itself.
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  if (parseDiagnostics.length > 0)
    throw new Error(JSON.stringify(parseDiagnostics.map(({ messageText }) => messageText)));
  return nodeShape(file);
}

function nodeShape(node: ts.Node): string {
  const parts = new Set<string>();
  node.forEachChild((child) => {
    const shape = childShape(node, child);
    if (shape !== undefined) parts.add(shape);
  });
  const kind = ts.SyntaxKind[node.kind];
  return parts.size === 0 ? kind : `${kind}(${[...parts].toSorted().join(" ")})`;
}

function childShape(parent: ts.Node, node: ts.Node): string | undefined {
  if (isName(parent, node)) return "Name";
  const read = readObject(node);
  if (read !== undefined) return `Read(${nodeShape(read)})`;
  // A const that could not have its name is exported under it: `const delete_ = …; export { delete_ as delete };`
  if (ts.isExportDeclaration(node) && node.moduleSpecifier === undefined) return undefined;
  if (node.kind === ts.SyntaxKind.ExportKeyword) return undefined;
  return nodeShape(node);
}

/** A property's name, however it is written: `a`, `"a-b"`, `1`, `["__proto__"]`. */
function isName(parent: ts.Node, node: ts.Node): boolean {
  const isNamed =
    ts.isPropertyAssignment(parent) || ts.isTypeElement(parent) || ts.isClassElement(parent);
  if (!isNamed || parent.name !== node) return false;
  return !ts.isComputedPropertyName(node) || ts.isStringLiteral(node.expression);
}

/** What a property is read of, however that is written: `a.b`, `a["b"]`, `rpc.own(a, "b")`. */
function readObject(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.expression;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
    return node.expression;
  const isOwn =
    ts.isCallExpression(node) &&
    node.expression.getText() === "rpc.own" &&
    node.arguments.length === 2;
  return isOwn ? node.arguments[0] : undefined;
}
