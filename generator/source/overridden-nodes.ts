import { ts } from "./ts-morph.js";

import { refuseRuled } from "./alias-rules.ts";
import { joinNodes } from "./join-nodes.ts";
import { type Place, unwrapTypeNode } from "./place.ts";
import { platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { refuseAlias } from "./refuse-alias.ts";
import { readRules, type Rule } from "./rule.ts";
import { argumentsBehind } from "./word-arguments.ts";
import { wordOf } from "./words.ts";

/** By which node a part of a member is read, and what the aliases in others demand of it. */
export interface JoinedPart {
  readonly type: ts.TypeNode | undefined;
  readonly rules: readonly Rule[];
}

/**
 * How a parameter, a result or a payload is read where its member takes the place of others: `get(): number` beside `get(): Port`
 * in a base. Reports an alias with rules that cannot be followed.
 */
export function joinPart(
  reader: Reader,
  { type, place }: { readonly type: ts.Type; readonly place: Place },
  others: readonly ts.TypeNode[],
): JoinedPart {
  const own = place.type;
  if (own === undefined) refuseRuled(reader, others, place);
  if (own === undefined || others.length === 0) return { type: own, rules: [] };
  const joined = joinNodes(reader, [own, ...others], type);
  if (joined.lost !== undefined) refuseAlias(reader, joined.lost, { place, node: place.node });
  const narrowed = joined.comments.map((comment) => ({ ...comment, isNarrowed: true }));
  const rules = narrowed.flatMap((comment) => readRules(reader, comment, place));
  return { type: joined.type, rules };
}

/** A parameter, or the rest of them from a place on. */
export interface ParameterAt {
  readonly index: number;
  readonly isRest: boolean;
}

/** What stands in the place of a parameter in other members. */
export function parametersOf(
  reader: Reader,
  others: readonly ts.Symbol[],
  { index, isRest }: ParameterAt,
): readonly ts.ParameterDeclaration[] {
  return others.flatMap((other) => {
    const parameters = signatureOf(reader, other)?.parameters ?? [];
    if (isRest) return parameters.slice(index);
    return parameters[index] ?? parameters.filter(({ dotDotDotToken }) => dotDotDotToken);
  });
}

/** The results of other members, without the promise and the errors around them. */
export function resultsOf(reader: Reader, others: readonly ts.Symbol[]): readonly ts.TypeNode[] {
  return others.flatMap((other) => answerOf(reader, signatureOf(reader, other)?.type) ?? []);
}

/** The payloads of other members: the last arguments of their words. */
export function payloadsOf(reader: Reader, others: readonly ts.Symbol[]): readonly ts.TypeNode[] {
  return others.flatMap(({ declarations = [] }) =>
    declarations.flatMap((each) => {
      const node = ts.isPropertySignature(each) ? each.type : undefined;
      return node === undefined ? [] : (argumentsBehind(reader, node).nodes.at(-1) ?? node);
    }),
  );
}

function signatureOf({ checker }: Reader, symbol: ts.Symbol): ts.SignatureDeclaration | undefined {
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
  const declaration = signature?.declaration;
  return declaration === undefined || ts.isJSDocSignature(declaration) ? undefined : declaration;
}

/** `Promise<Throws<T, E>>` → `T` */
function answerOf(reader: Reader, written: ts.TypeNode | undefined): ts.TypeNode | undefined {
  const node = unwrapTypeNode(written);
  const [value] = node === undefined ? [] : argumentsBehind(reader, node).nodes;
  if (node === undefined || value === undefined) return node;
  const type = reader.checker.getTypeFromTypeNode(node);
  const isAround = platformName(reader, type) === "Promise" || wordOf(reader, type) === "Throws";
  return isAround ? answerOf(reader, value) : node;
}
