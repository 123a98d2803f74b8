import { ts } from "./ts-morph.js";

import { createCollector } from "../diagnostics/index.ts";
import { commentOfNode } from "./doc.ts";
import { type Insertion, inserted } from "./insertion.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { readRules, type Rule, targetOf } from "./rule.ts";
import { membersOf } from "./type-parts.ts";
import type { RuledAlias } from "./ruled-alias.ts";

/** What a declaration demands by its tags, as types. */
export interface RuleTypes {
  readonly declaration: ts.TypeAliasDeclaration | ts.PropertySignature;
  readonly carriers: readonly Carrier[];
}

/** A part of a type, and what is demanded of it: `Min<1>` of the `number` in `number | null`, by names of the door `lagomorph/contract`. */
interface Carrier {
  readonly node: ts.TypeNode;
  readonly types: readonly string[];
}

/**
 * The rules of an alias or a property as types, which generics keep where TypeScript forgets tags. `undefined` where no type would help: for lists
 * and objects, in keys and in the text of templates.
 */
export function ruleTypesOf(
  reader: Reader,
  { node: type }: RuledAlias,
  lostAt: ts.Node,
): RuleTypes | undefined {
  const declaration = type.parent;
  const isAlias = ts.isTypeAliasDeclaration(declaration);
  if (!isAlias && !ts.isPropertySignature(declaration)) return undefined;
  if (isAsText(lostAt)) return undefined;
  const { flags } = reader.checker.getTypeFromTypeNode(type);
  const isText = (flags & (ts.TypeFlags.String | ts.TypeFlags.Intersection)) !== 0;
  if (isAsKey(lostAt) && !isText) return undefined;
  const place: Place = { node: type, type, step: "", slot: "payload", depth: 0, nesting: 0 };
  // What is wrong with them is reported where they are read.
  const silent = { ...reader, collector: createCollector() };
  const rules = readRules(silent, commentOfNode(declaration), place);
  const carriers = carriersIn(reader, type, rules);
  const carried = new Set(carriers?.flatMap(({ types }) => types));
  const isCarried = rules.length > 0 && rules.every((rule) => carried.has(typeOf(rule)));
  return carriers === undefined || !isCarried ? undefined : { declaration, carriers };
}

/** The parts of a type that may carry rules; `undefined` where parts stand behind a name, of which some may not: `null & Min<1>` is nothing. */
function carriersIn(
  reader: Reader,
  node: ts.TypeNode,
  rules: readonly Rule[],
): readonly Carrier[] | undefined {
  if (ts.isParenthesizedTypeNode(node)) return carriersIn(reader, node.type, rules);
  if (ts.isUnionTypeNode(node)) {
    const parts = node.types.map((each) => carriersIn(reader, each, rules));
    return parts.some((each) => each === undefined)
      ? undefined
      : parts.flatMap((each) => each ?? []);
  }
  const { checker } = reader;
  const type = checker.getTypeFromTypeNode(node);
  const targets = {
    string: checker.getStringType(),
    number: checker.getNumberType(),
    bigint: checker.getBigIntType(),
  };
  for (const target of ["string", "number", "bigint"] as const) {
    const about = target === "string" ? target : "number";
    const types = rules.filter(({ name }) => targetOf(name) === about).map(typeOf);
    const isOf = (each: ts.Type): boolean => checker.isTypeAssignableTo(each, targets[target]);
    if (types.length === 0 || !membersOf(type).some(isOf)) continue;
    return membersOf(type).every(isOf) ? [{ node, types }] : undefined;
  }
  return [];
}

/** What to write for such a declaration: `type Port = number & Min<1>`. */
export function writeWithTypes({ declaration, carriers }: RuleTypes): string {
  const { type } = declaration;
  if (type === undefined) return declaration.getText();
  const start = type.getStart();
  const insertions = carriers.flatMap(({ node, types }) => [
    ...carrying(node, { types, isAlone: node === type }),
    // What follows it would be about its last branch only.
    ...(ts.isConditionalTypeNode(node) ? inParentheses(node) : []),
  ]);
  const text = inserted(
    type.getText(),
    insertions.map((each) => ({ ...each, at: each.at - start })),
  );
  const name = declaration.name.getText();
  if (ts.isTypeAliasDeclaration(declaration)) return `type ${name} = ${text}`;
  return `${name}${declaration.questionToken === undefined ? "" : "?"}: ${text}`;
}

/** What is to be put into the text around a part: `(number & Min<1>)`. */
export function carrying(
  node: ts.TypeNode,
  { types, isAlone }: { readonly types: readonly string[]; readonly isAlone: boolean },
): readonly Insertion[] {
  const rules = types.map((type) => ` & ${type}`).join("");
  return [
    { at: node.getStart(), order: 0, text: isAlone ? "" : "(" },
    { at: node.end, order: 0, text: isAlone ? rules : `${rules})` },
  ];
}

/** Parentheses within what {@link carrying} puts around a part. */
export function inParentheses(node: ts.TypeNode): readonly Insertion[] {
  return [
    { at: node.getStart(), order: 1, text: "(" },
    { at: node.end, order: -1, text: ")" },
  ];
}

/** `Min<1>` of `@minimum 1`. */
function typeOf({ name, value, digits, isOfBigint }: Rule): string {
  const word = name.replace("imum", "").replace("integer", "int");
  const type = word.charAt(0).toUpperCase() + word.slice(1);
  if (value === true) return type;
  return `${type}<${isOfBigint === true ? `${digits}n` : JSON.stringify(value)}>`;
}

/** Whether a type stands where it becomes text: in a template, as another name that a mapped type gives. */
function isAsText(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isTemplateLiteralTypeNode(node)) return true;
  if (ts.isConditionalTypeNode(parent)) return isAsText(parent);
  if (ts.isMappedTypeNode(parent)) return parent.nameType === node;
  const holder: ts.Node = parent.parent;
  if (ts.isTypeParameterDeclaration(parent) && ts.isMappedTypeNode(holder))
    return holder.nameType !== undefined;
  return ts.isTemplateLiteralTypeSpan(parent);
}

/** Whether it stands as a key, of which rules of numbers say nothing. */
export function isAsKey(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isConditionalTypeNode(parent)) return isAsKey(parent);
  if (ts.isTypeReferenceNode(parent)) return parent.typeName.getText() === "Record";
  if (ts.isTypeParameterDeclaration(parent)) return ts.isMappedTypeNode(parent.parent);
  return ts.isParameter(parent) && ts.isIndexSignatureDeclaration(parent.parent);
}
