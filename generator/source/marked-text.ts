import { ts } from "./ts-morph.js";

import { createCollector } from "../diagnostics/index.ts";
import { commentOfNode, type FoundComment } from "./doc.ts";
import { typeNodeOf } from "./inferred.ts";
import { type Insertion, inserted } from "./insertion.ts";
import { inheritedComment, overriddenBy } from "./overridden.ts";
import type { Reader } from "./reader.ts";
import { type Demand, readRules, type RuleTarget, targetOf } from "./rule.ts";
import type { RuledAlias } from "./ruled-alias.ts";
import { hides, isMember } from "./takes-sensitive.ts";
import { demandsIn } from "./type-tag.ts";

/** Of which values a declaration demands something, or which it hides: all, whatever they are. */
export type MarkTarget = RuleTarget | "secret";

/** An alias, a property or a parameter of whose values its tags demand something, or which they hide; a list of which a brand does. */
export interface Ruled extends RuledAlias {
  readonly of: MarkTarget;
  /** None where it is hidden. */
  readonly rules: readonly Demand[];
}

/** Marks, and what they are of. */
export interface Marks {
  /** What their names begin with. */
  readonly word: string;
  readonly ruled: Ruled[];
}

/** No marks yet, by a name that none of these texts has. */
export function createMarks(texts: readonly string[]): Marks {
  let word = "LagomorphMark";
  while (texts.some((text) => text.includes(word))) word += "_";
  return { word, ruled: [] };
}

/** What a property of a brand is the mark of. */
export function markedBy({ word, ruled }: Marks, name: string): Ruled | undefined {
  return name.startsWith(word) ? ruled[Number(name.slice(word.length))] : undefined;
}

/** Whether a text may hold tags that are rules, or `@sensitive`; most hold none. */
export function mayHoldRules(text: string): boolean {
  return mayRulePrimitives(text) || mayRuleOthers(text);
}

/** The same for those of texts and numbers. */
export function mayRulePrimitives(text: string): boolean {
  return /@(?:m(?:in|ax)imum|exclusiveM|multipleOf|m(?:in|ax)Length|pattern|format|int|asType|type|TJS-)/.test(
    text,
  );
}

/** The same for those of lists and objects, and `@sensitive`. */
export function mayRuleOthers(text: string): boolean {
  return /@(?:m(?:in|ax)Properties|strict|sensitive)|m(?:in|ax)Items|uniqueItems/i.test(text);
}

/**
 * The text of a file in which the type of each alias, property and parameter with rules carries a mark: `type Port = number` becomes
 * `type Port = LagomorphMarknumber<number, { readonly LagomorphMark0?: 0 }>`. What has rules is added to the marks.
 */
export function markText(reader: Reader, file: ts.SourceFile, { word, ruled: all }: Marks): string {
  const edits: Insertion[] = [];
  for (const ruled of ruledIn(reader, file)) {
    const index = all.push(ruled) - 1;
    const mark = `, { readonly ${word}${index}?: ${index} }>`;
    edits.push({ at: ruled.node.getStart(), order: index, text: `${word}${ruled.of}<` });
    edits.push({ at: ruled.node.end, order: -index, text: mark });
  }
  if (edits.length === 0) return file.text;
  const written = Object.entries(helpersOf(word)).map(
    ([of, body]) => `type ${word}${of}<T, M> = ${body};`,
  );
  return [inserted(file.text, edits), ...written, ""].join("\n");
}

// A list carries its mark as a list of marks: only of an intersection of lists TypeScript makes lists again in a mapped type.
const list = "T extends unknown[] ? T & M[] : T extends readonly unknown[] ? T & readonly M[]";
const holder = "T extends { readonly size: number; has(it: never): boolean }";

/** What gives a type its mark, or those of its members that it is about. */
const helpersOf = (word: string): Readonly<Record<MarkTarget, string>> => ({
  string: "T extends string ? T & M : T",
  number: "T extends number | bigint ? T & M : T",
  list: `${list} : ${holder} ? T & M : T`,
  object: `T extends readonly unknown[] ? T : ${holder} ? T : T extends object ? T & M : T`,
  // Of anything at all nothing but the mark is left. What takes a tuple apart takes its items one by one; an empty one has none.
  secret: `unknown extends T ? M : T extends null | undefined ? T : T extends readonly [] ? T & M : T extends readonly (infer I)[]
  ? I[] extends T ? ${list} : never : { [K in keyof T]: ${word}secret<T[K], M> } : T & M`,
});

/** All declarations of a file that demand something, or hide it; those outside before those inside. */
export function ruledIn(reader: Reader, file: ts.SourceFile): readonly Ruled[] {
  const found: Ruled[] = [];
  const visit = (node: ts.Node): void => {
    const own = ruledBy(reader, node);
    const inside = own.flatMap((each) => (each.of === "secret" ? hiddenWith(each) : []));
    found.push(...own, ...inside, ...ruledByBrand(reader, node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const ruleTargets: readonly RuleTarget[] = ["string", "number", "list", "object"];

/** What the tags of a declaration demand, and what those demand whose place it takes. */
function ruledBy(reader: Reader, node: ts.Node): readonly Ruled[] {
  const isAlias = ts.isTypeAliasDeclaration(node);
  if (ts.isVariableDeclaration(node)) return [];
  const type = isAlias ? node.type : typeNodeOf(node);
  const comments = type === undefined ? [] : commentsOf(reader, node);
  if (type === undefined || comments.length === 0) return [];
  const place = { node, type, step: "", slot: "payload", depth: 0, nesting: 0 } as const;
  // What is wrong with them is reported where they are read. They are held against the types that carry them, too.
  const silent = { ...reader, collector: createCollector(), inTypes: new Map() };
  const rules = comments.flatMap((comment) => readRules(silent, comment, place));
  const name = isAlias ? node.name.text : node.getText().split(/[?:]/u, 1).join("");
  const ruled = ruleTargets.flatMap((of) => {
    const own = rules.filter((rule) => targetOf(rule.name) === of);
    const isKept = own.length === 0 || (of === "object" && keepsItsName(reader, node));
    return isKept ? [] : [{ of, name, node: type, rules: own }];
  });
  const isHidden = !isAlias && comments.some(hides) && !isMember(reader, type);
  return isHidden ? [...ruled, { of: "secret", name, node: type, rules: [] }] : ruled;
}

/** What is written inside of what is hidden, as far as it has no name: `number` of `{ number: string }`, the values of a `Record`. */
function hiddenWith(outer: Ruled): readonly Ruled[] {
  const found: Ruled[] = [];
  const visit = (node: ts.Node): void => {
    const type = partOf(node);
    if (type !== undefined) found.push({ ...outer, node: type });
    ts.forEachChild(node, visit);
  };
  visit(outer.node);
  return found;
}

function partOf(node: ts.Node): ts.TypeNode | undefined {
  if (ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node)) return node.type;
  const isRecord = ts.isTypeReferenceNode(node) && node.typeName.getText() === "Record";
  return isRecord ? node.typeArguments?.[1] : undefined;
}

/** The list in `number[] & MinItems<2>`, of whose brand nothing is left where it is spread in a tuple. */
function ruledByBrand(reader: Reader, node: ts.Node): readonly Ruled[] {
  if (!ts.isIntersectionTypeNode(node)) return [];
  const demandsOf = (each: ts.TypeNode): readonly Demand[] =>
    demandsIn(reader, reader.checker.getTypeFromTypeNode(each));
  const rules = demandsOf(node).filter((rule) => targetOf(rule.name) === "list");
  const list = rules.length === 0 ? undefined : node.types.find((each) => !demandsOf(each).length);
  if (list === undefined) return [];
  const { parent } = node;
  const name = ts.isTypeAliasDeclaration(parent) ? parent.name.text : node.getText();
  return [{ of: "list", name, node: list, rules }];
}

/** The comment of a declaration, and those of the properties of bases whose place it takes. */
function commentsOf(reader: Reader, node: ts.Node): readonly FoundComment[] {
  const comment = commentOfNode(node);
  const own = comment === undefined ? [] : [comment];
  const { parent } = node;
  const isOfBase =
    (ts.isInterfaceDeclaration(parent) || ts.isClassLike(parent)) &&
    parent.heritageClauses !== undefined;
  if (!isOfBase || !(ts.isTypeElement(node) || ts.isClassElement(node))) return own;
  const symbol =
    node.name === undefined ? undefined : reader.checker.getSymbolAtLocation(node.name);
  if (symbol === undefined) return own;
  const others = overriddenBy(reader, reader.checker.getTypeAtLocation(parent), symbol);
  const inherited = others.flatMap(({ declarations = [] }) =>
    declarations.flatMap((each) => commentOfNode(each) ?? []),
  );
  return [...own, ...inherited.map((each) => inheritedComment(each, { own, isNarrowed: true }))];
}

/** An alias that TypeScript does not forget: of an object that is written there. */
function keepsItsName({ checker }: Reader, node: ts.Node): boolean {
  if (!ts.isTypeAliasDeclaration(node)) return false;
  const type = checker.getTypeAtLocation(node.name);
  return !type.isUnion() && type.aliasSymbol === checker.getSymbolAtLocation(node.name);
}
