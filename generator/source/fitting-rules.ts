import { narrowestList } from "./list-parts.ts";
import { ts } from "./ts-morph.js";

import { isArrays, listBehind } from "./array.ts";
import { replaceTagName, toEdit } from "./edit.ts";
import type { Place } from "./place.ts";
import { isCollection, platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { isForeign, type Rule, type RuleTarget, tagDetails, targetOf } from "./rule.ts";
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
    if (rule.isNarrowed === true && !mayBeAbout(reader, rule, type)) return false;
    const problem = problemOf(reader, rule, { type, targets });
    if (problem === undefined) return true;
    const { tag, file } = rule;
    if (!isForeign(rule)) {
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
  const isKept = (): boolean => membersOf(type).every((part) => keepsByItself(rule, part));
  if (!targets.has(target) && rule.isNarrowed === true && isKept()) return undefined;
  if (!targets.has(target)) return { what, instead: insteadOf(reader, rule, { type, targets }) };
  if (rule.name !== "strict" || !hasIndex(reader, type)) return undefined;
  return {
    what: `${what}, which has an index signature`,
    instead: "Remove it, or name the properties.",
  };
}

/** Whether a rule need not be checked: literals keep it or break it, which is looked at where they are read, and so many characters are there. */
function keepsByItself(rule: Rule, part: ts.Type): boolean {
  return isNullish(part) || isLiteral(part) || isLongEnough(rule, part);
}

function isLiteral(part: ts.Type): boolean {
  // An intersection is one with a brand.
  if (part.isIntersection()) return part.types.some(isLiteral);
  return part.isStringLiteral() || part.isNumberLiteral();
}

/** Every text of `x${string}` is as long as `@minLength 1` demands. */
function isLongEnough({ name, value }: Rule, part: ts.Type): boolean {
  if (name !== "minLength" || (part.flags & ts.TypeFlags.TemplateLiteral) === 0) return false;
  // The flag says what it is.
  const { texts, types } = part as ts.TemplateLiteralType;
  // Any other hole may be empty: `${Uppercase<string>}`, `${string & {}}`.
  const numbers = types.filter(
    ({ flags }) => (flags & (ts.TypeFlags.Number | ts.TypeFlags.BigInt)) !== 0,
  );
  return Array.from(texts.join("")).length + numbers.length >= Number(value);
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
  if (flags & ts.TypeFlags.String) return "string";
  // A branded primitive is an intersection.
  if (type.isIntersection()) {
    const primitive = type.types.find(
      (part) => (part.flags & (ts.TypeFlags.String | ts.TypeFlags.Number)) !== 0,
    );
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
  const { StringLike, NumberLike, Object, Intersection, Unknown, Any } = ts.TypeFlags;
  const target = targetOf(name);
  const own = target === "number" ? NumberLike : target === "string" ? StringLike : Object;
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

const names: Readonly<Record<RuleTarget, string>> = {
  number: "a number",
  string: "a string",
  list: "an array",
  object: "an object",
};

function insteadOf(reader: Reader, { tag, name }: Rule, { type, targets }: TypeAt): string {
  const own = counterparts.find((row) => Object.values(row).includes(name));
  const [target] = targets;
  const items = itemsOf(reader, type);
  const fitsItems = items.some((item) => targetsOf(reader, item).has(targetOf(name)));
  if (fitsItems) return `Put it on a type alias, and write that alias for the items.`;
  if (own !== undefined && target !== undefined) return `Write \`@${own[target]}\`.`;
  if (membersOf(type).some((part) => isLiteralOf(part, targetOf(name))))
    return "Remove it: the literals say themselves which values there are.";
  return `Put \`@${tag.name}\` on ${names[targetOf(name)]}, or remove it.`;
}

function isLiteralOf({ flags }: ts.Type, target: RuleTarget): boolean {
  if (target === "number") return (flags & ts.TypeFlags.NumberLiteral) !== 0;
  return target === "string" && (flags & ts.TypeFlags.StringLiteral) !== 0;
}

function itemsOf({ checker }: Reader, type: ts.Type): readonly ts.Type[] {
  const lists = membersOf(type).filter((part) => isList({ checker }, part));
  return lists.flatMap((list) => checker.getIndexTypeOfType(list, ts.IndexKind.Number) ?? []);
}
