import { ts } from "./ts-morph.js";

import { isSpread, spreadLists } from "./array.ts";
import { commentOfNode } from "./doc.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { refuseAlias } from "./refuse-alias.ts";
import { refuseRuledBrand } from "./ruled-brand.ts";
import { demandsIn } from "./type-tag.ts";
import { findRuledAlias, hasRules, type RuledAlias } from "./ruled-alias.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, nameOf } from "./written.ts";
import { isList, membersOf } from "./type-parts.ts";

/** The one of several lists that all others take, `[number, ...number[]]` beside `number[]`; of those that are the same one with a name. */
export function narrowestList(reader: Reader, values: readonly ts.Type[]): ts.Type | undefined {
  if (!values.every((each) => isList(reader, each))) return undefined;
  const narrow = values.filter((each) =>
    values.every((other) => isAllOf(reader, { list: each, other })),
  );
  return narrow.find(({ aliasSymbol }) => aliasSymbol !== undefined) ?? narrow[0];
}

/**
 * Whether a list is all that another one says, item by item: not where another object has properties by the same names, of which it may demand
 * more, and not where that has a text or a number whose brand demands something.
 */
function isAllOf(
  reader: Reader,
  { list, other }: { readonly list: ts.Type; readonly other: ts.Type },
): boolean {
  if (!reader.checker.isTypeAssignableTo(list, other)) return false;
  const [own, said] = [itemsOf(reader, list), itemsOf(reader, other)];
  // Behind a rest nothing is known by its place.
  if (own.hasTail || said.hasTail) return new Set([...own.types, ...said.types]).size === 1;
  const length = Math.max(own.types.length, said.types.length);
  return Array.from({ length }, (_, at) => [own, said].map((each) => itemAt(each, at))).every(
    ([items = [], others = []]) =>
      items.every((each) => !isStructure(each) || others.includes(each)) &&
      others.every((each) => demandsIn(reader, each).length === 0 || items.includes(each)),
  );
}

/** The types of the items of a list, of which the last one may stand for any number of them. */
interface Items {
  readonly types: readonly ts.Type[];
  readonly hasRest: boolean;
  readonly hasTail: boolean;
}

function itemsOf({ checker }: Reader, list: ts.Type): Items {
  const reference = list as ts.TypeReference; // an array or a tuple is a reference
  const types = checker.getTypeArguments(reference);
  if (!checker.isTupleType(list)) return { types, hasRest: true, hasTail: false };
  const { elementFlags } = reference.target as ts.TupleType; // the checker says that it is one
  const rest = elementFlags.findIndex((flags) => (flags & ts.ElementFlags.Variable) !== 0);
  return { types, hasRest: rest !== -1, hasTail: rest !== -1 && rest < types.length - 1 };
}

function itemAt({ types, hasRest }: Items, at: number): readonly ts.Type[] {
  const item = types[at] ?? (hasRest ? types.at(-1) : undefined);
  return item === undefined ? [] : membersOf(item);
}

/** An object, or a list, of which another one may demand more: no text with a brand. */
function isStructure(type: ts.Type): boolean {
  const parts = type.isIntersection() ? type.types : [type];
  return parts.every(({ flags }) => (flags & ts.TypeFlags.Object) !== 0);
}

/** Reports rules of a list in an intersection of which another list is read, and says whether there are some. */
export function refuseLostList(
  reader: Reader,
  { list, written }: { readonly list: ts.Type; readonly written: ts.Node | undefined },
  place: Place,
): boolean {
  const ruled = ruledName(reader, list) ?? ruledPart(reader, list, written);
  if (ruled !== undefined) refuseAlias(reader, ruled, { place, node: place.node });
  return ruled !== undefined;
}

/** `Pair` of `Pair & number[]`, `Nat` of `Nats & number[]`. */
function ruledName(reader: Reader, { aliasSymbol }: ts.Type): RuledAlias | undefined {
  const declaration = aliasSymbol?.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  if (declaration === undefined) return undefined;
  const comment = commentOfNode(declaration);
  const found = { name: declaration.name.text, node: declaration.type };
  const isRuled = comment !== undefined && hasRules(reader, comment, found);
  return isRuled ? found : findRuledAlias(reader, declaration.type);
}

/** `Nat` of `Nat[] & [number]`, `User["ports"]` of `User["ports"] & [number]`. */
function ruledPart(
  reader: Reader,
  list: ts.Type,
  written: ts.Node | undefined,
): RuledAlias | undefined {
  if (written === undefined || !ts.isIntersectionTypeNode(written)) return undefined;
  const part = written.types.find((each) => reader.checker.getTypeFromTypeNode(each) === list);
  return part === undefined ? undefined : findRuledAlias(reader, part);
}

/** Reports brands with rules that are spread in a tuple, also by a generic: of `[...(number[] & MinItems<2>)]` TypeScript makes `number[]`. */
export function refuseSpreadBrands(reader: Reader, node: ts.TypeNode, place: Place): void {
  const { checker } = reader;
  for (const list of [...spreadLists(node), ...spreadArguments(reader, node)])
    refuseRuledBrand(reader, checker.getTypeFromTypeNode(list), place);
}

/** The arguments of a generic that it spreads: `Nats` of `Row<Nats>`, with `type Row<T extends unknown[]> = [string, ...T]`. */
function spreadArguments(reader: Reader, node: ts.TypeNode): readonly ts.TypeNode[] {
  const given = argumentsOf(node);
  const name = nameOf(node);
  const isBranded = given.some((each) => reader.checker.getTypeFromTypeNode(each).isIntersection());
  if (name === undefined || !isBranded) return [];
  const { declarations = [] } = targetOf(reader, name) ?? {};
  return declarations.flatMap((each) => {
    if (!ts.isTypeAliasDeclaration(each) && !ts.isInterfaceDeclaration(each)) return [];
    const spread = new Set(spreadNames(each));
    return given.filter((_, index) => spread.has(each.typeParameters?.[index]?.name.text ?? ""));
  });
}

/** The names that are spread anywhere in a declaration, or of which the items are taken: `T extends [...infer U]`. */
function spreadNames(node: ts.Node): readonly string[] {
  const names: string[] = [];
  const visit = (child: ts.Node): void => {
    if (isSpread(child)) names.push(child.type.getText());
    if (ts.isInferTypeNode(child) && isSpread(child.parent)) {
      const condition = ts.findAncestor(child, (each) => ts.isConditionalTypeNode(each));
      if (condition !== undefined) names.push(condition.checkType.getText());
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}
