import { ts } from "./ts-morph.js";

import { mayRuleOthers, mayRulePrimitives, ruledIn } from "./marked-text.ts";
import { ruledFiles } from "./marked-program.ts";
import { mentionsParameter } from "./owner-arguments.ts";
import type { Reader } from "./reader.ts";
import { isReference } from "./words.ts";

/** Types of whose values something is demanded somewhere, or which are hidden somewhere: those may lose it elsewhere. */
interface Concerned {
  /** Texts and numbers, of whatever declaration. */
  readonly hasPrimitives: boolean;
  readonly types: ReadonlySet<ts.Type>;
  /** What stands in the lists among them: of those readonly lists are made, and tuples. */
  readonly items: ReadonlySet<ts.Type>;
  /** Any lists, sets and maps: of one the items are written with a parameter. */
  readonly hasLists: boolean;
  /** Anything that is hidden, and may be written into other texts: as it is, or what is inside of it. */
  readonly hasHiddenTexts: boolean;
  /** Any at all: something else is written with a parameter. */
  readonly hasAny: boolean;
}

/** By their programs, of which each reading has its own. */
const known = new WeakMap<ts.Program, Concerned>();

function concernedIn(reader: Reader): Concerned {
  let concerned = known.get(reader.program);
  if (concerned === undefined) known.set(reader.program, (concerned = look(reader)));
  return concerned;
}

/** Whether a text may be made of others that are hidden somewhere: one of a template, or names of properties. */
export function hidesText(reader: Reader, { flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.StringLike) !== 0 && concernedIn(reader).hasHiddenTexts;
}

/** Whether somewhere something is demanded of the values of a type, or they are hidden, as far as its own declaration does not say so. */
export function isConcerned(reader: Reader, type: ts.Type): boolean {
  const concerned = concernedIn(reader);
  const isPrimitive = (type.flags & (primitive | madeTexts)) !== 0;
  return (
    (isPrimitive && concerned.hasPrimitives) ||
    ((type.flags & madeTexts) !== 0 && hidesText(reader, type)) ||
    (concerned.hasLists && isList(type)) ||
    concerned.hasAny ||
    concerned.types.has(type) ||
    restsOf(reader, type).some((each) => concerned.items.has(each))
  );
}

const primitive = ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.BigInt;
const madeTexts = ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping;

function isList(type: ts.Type): boolean {
  const symbol = type.symbol as ts.Symbol | undefined; // absent for tuples
  return isReference(type) && /^(?:Readonly)?(?:Array|Map|Set)$/.test(symbol?.name ?? "");
}

/** What stands in a list or a tuple. */
function itemsOf({ checker }: Reader, type: ts.Type): readonly ts.Type[] {
  if (!checker.isTupleType(type) && !checker.isArrayType(type)) return [];
  return checker.getTypeArguments(type as ts.TypeReference); // both are references
}

/** What stands in a list, and in a tuple any number of times. */
function restsOf(reader: Reader, type: ts.Type): readonly ts.Type[] {
  const items = itemsOf(reader, type);
  if (!reader.checker.isTupleType(type)) return items;
  const { elementFlags } = (type as ts.TypeReference).target as ts.TupleType; // that of a tuple
  return items.filter((_, at) => (elementFlags[at] ?? 0) & ts.ElementFlags.Variable);
}

function look(reader: Reader): Concerned {
  const { checker } = reader;
  const types = new Set<ts.Type>();
  const items = new Set<ts.Type>();
  const files = ruledFiles(reader);
  let [hasLists, hasAny, hasHiddenTexts] = [false, false, false];
  for (const file of files) {
    if (!mayRuleOthers(file.text)) continue;
    for (const { of, node } of ruledIn(reader, file)) {
      if (of === "string" || of === "number") continue;
      if (mentionsParameter(reader, node)) {
        if (of === "list") hasLists = true;
        else hasAny = true;
      }
      const type = checker.getTypeFromTypeNode(node);
      for (const part of [type, ...partsOf(type)]) {
        if (of === "secret" && (part.flags & ts.TypeFlags.BooleanLike) === 0) hasHiddenTexts = true;
        types.add(part);
        for (const item of restsOf(reader, part)) items.add(item);
        if (of === "secret") for (const item of itemsOf(reader, part)) types.add(item);
      }
    }
  }
  return {
    hasPrimitives: files.some(({ text }) => mayRulePrimitives(text)),
    types,
    items,
    hasLists,
    hasHiddenTexts: hasHiddenTexts || hasAny,
    hasAny,
  };
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  const absent = ts.TypeFlags.Null | ts.TypeFlags.Undefined;
  return type.isUnion() ? type.types.filter(({ flags }) => (flags & absent) === 0) : [];
}
