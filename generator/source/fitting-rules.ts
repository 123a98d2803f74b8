import { narrowestList } from "./list-parts.ts";
import { ts } from "./ts-morph.js";

import { isArrays, listBehind } from "./array.ts";
import { checkLiterals, isOfBigints } from "./constrain.ts";
import { replaceTagName, toEdit } from "./edit.ts";
import type { Place } from "./place.ts";
import { isCollection, platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import {
  isForeign,
  refuseBigint,
  type Rule,
  type RuleName,
  type RuleTarget,
  tagDetails,
  targetOf,
} from "./rule.ts";
import { roundedNumber } from "./rounded.ts";
import { breakingTuple, isSaidBy, literalOf, tupleInstead } from "./said-anyway.ts";
import { isList, membersOf } from "./type-parts.ts";

/**
 * The rules that apply to a type: to it, or to members of it when it is a union. Reports the others, with the rule that was
 * probably meant.
 */
export function fittingRules(
  reader: Reader,
  { type, place }: { readonly type: ts.Type; readonly place: Place },
  rules: readonly Rule[],
): Rule[] {
  if (rules.length === 0) return [];
  const targets = targetsOf(reader, type);
  return rules.filter((rule) => {
    const isOfBigint = isLimitOfBigint(reader, { rule, type, targets }, place);
    if (isOfBigint !== undefined) return isOfBigint;
    if (rule.isNarrowed === true && !mayBeAbout(reader, rule, type)) return false;
    if (!targets.has(targetOf(rule.name)) && isSaidOrTold(reader, { rule, type }, place))
      return false;
    const problem = problemOf(reader, rule, { type, targets });
    if (problem === undefined) return true;
    const { tag, file } = rule;
    if (!isForeign(reader, rule)) {
      const values = { tag: tag.name, ...problem };
      const details = tagDetails(reader, { tag, file, place });
      const name = /^Write `@(\w+)`\.$/.exec(problem.instead)?.[1];
      const fix = name === undefined ? undefined : replaceTagName(tag, name);
      const edit = toEdit(reader.root, file, fix);
      reader.collector.report("rule-does-not-apply", { ...details, values, ...edit });
    }
    return false;
  });
}

/** Whether a type without values of which the rule could be checked says by itself that it is kept; reports literals that break it. */
function isSaidOrTold(
  reader: Reader,
  { rule, type }: { readonly rule: Rule; readonly type: ts.Type },
  place: Place,
): boolean {
  const parts = membersOf(type);
  const isOpen = targetOf(rule.name) === "number" && parts.some(isBigintPart);
  if (isOpen || breakingTuple(reader, rule, type) !== undefined) return false;
  const values = parts.flatMap((part) => literalOf(part) ?? []);
  checkLiterals(reader, { values, place }, [rule]);
  return parts.some((part) => isSaidBy(reader, rule, part) !== undefined);
}

/** Whether a rule of numbers holds for a `bigint`; `undefined` where it is about others. */
function isLimitOfBigint(
  reader: Reader,
  { rule, type, targets }: TypeAt & { readonly rule: Rule },
  place: Place,
): boolean | undefined {
  const isBigint = membersOf(type).some((part) => isBigintPart(part));
  const isRounded = targets.has("number") && roundedNumber(rule.digits ?? "") !== undefined;
  if (isBigint && isOfBigints(rule) && !isRounded) return true;
  if (rule.isOfBigint !== true || !targets.has("number")) return undefined;
  if (isForeign(reader, rule) && !rule.tag.text.endsWith("n")) return undefined;
  refuseBigint(reader, rule, place);
  return false;
}

/** `@exclusiveMinimum` */
function isLimitOf(name: string): boolean {
  return /minimum|maximum/i.test(name);
}

/** `bigint`, also with a brand. */
function isBigintPart(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some(isBigintPart);
  return (type.flags & ts.TypeFlags.BigInt) !== 0;
}

interface TypeAt {
  readonly type: ts.Type;
  readonly targets: ReadonlySet<RuleTarget>;
}

interface Problem {
  readonly what: string;
  readonly instead: string;
}

function problemOf(reader: Reader, rule: Rule, { type, targets }: TypeAt): Problem | undefined {
  const target = targetOf(rule.name);
  const what = `\`${reader.checker.typeToString(type).slice(0, 60)}\``;
  const isKept = (): boolean => membersOf(type).every(keepsByItself);
  if (!targets.has(target) && rule.isNarrowed === true && isKept()) return undefined;
  // A limit that is no whole number, or a multiple, says nothing of a `bigint` beside a number.
  const isHalf = target === "number" && membersOf(type).some(isBigintPart);
  if (!targets.has(target) || isHalf || breakingTuple(reader, rule, type) !== undefined)
    return { what, instead: insteadOf(reader, rule, { type, targets }) };
  if (rule.name !== "strict" || !hasIndex(reader, type)) return undefined;
  return {
    what: `${what}, which has an index signature`,
    instead: "Remove it, or name the properties.",
  };
}

/** Whether a rule need not be checked: literals keep it or break it, which is looked at where they are read. */
function keepsByItself(part: ts.Type): boolean {
  return isNullish(part) || isLiteral(part);
}

function isLiteral(part: ts.Type): boolean {
  // An intersection is one with a brand.
  if (part.isIntersection()) return part.types.some(isLiteral);
  return literalOf(part) !== undefined;
}

function isNullish({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;
}

function hasIndex(reader: Reader, type: ts.Type): boolean {
  return membersOf(type).some((part) => reader.checker.getIndexInfosOfType(part).length > 0);
}

/** What rules can be about in a type. Literals and enums say all there is to say. */
function targetsOf(reader: Reader, type: ts.Type): ReadonlySet<RuleTarget> {
  return new Set(membersOf(type).flatMap((part) => targetOfPart(reader, part) ?? []));
}

function targetOfPart(reader: Reader, type: ts.Type): RuleTarget | undefined {
  const { flags } = type;
  if (flags & ts.TypeFlags.Number) return "number";
  if (flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping))
    return "string";
  // A branded primitive is an intersection.
  if (type.isIntersection()) {
    const { String, Number, TemplateLiteral, StringMapping } = ts.TypeFlags;
    const flag = String | Number | TemplateLiteral | StringMapping;
    const primitive = type.types.find((part) => (part.flags & flag) !== 0);
    if (primitive !== undefined) return targetOfPart(reader, primitive);
    const lists = type.types.filter((part) => isList(reader, part));
    const list = narrowestList(reader, lists);
    if (list !== undefined) return targetOfPart(reader, list);
  }
  if ((flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return undefined;
  const isArray =
    reader.checker.isArrayType(type) ||
    isArrays(reader, type) ||
    listBehind(reader, type) !== undefined;
  if (isArray || isCollection(reader, type)) return "list";
  if (reader.checker.isTupleType(type) || platformName(reader, type) !== undefined)
    return undefined;
  return type.getCallSignatures().length > 0 ? undefined : "object";
}

/** Whether a type still has values of the kind that a rule is about: of `string | number` narrowed to `string` it was about the other. */
function mayBeAbout(reader: Reader, { name }: Rule, type: ts.Type): boolean {
  const { StringLike, NumberLike, BigIntLike, Object, Intersection, Unknown, Any } = ts.TypeFlags;
  const target = targetOf(name);
  const own =
    target === "number" ? NumberLike | BigIntLike : target === "string" ? StringLike : Object;
  return membersOf(type).some((part) => {
    if ((part.flags & (Unknown | Any | Intersection)) !== 0) return true;
    if ((part.flags & own) === 0) return false;
    if (own !== Object) return true;
    const isTuple = reader.checker.isTupleType(part);
    return isTuple || target === (targetOfPart(reader, part) ?? target);
  });
}

/** The same demand for other values. */
const counterparts: readonly Readonly<Record<RuleTarget, string>>[] = [
  { number: "minimum", string: "minLength", list: "minItems", object: "minProperties" },
  { number: "maximum", string: "maxLength", list: "maxItems", object: "maxProperties" },
];

/** The rule of that name, or where a type has no values that it is about the same demand for those that it has: `minLength` of a text. */
export function fittingName(reader: Reader, name: RuleName, type: ts.Type): string {
  const own = counterparts.find((row) => Object.values(row).includes(name));
  const targets = targetsOf(reader, type);
  const [target] = targets;
  const isAbout = own === undefined || target === undefined || targets.has(targetOf(name));
  return isAbout ? name : own[target];
}

const names: Readonly<Record<RuleTarget, string>> = {
  number: "a number",
  string: "a string",
  list: "an array",
  object: "an object",
};

function insteadOf(reader: Reader, rule: Rule, { type, targets }: TypeAt): string {
  const { tag, name } = rule;
  const tuple = tupleInstead(reader, rule, type);
  if (tuple !== undefined) return `Write \`${tuple}\`, which says so.`;
  if (targets.has(targetOf(name)) && (targetOf(name) === "list" || name === "multipleOf"))
    return `Put it on a type alias of ${names[targetOf(name)]}, and write that alias in the union.`;
  const own = counterparts.find((row) => Object.values(row).includes(name));
  const [target] = targets;
  const items = itemsOf(reader, type);
  if (isLimitOf(tag.name) && membersOf(type).some(isBigintPart))
    return "Write a whole number of at most 100 digits: it is about a `bigint`.";
  const fitsItems = items.some((item) => targetsOf(reader, item).has(targetOf(name)));
  if (fitsItems) return `Put it on a type alias, and write that alias for the items.`;
  if (own !== undefined && target !== undefined) return `Write \`@${own[target]}\`.`;
  return `Put \`@${tag.name}\` on ${names[targetOf(name)]}, or remove it.`;
}

function itemsOf({ checker }: Reader, type: ts.Type): readonly ts.Type[] {
  const lists = membersOf(type).filter((part) => isList({ checker }, part));
  return lists.flatMap((list) => checker.getIndexTypeOfType(list, ts.IndexKind.Number) ?? []);
}
