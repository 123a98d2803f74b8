import { ts } from "./ts-morph.js";

import type { StringRules } from "../model/rules.ts";
import type { TypeModel } from "../model/type.ts";
import { aliasRules, refuseLostRules } from "./alias-rules.ts";
import { constrain } from "./constrain.ts";
import { commentOfNode } from "./doc.ts";
import { doubt } from "./doubt.ts";
import { fittingRules } from "./fitting-rules.ts";
import { partsWithin } from "./overridden.ts";
import { inside, type Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { insteadOfKeys } from "./refuse-alias.ts";
import { readRules, type Rule } from "./rule.ts";
import { signaturesBehind, sourceOf } from "./signatures-behind.ts";
import { membersOf } from "./type-parts.ts";
import { typeTagOf, withTags } from "./type-tag.ts";
import { keysNode } from "./written.ts";

/** An object, and what its index signatures say. */
interface KeysOf {
  readonly type: ts.Type;
  readonly infos: readonly ts.IndexInfo[];
}

/** What is demanded of the keys that an index signature of texts takes; reports it beside others, of which each would have to be told from it. */
export function readKeyRules(
  reader: Reader,
  { type, infos }: KeysOf,
  place: Place,
): StringRules | undefined {
  for (const info of infos) {
    const rules = isOfTexts(info) ? rulesOf(reader, { type, info }, place) : undefined;
    if (rules === undefined) continue;
    if (infos.length === 1) return rules;
    const [written] = nodesOf(reader, { type, info }, place);
    const alias = `\`${written?.getText() ?? reader.checker.typeToString(info.keyType)}\``;
    const instead = insteadOfKeys;
    report(reader, "rules-would-be-lost", { place, values: { alias, type: "`string`", instead } });
    return undefined;
  }
  return undefined;
}

function isOfTexts({ keyType }: ts.IndexInfo): boolean {
  const parts = keyType.isIntersection() ? keyType.types : [keyType];
  return parts.some(({ flags }) => (flags & ts.TypeFlags.String) !== 0);
}

interface OneOf {
  readonly type: ts.Type;
  readonly info: ts.IndexInfo;
}

/** By the aliases with which the keys are written, also in bases, and by brands. */
function rulesOf(reader: Reader, { type, info }: OneOf, place: Place): StringRules | undefined {
  let keys: TypeModel = { kind: "string" };
  const at = inside(place, "[key]", { slot: "value" });
  const demand = (rules: readonly Rule[], of: ts.Type, here: Place): void => {
    const fitting = fittingRules(reader, { type: of, place: here }, rules);
    keys = constrain(reader, { model: keys, place: here }, fitting);
  };
  const nodes = nodesOf(reader, { type, info }, place);
  if (nodes.length === 0) doubt(reader, reader.checker.getStringType());
  const isBrand = info.keyType.isIntersection();
  const names = [
    ...nodes.map((node) => reader.checker.getTypeFromTypeNode(node)),
    ...(isBrand ? partsWithin(reader, type).flatMap(namesOfKeys) : []),
  ];
  for (const node of new Set([...nodes, ...names.flatMap(bodiesOf)])) {
    const text = textOf(reader.checker.getTypeFromTypeNode(node));
    const here = inside(place, "[key]", { type: node, slot: "value" });
    const written = aliasRules(reader, text, here);
    refuseLostRules(reader, { type: text, node: written.node }, here);
    demand(written.rules, text, here);
  }
  for (const name of names) demand(rulesOfName(reader, name, at), textOf(name), at);
  if (isBrand) {
    const tags = info.keyType.getProperties().flatMap((each) => typeTagOf(reader, each) ?? []);
    keys = withTags(reader, { model: keys, place: at }, tags);
  }
  return keys.kind === "string" ? keys.rules : undefined;
}

/** The text of a brand, whose rules are those of all that it was written with: of `Word` and of `Branded` in `Word & Branded`. */
function textOf(type: ts.Type): ts.Type {
  const parts = type.isIntersection() ? type.types : [];
  return parts.find(({ flags }) => (flags & ts.TypeFlags.String) !== 0) ?? type;
}

/** How the keys were written. */
function nodesOf(reader: Reader, { type, info }: OneOf, place: Place): readonly ts.TypeNode[] {
  const behind = signaturesBehind(reader, type, info.keyType);
  const all = [info.declaration ?? [], behind].flat();
  const declared = all.flatMap(({ parameters: [key] }) => key?.type ?? []);
  const own = place.keys?.of === type ? [place.keys.node] : [];
  const named = partsWithin(reader, type).flatMap((part) => keysOfNamed(reader, part));
  return [...new Set([...declared, ...own, ...named])];
}

/** `Uuid` of `ById`, which is `Record<Uuid, User>`, in `interface Users extends ById {}`, `ById & Named` and of what a mapped type makes of it. */
function keysOfNamed(reader: Reader, type: ts.Type): readonly ts.TypeNode[] {
  const { declarations = [] } = type.aliasSymbol ?? {};
  const alias = declarations.find((each) => ts.isTypeAliasDeclaration(each));
  const own = keysNode(reader, type, alias?.type);
  if (own !== undefined) return [own];
  const source = sourceOf(type);
  const parts = source === undefined ? [] : partsWithin(reader, source);
  return parts.flatMap((part) => keysOfNamed(reader, part));
}

/** The brands of which a mapped type makes its keys, by their names: of the keys themselves TypeScript forgets them. */
export function namesOfKeys(type: ts.Type): readonly ts.Type[] {
  // Internal to the checker, and known once the members of the type are.
  const { constraintType } = type as { readonly constraintType?: ts.Type };
  const source = sourceOf(type);
  const inSource = source === undefined ? [] : namesOfKeys(source);
  return constraintType === undefined ? inSource : [...membersOf(constraintType), ...inSource];
}

/** What a brand is made of, by its name: `keyof Users` gives it, whatever was written there. */
function bodiesOf(type: ts.Type): readonly ts.TypeNode[] {
  const { declarations = [] } = (type.isIntersection() ? type.aliasSymbol : undefined) ?? {};
  return declarations.flatMap((each) => (ts.isTypeAliasDeclaration(each) ? [each.type] : []));
}

/** The tags of an alias that is the name of a brand. */
function rulesOfName(reader: Reader, { aliasSymbol }: ts.Type, place: Place): readonly Rule[] {
  const { declarations = [] } = aliasSymbol ?? {};
  return declarations.flatMap((node) => readRules(reader, commentOfNode(node), place));
}
