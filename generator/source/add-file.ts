import { type SourceFile, ts } from "./ts-morph.js";

import type { Collector } from "../diagnostics/index.ts";
import { type LongToken, longToken, mayHoldLongToken } from "./bounds.ts";
import { guardedFile } from "./guard.ts";

/** A file that is to be added to a project. */
interface NewFile {
  readonly path: string;
  readonly text: () => string;
  readonly collector: Collector;
}

/** Adds a file to a project, and leaves it out again where it is nested too deeply, or has too long a word. */
export function addFile(add: () => SourceFile, { path, text, collector }: NewFile): void {
  guardedFile({ collector }, path, () => {
    let file: SourceFile;
    try {
      file = add();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // What overflows the stack is deeper, which another reading, when more is compiled to machine code, would find out itself.
      reportDepth(text(), path, collector);
      return;
    }
    refuseDepth(file, path, collector);
  });
}

/** Levels of syntax. TypeScript calls itself for each, several times over: of somewhat more it overflows the stack until it is warm. */
const deepest = 400;

/** Whether a file has too few nodes to be nested too deeply, and too little text for a word that is too long: so it is with nearly all. */
function isSmall({ compilerNode }: SourceFile): boolean {
  // Internal to TypeScript: how many nodes its parser made, at least as many as there are.
  const { nodeCount = Infinity } = compilerNode as { nodeCount?: number };
  return nodeCount <= deepest && !mayHoldLongToken(compilerNode);
}

/** Leaves a file out that is nested so deeply that binding or checking it might overflow the stack. */
function refuseDepth(file: SourceFile, path: string, collector: Collector): void {
  if (isSmall(file)) return;
  let level: ts.Node[] = [file.compilerNode];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) {
      reportDepth(file.getFullText(), path, collector);
      file.forget();
      return;
    }
    const long = level.map((node) => longToken(node, file.compilerNode)).find(isFound);
    if (long !== undefined) return refuseToken(file, path, { long, collector });
    const next: ts.Node[] = [];
    for (const node of level) node.forEachChild((child) => void next.push(child));
    level = next;
  }
}

function isFound(token: LongToken | undefined): token is LongToken {
  return token !== undefined;
}

interface Refusal {
  readonly long: LongToken;
  readonly collector: Collector;
}

function refuseToken(file: SourceFile, path: string, { long, collector }: Refusal): void {
  const { line, character } = file.compilerNode.getLineAndCharacterOfPosition(long.start);
  const location = { file: path, line: line + 1, column: character + 1, length: 1 };
  collector.report("type-too-large", { location, path: "", values: long.values });
  file.forget();
}

/** Reports a text that is nested too deeply, by its innermost bracket: without TypeScript's parser, to which that is too much. */
function reportDepth(text: string, path: string, collector: Collector): void {
  const before = text.slice(0, innermostBracket(text)).split("\n");
  const column = (before.at(-1) ?? "").length + 1;
  const location = { file: path, line: before.length, column, length: 1 };
  collector.report("nested-too-deeply", { location, path: "", values: { most: String(deepest) } });
}

/** Where the first of those brackets begins that are within the most others; the beginning where hardly any are. */
function innermostBracket(text: string): number {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  let depth = 0;
  let most = deepest / 10;
  let found = 0;
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (closing.has(token)) depth -= 1;
    if (!opening.has(token)) continue;
    depth += 1;
    if (depth > most) [most, found] = [depth, scanner.getTokenStart()];
  }
  return found;
}

const opening: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.OpenBraceToken,
  ts.SyntaxKind.OpenBracketToken,
  ts.SyntaxKind.OpenParenToken,
  ts.SyntaxKind.LessThanToken,
]);

const closing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.CloseBraceToken,
  ts.SyntaxKind.CloseBracketToken,
  ts.SyntaxKind.CloseParenToken,
  ts.SyntaxKind.GreaterThanToken,
]);
