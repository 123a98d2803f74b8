import { ts } from "./ts-morph.js";

import type { Reader } from "./reader.ts";

/** The words of `lagomorph/contract`, by the unique symbol that each of them holds. */
const symbolsOfWords = {
  Service: "service",
  Event: "event",
  On: "handler",
  Command: "command",
  Throws: "throws",
  ServiceError: "error",
  OnTopic: "topic",
  Every: "interval",
  Cron: "cron",
  Consume: "consumer",
  Publish: "publisher",
} as const;

/** A word of a contract: an interface of `lagomorph/contract`. */
export type Word = keyof typeof symbolsOfWords;

/**
 * Which word of `lagomorph/contract` a type is, if any. The module is recognised by the unique symbols that it declares,
 * so that its sources, its `.d.ts` and a renamed import are the same, and a user's own `Event` is none.
 */
export function wordOf(reader: Reader, type: ts.Type): Word | undefined {
  const symbol = type.symbol as ts.Symbol | undefined; // absent for primitives and unions
  if (symbol === undefined || !isWord(symbol.name)) return undefined;
  if ((symbol.flags & ts.SymbolFlags.Interface) === 0) return undefined;
  const declared = symbol.declarations?.some((node) =>
    isContractModule(reader, node.getSourceFile()),
  );
  return declared === true ? symbol.name : undefined;
}

/** The property by which a word marks what extends it: `[service]` of a service, `[error]` of an error. */
export function markOf(reader: Reader, type: ts.Type, word: Word): ts.Symbol | undefined {
  return type.getProperties().find((property) => isMark(reader, property, word));
}

/** Whether a property is the mark of a word (of the given one). */
export function isMark(reader: Reader, property: ts.Symbol, word?: Word): boolean {
  const name = /^__@(\w+)@/.exec(String(property.escapedName))?.[1];
  if (name === undefined || !marks.has(name)) return false;
  if (word !== undefined && symbolsOfWords[word] !== name) return false;
  return (
    property.declarations?.some((node) => isContractModule(reader, node.getSourceFile())) === true
  );
}

/** The type arguments of a reference. */
export function typeArguments({ checker }: Reader, type: ts.Type): readonly ts.Type[] {
  return isReference(type) ? checker.getTypeArguments(type) : [];
}

/** Whether a type is a reference to a generic: an interface or class with arguments, an array, a tuple. */
export function isReference(type: ts.Type): type is ts.TypeReference {
  return isObject(type) && (type.objectFlags & ts.ObjectFlags.Reference) !== 0;
}

function isObject(type: ts.Type): type is ts.ObjectType {
  return (type.flags & ts.TypeFlags.Object) !== 0;
}

const marks: ReadonlySet<string> = new Set(Object.values(symbolsOfWords));

function isWord(name: string): name is Word {
  return Object.hasOwn(symbolsOfWords, name);
}

/** Whether a file declares the words of contracts. */
export function isContractModule(reader: Reader, file: ts.SourceFile): boolean {
  const known = reader.facts.contractModules.get(file);
  if (known !== undefined) return known;
  const declared = new Set(file.statements.flatMap(uniqueSymbols));
  // Versions differ in the words that they have; these they all have.
  const answer = ["service", "event", "command", "throws"].every((mark) => declared.has(mark));
  reader.facts.contractModules.set(file, answer);
  return answer;
}

/** `declare const service: unique symbol` */
function uniqueSymbols(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, type }) =>
    ts.isIdentifier(name) && type !== undefined && isUniqueSymbol(type) ? [name.text] : [],
  );
}

function isUniqueSymbol(node: ts.TypeNode): boolean {
  return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.UniqueKeyword;
}
