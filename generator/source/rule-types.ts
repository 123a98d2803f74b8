import { ts } from "./ts-morph.js";

import { createCollector } from "../diagnostics/index.ts";
import { commentOfNode } from "./doc.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { readRules, type Rule, targetOf } from "./rule.ts";
import type { RuledAlias } from "./ruled-alias.ts";

/** What a declaration demands by its tags, as types: `Min<1>` of `@minimum 1`. */
export interface RuleTypes {
  readonly declaration: ts.TypeAliasDeclaration | ts.PropertySignature;
  /** Of the door `lagomorph/contract`. */
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
  if (declaration.type !== type || isAsText(lostAt)) return undefined;
  const place: Place = { node: type, type, step: "", slot: "payload", depth: 0, nesting: 0 };
  // What is wrong with them is reported where they are read.
  const silent = { ...reader, collector: createCollector() };
  const rules = readRules(silent, commentOfNode(declaration), place);
  if (rules.length === 0 || !rules.every(isOfPrimitives)) return undefined;
  return { declaration, types: rules.map(typeOf) };
}

/** What to write for such a declaration: `type Port = number & Min<1>`. */
export function writeWithTypes({ declaration, types }: RuleTypes): string {
  const { type } = declaration;
  const text = type?.getText() ?? "";
  const base = type !== undefined && ts.isUnionTypeNode(type) ? `(${text})` : text;
  const written = [base, ...types].join(" & ");
  const name = declaration.name.getText();
  if (ts.isTypeAliasDeclaration(declaration)) return `type ${name} = ${written}`;
  return `${name}${declaration.questionToken === undefined ? "" : "?"}: ${written}`;
}

/** Of a list that is an intersection no mapped type makes a list. */
function isOfPrimitives({ name }: Rule): boolean {
  const target = targetOf(name);
  return target === "string" || target === "number";
}

/** `Min<1>` of `@minimum 1`. */
function typeOf({ name, value }: Rule): string {
  const word = name.replace("imum", "").replace("integer", "int");
  const type = word.charAt(0).toUpperCase() + word.slice(1);
  return value === true ? type : `${type}<${JSON.stringify(value)}>`;
}

/** Whether a type stands where it becomes text: in a template, as a key. */
function isAsText({ parent }: ts.Node): boolean {
  if (ts.isTypeReferenceNode(parent)) return parent.typeName.getText() === "Record";
  if (ts.isTypeParameterDeclaration(parent)) return ts.isMappedTypeNode(parent.parent);
  if (ts.isParameter(parent)) return ts.isIndexSignatureDeclaration(parent.parent);
  return ts.isTemplateLiteralTypeSpan(parent);
}
