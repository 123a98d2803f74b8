import { ts } from "./ts-morph.js";

import { isSpread, spreadLists } from "./array.ts";
import { commentOfNode } from "./doc.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { refuseAlias } from "./refuse-alias.ts";
import { refuseRuledBrand } from "./type-tag.ts";
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

/** Whether a list is all that another one says: not where another object has properties by the same names, of which it may demand more. */
function isAllOf(
  reader: Reader,
  { list, other }: { readonly list: ts.Type; readonly other: ts.Type },
): boolean {
  if (!reader.checker.isTypeAssignableTo(list, other)) return false;
  const said = new Set(itemsOf(reader, other));
  return itemsOf(reader, list).every((each) => !isStructure(each) || said.has(each));
}

function itemsOf({ checker }: Reader, list: ts.Type): readonly ts.Type[] {
  const item = checker.getIndexTypeOfType(list, ts.IndexKind.Number);
  return item === undefined ? [] : membersOf(item);
}

function isStructure({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
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

/** The names that are spread anywhere in a declaration. */
function spreadNames(node: ts.Node): readonly string[] {
  const names: string[] = [];
  const visit = (child: ts.Node): void => {
    if (isSpread(child)) names.push(child.type.getText());
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}
