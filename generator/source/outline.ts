import { ts } from "./ts-morph.js";

import { quickOutline } from "./quick-outline.ts";

/** What a generated file consists of. */
export interface Outline {
  /** The kinds of its statements, by their words (`import`, `export class`), and of what may run inside them. */
  readonly kinds: ReadonlySet<string>;
  /** From where it imports and exports. */
  readonly specifiers: ReadonlySet<string>;
  /** Brackets, strings or templates do not end. */
  readonly broken: boolean;
}

/** What a file of generated code consists of. */
export function outlineOf(text: string): Outline {
  return quickOutline(text) ?? tokenOutline(text);
}

/**
 * Reads a file of generated code token by token, which costs a fifth of parsing it. A slash is only taken for a division
 * where it can be nothing else, so tokens are what a parser sees too.
 */
export function tokenOutline(text: string): Outline {
  const outline = { kinds: new Set<string>(), specifiers: new Set<string>(), broken: false };
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, text);
  scanner.setOnError(() => {
    outline.broken = true;
  });
  const open: ts.SyntaxKind[] = [];
  let statement = startStatement();
  let [before, previous] = [ts.SyntaxKind.Unknown, ts.SyntaxKind.Unknown];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const found = open.at(-1) === ts.SyntaxKind.TemplateHead && token === closeBrace;
    const kind = found ? scanner.reScanTemplateToken(false) : token;
    if (!follow(open, kind)) outline.broken = true;
    const risk = riskOf([before, previous], kind);
    if (risk !== undefined) outline.kinds.add(risk);
    takeToken(statement, kind, scanner);
    if (open.length === 0) statement.angles += angles.get(kind) ?? 0;
    [before, previous] = [previous, kind];
    if (open.length > 0 || !endsStatement(statement, kind)) continue;
    finish(statement, outline);
    statement = startStatement();
  }
  if (statement.length > 0) finish(statement, outline);
  return { ...outline, broken: outline.broken || open.length > 0 };
}

const closeBrace = ts.SyntaxKind.CloseBraceToken;

/** A statement that is being read: the words that it begins with, and the last string in it. */
interface Statement {
  length: number;
  words: string[];
  isHead: boolean;
  /** How many `<` outside of other brackets are open: `extends Base<{ a: string }> {`. */
  angles: number;
  string: string | undefined;
}

function startStatement(): Statement {
  return { length: 0, words: [], isHead: true, angles: 0, string: undefined };
}

const modifiers: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ExportKeyword,
  ts.SyntaxKind.AbstractKeyword,
  ts.SyntaxKind.DeclareKeyword,
]);

/** Modifiers and the word after them say what a statement is. */
function takeToken(statement: Statement, kind: ts.SyntaxKind, scanner: ts.Scanner): void {
  statement.length += 1;
  if (kind === ts.SyntaxKind.StringLiteral) statement.string = scanner.getTokenValue();
  if (!statement.isHead) return;
  statement.words.push(kind === ts.SyntaxKind.Identifier ? "name" : scanner.getTokenText());
  statement.isHead = modifiers.has(kind);
}

/** A semicolon ends a statement, and so does the brace of a class, an interface or a function. */
function endsStatement({ words, angles: within }: Statement, kind: ts.SyntaxKind): boolean {
  if (kind === ts.SyntaxKind.SemicolonToken) return true;
  return kind === closeBrace && within === 0 && bodied.has(words.at(-1) ?? "");
}

const angles: ReadonlyMap<ts.SyntaxKind, number> = new Map([
  [ts.SyntaxKind.LessThanToken, 1],
  [ts.SyntaxKind.GreaterThanToken, -1],
]);

const bodied: ReadonlySet<string> = new Set(["class", "interface", "function"]);

function finish(
  { words, string }: Statement,
  { kinds, specifiers }: { readonly kinds: Set<string>; readonly specifiers: Set<string> },
): void {
  const kind = words.join(" ");
  kinds.add(kind);
  const isModule = ["import", "export {", "export *"].includes(kind);
  if (isModule && string !== undefined) specifiers.add(string);
}

/** Opens and closes brackets; says `false` for one that closes another than the last that was opened. */
function follow(open: ts.SyntaxKind[], kind: ts.SyntaxKind): boolean {
  if (kind === ts.SyntaxKind.TemplateTail) return open.pop() === ts.SyntaxKind.TemplateHead;
  if (opening.has(kind)) open.push(kind);
  const opener = closing.get(kind);
  return opener === undefined || open.pop() === opener;
}

const closing: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map([
  [ts.SyntaxKind.CloseBraceToken, ts.SyntaxKind.OpenBraceToken],
  [ts.SyntaxKind.CloseParenToken, ts.SyntaxKind.OpenParenToken],
  [ts.SyntaxKind.CloseBracketToken, ts.SyntaxKind.OpenBracketToken],
]);

const opening: ReadonlySet<ts.SyntaxKind> = new Set([
  ...closing.values(),
  ts.SyntaxKind.TemplateHead,
]);

/** What would run, or would be read in two ways, inside a statement that is as it should be. */
function riskOf(
  [before, previous]: readonly [ts.SyntaxKind, ts.SyntaxKind],
  kind: ts.SyntaxKind,
): string | undefined {
  if (kind === ts.SyntaxKind.OpenBraceToken && previous === ts.SyntaxKind.StaticKeyword) {
    return "static block";
  }
  const isImport =
    kind === ts.SyntaxKind.OpenParenToken && previous === ts.SyntaxKind.ImportKeyword;
  if (isImport && !beforeMembers.has(before)) return "dynamic import";
  const isSlash = kind === ts.SyntaxKind.SlashToken || kind === ts.SyntaxKind.SlashEqualsToken;
  return isSlash && !operands.has(previous) ? "regular expression" : undefined;
}

/** Where a member of a class may begin, which may be called `import`. */
const beforeMembers: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.OpenBraceToken,
  closeBrace,
  ts.SyntaxKind.SemicolonToken,
  ts.SyntaxKind.AbstractKeyword,
]);

const operands: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.NumericLiteral,
]);
