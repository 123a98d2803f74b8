/** A process of its own: what TypeScript's checker alone needs for the contracts in the working directory. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";

const root = process.cwd();
const read: { config?: unknown } = ts.readConfigFile(join(root, "tsconfig.json"), (file) =>
  readFileSync(file, "utf8"),
);
const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
const contracts = readdirSync(join(root, "contracts"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join(root, "contracts", file));
const program = ts.createProgram(contracts, options);
const checker = program.getTypeChecker();
const seen = new Set<ts.Type>();

for (const file of contracts) {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} was not opened`);
  const problems = [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ];
  if (problems.length > 0)
    throw new Error(ts.formatDiagnostics(problems, ts.createCompilerHost(options)));
  ts.forEachChild(source, (node) => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      readType(checker.getTypeAtLocation(node));
  });
}
console.log(`${seen.size} types`);

/** Reads a type with all that it consists of, once. */
function readType(type: ts.Type): void {
  if (seen.has(type)) return;
  seen.add(type);
  if (type.isUnionOrIntersection()) type.types.forEach(readType);
  if ((type.flags & ts.TypeFlags.Object) === 0) return;
  for (const signature of type.getCallSignatures()) readSignature(signature);
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    // The checker says that it is one.
    checker.getTypeArguments(type as ts.TypeReference).forEach(readType);
    return;
  }
  if (isPlatform(type)) return;
  for (const property of checker.getPropertiesOfType(type))
    readType(checker.getTypeOfSymbol(property));
  for (const { keyType, type: value } of checker.getIndexInfosOfType(type)) {
    readType(keyType);
    readType(value);
  }
}

function readSignature(signature: ts.Signature): void {
  for (const parameter of signature.getParameters()) readType(checker.getTypeOfSymbol(parameter));
  readType(signature.getReturnType());
}

/** `Date`, `Uint8Array`: no compiler of contracts looks into them. */
function isPlatform(type: ts.Type): boolean {
  const file = type.symbol.declarations?.[0]?.getSourceFile();
  return file !== undefined && program.isSourceFileDefaultLibrary(file);
}
