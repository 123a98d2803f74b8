import { ts } from "./ts-morph.js";

import { commentOfNode } from "./doc.ts";
import { unwrapTypeNode, type Place } from "./place.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { refuseAlias } from "./refuse-alias.ts";
import { readRules, type Rule } from "./rule.ts";
import { findRuledAlias } from "./ruled-alias.ts";
import { targetOf } from "./target.ts";
import { nameOf, step } from "./written.ts";

/**
 * The rules of a generic alias that gives a type no name: of `Id` in `Id<User>`, a `string` to the checker, and in `type UserIds = Ids<User>`. What
 * stands deeper in it and has rules cannot be followed, and is reported. `named`: the alias that is read where its type is.
 */
export function genericRules(
  reader: Reader,
  start: ts.TypeNode | undefined,
  { place, named }: { readonly place: Place; readonly named: ts.Symbol | undefined },
): Rule[] {
  const rules: Rule[] = [];
  const seen = new Set<ts.Node>();
  let node = unwrapTypeNode(start);
  let isInside = false;
  while (node !== undefined && !seen.has(node)) {
    seen.add(node);
    const generic = genericAlias(reader, node);
    const next = generic ?? (isInside ? step(reader, node) : undefined);
    if (next === undefined || next.symbol === named) break;
    rules.push(...next.comments.flatMap((comment) => readRules(reader, comment, place)));
    isInside = true;
    node = unwrapTypeNode(next.node);
  }
  const lost = isInside && node !== undefined ? findRuledAlias(reader, node) : undefined;
  if (lost !== undefined) refuseAlias(reader, lost, { place, node: start ?? place.node });
  return rules;
}

function genericAlias(reader: Reader, node: ts.TypeNode): ReturnType<typeof step> {
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  const declaration = symbol?.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  if (symbol === undefined || declaration === undefined) return undefined;
  const isGeneric = (declaration.typeParameters ?? []).length > 0;
  if (!isGeneric || isPlatformSymbol(reader, symbol)) return undefined;
  const comment = commentOfNode(declaration);
  return {
    symbol,
    comments: comment === undefined ? [] : [comment],
    node: declaration.type,
  };
}
