import { ts } from "./ts-morph.js";

import { formats } from "../model/rules.ts";
import type { TypeModel } from "../model/type.ts";
import { constrainBy } from "./constrain.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { roundedLiteral } from "./rounded.ts";
import { brandRules, type Demand, isRuleName, patternProblem, ruleForm } from "./rule.ts";
import { nearestWord } from "../../runtime/edit-distance.ts";
import { targetOf } from "./target.ts";
import { nameOf } from "./written.ts";
import { isList, membersOf } from "./type-parts.ts";

/** A property of a brand that carries a rule: `{ readonly __tag?: ["minimum", 3] }`. */
export interface TypeTag {
  readonly word: string;
  readonly value: ts.Type | undefined;
}

/** The rule of a property of a brand, where it is one: a pair of a word and a value, which may be absent. */
export function typeTagOf({ checker }: Reader, symbol: ts.Symbol): TypeTag | undefined {
  if ((symbol.flags & ts.SymbolFlags.Optional) === 0) return undefined;
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
  if (!checker.isTupleType(type)) return undefined;
  const [word, value, more] = checker.getTypeArguments(type as ts.TypeReference); // a tuple is a reference
  if (word?.isStringLiteral() !== true || more !== undefined) return undefined;
  return { word: word.value, value };
}

/** What the brands in a type demand; what makes no sense is reported where it is read. */
export function demandsIn(reader: Reader, type: ts.Type): readonly Demand[] {
  return type.getProperties().flatMap((each) => {
    const tag = typeTagOf(reader, each);
    const value = tag === undefined ? undefined : valueOf(reader, tag.value);
    return tag === undefined || value === undefined || !isRuleName(tag.word)
      ? []
      : [{ name: tag.word, value, ...digitsIn(value, tag.value) }];
  });
}

/** The `string` or the `number[]` of a brand. */
export function baseOf(reader: Reader, type: ts.Type): ts.Type {
  if (!type.isIntersection()) return type;
  const isBase = (part: ts.Type): boolean =>
    (part.flags & ts.TypeFlags.Object) === 0 || isList(reader, part);
  return type.types.find(isBase) ?? type;
}

/** Whether a text, a number or a list was made of a brand with rules, and has not got all of them: `readonly string[]` of `string[] & MinItems<1>`. */
export function losesTags(reader: Reader, from: ts.Type, made: ts.Type): boolean {
  const demanded = membersOf(from).flatMap((part) => tagsOf(reader, part));
  if (demanded.length === 0) return false;
  const primitive = ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.BigInt;
  return membersOf(made).some((part) => {
    // What is taken as it was has all that it had: `Extract<Word | Count, string>`.
    if (membersOf(from).includes(part)) return false;
    const base = baseOf(reader, part);
    if ((base.flags & primitive) === 0 && !isListOfOthers(reader, base, from)) return false;
    const held = tagsOf(reader, part);
    return demanded.some((word) => !held.includes(word));
  });
}

function tagsOf(reader: Reader, type: ts.Type): readonly string[] {
  if (!type.isIntersection()) return [];
  return type.getProperties().flatMap((each) => typeTagOf(reader, each)?.word ?? []);
}

/** A list, also one that extends `ReadonlyArray`, and none of what it was made of: `Names[]`. */
function isListOfOthers({ checker }: Reader, list: ts.Type, from: ts.Type): boolean {
  const item = list.getNumberIndexType();
  if (item === undefined || list.getProperty("length") === undefined) return false;
  const items = checker.isTupleType(list)
    ? checker.getTypeArguments(list as ts.TypeReference) // a tuple is a reference
    : [item];
  const parts = membersOf(from);
  return !items.some((each) => membersOf(each).some((part) => parts.includes(part)));
}

/** The base of a brand with the rules of its tags; reports those that are no rules, or not about such values. */
export function withTags(
  reader: Reader,
  { model, place }: { readonly model: TypeModel; readonly place: Place },
  tags: readonly TypeTag[],
): TypeModel {
  const demands = tags.flatMap((tag) => demandOf(reader, tag, place) ?? []);
  return constrainBy(reader, { model, place }, demands);
}

function demandOf(reader: Reader, tag: TypeTag, place: Place): Demand | undefined {
  const { word } = tag;
  if (!isRuleName(word) || !brandRules.includes(word)) {
    const nearest = nearestWord(word, brandRules);
    const instead = nearest === undefined ? `one of ${brandRules.join(", ")}` : `\`${nearest}\``;
    report(reader, "unknown-rule", { place, values: { word, instead } });
    return undefined;
  }
  const value = valueOf(reader, tag.value);
  const problem =
    value === undefined
      ? "its value is no literal"
      : (problemOf(word, value) ?? roundedProblem(reader, value, place));
  if (value !== undefined && problem === undefined)
    return { name: word, value, ...digitsIn(value, tag.value) };
  const written = `["${word}", ${tag.value === undefined ? "" : reader.checker.typeToString(tag.value)}]`;
  report(reader, "bad-tag-value", {
    place,
    values: { written, problem: problem ?? "", example: examples[ruleForm(word)] },
  });
  return undefined;
}

const examples = {
  number: '["minimum", 10]',
  positive: '["multipleOf", 0.01]',
  size: '["minLength", 1]',
  flag: '["integer", true]',
  pattern: '["pattern", "^[a-z]+$"]',
  format: '["format", "email"]',
} as const;

function valueOf({ checker }: Reader, type: ts.Type | undefined): Demand["value"] | undefined {
  if (type === undefined) return true;
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  const digits = digitsOf(type);
  if (digits !== undefined) return Number(digits);
  return checker.typeToString(type) === "true" ? true : undefined;
}

/** `10n` */
export function digitsOf(type: ts.Type): string | undefined {
  if ((type.flags & ts.TypeFlags.BigIntLiteral) === 0) return undefined;
  const { negative, base10Value } = (type as ts.BigIntLiteralType).value; // the flag says what it is
  return `${negative ? "-" : ""}${base10Value}`;
}

/** The digits of a limit, by which a `bigint` is held against it. */
function digitsIn(
  value: Demand["value"],
  type: ts.Type | undefined,
): Pick<Demand, "digits" | "isOfBigint"> {
  const digits = type === undefined ? undefined : digitsOf(type);
  if (digits !== undefined) return { digits, isOfBigint: true };
  return Number.isInteger(value) ? { digits: BigInt(Number(value)).toString() } : {};
}

/** A number that stands in the type with more digits than a double holds, and of which the checker knows the double alone. */
function roundedProblem(
  reader: Reader,
  value: Demand["value"],
  { type }: Place,
): string | undefined {
  if (typeof value !== "number" || type === undefined) return undefined;
  const seen = new Set<ts.Node>();
  const find = (node: ts.Node): string | undefined => {
    if (seen.has(node)) return undefined;
    seen.add(node);
    if (ts.isNumericLiteral(node)) {
      const written = node.getText();
      const rounded = roundedLiteral(written);
      const isIt = rounded !== undefined && Number(rounded) === Math.abs(value);
      return isIt ? `${written} would be rounded to ${rounded}` : undefined;
    }
    const name = nameOf(node);
    const target = name === undefined ? undefined : targetOf(reader, name);
    const alias = target?.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
    return ts.forEachChild(node, find) ?? (alias === undefined ? undefined : find(alias.type));
  };
  return find(type);
}

function problemOf(word: Demand["name"], value: Demand["value"]): string | undefined {
  switch (ruleForm(word)) {
    case "number":
      return Number.isFinite(value) ? undefined : "it takes a finite number";
    case "positive":
      return Number.isFinite(value) && Number(value) > 0 ? undefined : "it takes a number above 0";
    case "size":
      return Number.isSafeInteger(value) && Number(value) >= 0
        ? undefined
        : "it takes a whole number from 0 on";
    case "flag":
      return value === true ? undefined : "it takes `true`";
    case "pattern":
      return typeof value === "string" ? patternProblem(value) : "it takes a string";
    case "format":
      return formats.some((format) => format === value)
        ? undefined
        : `it takes one of ${formats.join(", ")}`;
    default:
      return ruleForm(word) satisfies string;
  }
}
