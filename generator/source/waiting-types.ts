import { ts } from "./ts-morph.js";

import type { NamedType } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { genericRules } from "./generic-rules.ts";
import { refuseLostRules } from "./alias-rules.ts";
import { isWrittenOut, leafOf } from "./brand.ts";
import { constrain } from "./constrain.ts";
import { commentOfNode, docOf } from "./doc.ts";
import { doubtWritten } from "./doubt.ts";
import { declaringFile, exportedName, qualifiedName } from "./exports.ts";
import { fittingRules } from "./fitting-rules.ts";
import { guarded } from "./guard.ts";
import { relativePath } from "./location.ts";
import type { WaitingType } from "./named-types.ts";
import type { NamedBy } from "./named-by.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { readRules, type Rule } from "./rule.ts";
import { spentBy } from "./spending.ts";
import { readStructure } from "./type.ts";
import { keysNode } from "./written.ts";

/** Reads the types that were referred to, and those to which they refer. */
export function readWaitingTypes(reader: Reader): void {
  const { waiting, types, infinite } = reader.named;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (infinite.has(next.named.symbol) || reader.spent.isAll) continue;
    const spent = spentBy(reader, () => {
      const read = guarded(reader, next.place, () => readNamed(reader, next));
      if (read !== undefined) types.set(next.id, read);
    });
    reader.spending.types.set(next.id, spent);
  }
}

function readNamed(reader: Reader, { type, named, place, rules }: WaitingType): NamedType {
  const { symbol } = named;
  reader.closed.clear();
  doubtDeclarations(reader, symbol, place);
  const doc = docOf(symbol);
  const at = declaredPlace(place, symbol);
  refuseLostRules(reader, { type, node: at.type }, at);
  if (at.type !== undefined) doubtWritten(reader, type, { at: at.type, behind: at.type });
  const demanded = [
    ...declaredRules(reader, symbol, at),
    ...genericRules(reader, at.type, { place: at, named: symbol }),
  ];
  const own = fittingRules(reader, { type, place: at }, demanded);
  const keys = keysNode(reader, type, at.type);
  const read = readStructure(reader, type, keys ? { ...at, keys: { of: type, node: keys } } : at);
  const given = givenOf(reader, { type, read }, named);
  const exported = given === undefined ? undefined : exportedName(reader, symbol);
  return {
    name: exported ?? qualifiedName(symbol),
    ...(exported === undefined ? {} : { exported: declaringFile(reader, symbol) }),
    ...(exported === undefined || given === undefined || given.length === 0 ? {} : { given }),
    type: constrain(reader, { model: read, place: at }, [...own, ...rules]),
    ...(doc === undefined ? {} : { doc }),
  };
}

/**
 * With which arguments a type is written by its name: none where it has none. An instance of a generic is written out instead, unless it is a brand of
 * which something cannot be: `Id<string>` of `type Id<T> = T & { readonly [brand]: "Id" }`.
 */
function givenOf(
  reader: Reader,
  { type, read }: { readonly type: ts.Type; readonly read: TypeModel },
  named: NamedBy,
): NamedType["given"] {
  if (named.arguments.length === 0) return [];
  if (read.kind !== "branded" || isWrittenOut(reader, type, read)) return undefined;
  const given = named.arguments.map((each) => leafOf(each));
  return given.every((each) => each !== undefined) ? given : undefined;
}

/** What the tags of a type's declarations demand; an interface may have several. */
function declaredRules(reader: Reader, symbol: ts.Symbol, place: Place): Rule[] {
  return (symbol.declarations ?? []).flatMap((node) =>
    readRules(reader, commentOfNode(node), place),
  );
}

/** Mistakes are shown where the type is referred to, unless a part of its declaration is to blame. */
function declaredPlace(place: Place, symbol: ts.Symbol): Place {
  const declaration = symbol.declarations?.find((node) => ts.isTypeAliasDeclaration(node));
  const { node, nesting } = place;
  return {
    node,
    type: declaration?.type,
    step: "",
    parent: place,
    slot: "payload",
    depth: 0,
    nesting,
  };
}

/** Warns of a type that other files can change: one that is declared in several, or in none that is a module. */
function doubtDeclarations(reader: Reader, symbol: ts.Symbol, place: Place): void {
  const files = [...new Set(symbol.declarations?.map((node) => node.getSourceFile()))];
  const type = symbol.name;
  if (files.length > 1) {
    const names = files.map((file) => relativePath(reader.root, file.fileName)).toSorted();
    report(reader, "augmented-type", { place, values: { type, files: names.join(", ") } });
  } else if (symbol.declarations?.some(isGlobal)) {
    report(reader, "ambient-type", { place, values: { type } });
  }
}

/** In a file that is no module and in no `declare module "items" {}` of it, or in `declare global {}`. */
function isGlobal(declaration: ts.Declaration): boolean {
  // A file has no parent, though its declaration says otherwise.
  for (let node = declaration.parent as ts.Node | undefined; node; node = node.parent) {
    if ((node.flags & ts.NodeFlags.GlobalAugmentation) !== 0) return true;
    if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) return false;
  }
  return !ts.isExternalModule(declaration.getSourceFile());
}
