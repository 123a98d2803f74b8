import { ts } from "./ts-morph.js";

import { relativePath } from "./location.ts";
import type { Reader } from "./reader.ts";

/** The name under which a symbol's own file exports it, when it is a file of the project; not `default`. */
export function exportedName(reader: Reader, symbol: ts.Symbol): string | undefined {
  const file = symbol.declarations?.[0]?.getSourceFile();
  if (file === undefined || !isInProject(reader, file)) return undefined;
  return exportsOf(reader, file).get(symbol);
}

/** The file that declares a symbol, relative to the project, or from the name of its package on: `pkg/index.d.ts`. */
export function declaringFile(reader: Reader, symbol: ts.Symbol): string {
  return packagePath(reader, symbol.declarations?.[0]?.getSourceFile().fileName ?? "");
}

/** A file's path, relative to the project, or from the name of its package on. */
export function packagePath({ root }: Reader, file: string): string {
  const path = relativePath(root, file);
  const installed = path.lastIndexOf("node_modules/");
  return installed === -1 ? path : path.slice(installed + "node_modules/".length);
}

/** A symbol's name with the namespaces around it: `Shapes.Circle`. */
export function qualifiedName(symbol: ts.Symbol): string {
  const names = [symbol.name];
  let node: ts.Node | undefined = symbol.declarations?.[0]?.parent;
  // A file has no parent, though its declaration says otherwise.
  for (; node !== undefined; node = node.parent as ts.Node | undefined) {
    if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name)) names.unshift(node.name.text);
  }
  return names.join(".");
}

function isInProject(reader: Reader, file: ts.SourceFile): boolean {
  return file.fileName.startsWith(`${reader.root}/`) && !file.fileName.includes("/node_modules/");
}

function exportsOf(reader: Reader, file: ts.SourceFile): ReadonlyMap<ts.Symbol, string> {
  const known = reader.facts.exports.get(file);
  if (known !== undefined) return known;
  const found = new Map<ts.Symbol, string>();
  const module = reader.checker.getSymbolAtLocation(file);
  for (const exported of module === undefined ? [] : reader.checker.getExportsOfModule(module)) {
    addExport(reader, found, exported);
  }
  reader.facts.exports.set(file, found);
  return found;
}

/** Not so `export { type Local as "any text" }`, which is written out, for `module."any text"` is no type; nor a name that hides characters. */
function isName(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !/\p{DI}/u.test(name);
}

/** Under its own name if there is one: `export { Local as Other, Local }`. */
function addExport(reader: Reader, found: Map<ts.Symbol, string>, exported: ts.Symbol): void {
  if (exported.name === "default" || !isName(exported.name)) return;
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const target = isAlias ? reader.checker.getAliasedSymbol(exported) : exported;
  if (!found.has(target) || exported.name === target.name) found.set(target, exported.name);
}
