import { ts } from "./ts-morph.js";

import { createCollector } from "../diagnostics/index.ts";
import { commentOfNode } from "./doc.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { readRules, type Rule, targetOf } from "./rule.ts";
import type { RuledAlias } from "./ruled-alias.ts";

/**
 * What to write for an alias or a property whose rules TypeScript forgets: `type Port = number & Min<1>`, which generics keep. `undefined` where
 * no type would help: for lists and objects, in keys and in the text of templates.
 */
export function asRuleTypes(
  reader: Reader,
  { node: type }: RuledAlias,
  lostAt: ts.Node,
): string | undefined {
  const declaration = type.parent;
  const isAlias = ts.isTypeAliasDeclaration(declaration);
  if (!isAlias && !ts.isPropertySignature(declaration)) return undefined;
  if (declaration.type !== type || isAsText(lostAt)) return undefined;
  const place: Place = { node: type, type, step: "", slot: "payload", depth: 0, nesting: 0 };
  // What is wrong with them is reported where they are read.
  const silent = { ...reader, collector: createCollector() };
  const rules = readRules(silent, commentOfNode(declaration), place);
  if (rules.length === 0 || !rules.every(isOfPrimitives)) return undefined;
  const base = ts.isUnionTypeNode(type) ? `(${type.getText()})` : type.getText();
  const written = [base, ...rules.map(typeOf)].join(" & ");
  const name = declaration.name.getText();
  if (isAlias) return `type ${name} = ${written}`;
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
  return (
    ts.isTemplateLiteralTypeSpan(parent) ||
    ts.isTypeParameterDeclaration(parent) ||
    ts.isParameter(parent)
  );
}
