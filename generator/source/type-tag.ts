import { ts } from "ts-morph";

import type { TypeModel } from "../model/type.ts";
import type { Reader } from "./reader.ts";

/** A rule that a type carries by itself: `{ readonly __tag?: ["minimum", 3] }`. */
export interface TypeTag {
  readonly word: string;
  readonly value: number;
}

/** The words that may stand in the tag of a number, and in that of a string. */
const words = {
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  string: ["minLength", "maxLength"],
} as const;

/** The rule of a property of a brand, where it is one: a pair of a word of JSON Schema and a number, which may be absent. */
export function typeTagOf(reader: Reader, symbol: ts.Symbol): TypeTag | undefined {
  if ((symbol.flags & ts.SymbolFlags.Optional) === 0) return undefined;
  const { checker } = reader;
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
  if (!checker.isTupleType(type)) return undefined;
  const [word, value, more] = checker.getTypeArguments(type as ts.TypeReference); // a tuple is a reference
  const isPair = word?.isStringLiteral() === true && value?.isNumberLiteral() === true;
  if (!isPair || more !== undefined) return undefined;
  const isWord = [...words.number, ...words.string].some((each) => each === word.value);
  return isWord ? { word: word.value, value: value.value } : undefined;
}

/** The base of a brand with the rules of its tags; `undefined` when one is about another kind of value. */
export function withTags(base: TypeModel, tags: readonly TypeTag[]): TypeModel | undefined {
  if (tags.length === 0) return base;
  const rules: Record<string, number | readonly number[]> = {};
  for (const { word, value } of tags) rules[word] = word === "multipleOf" ? [value] : value;
  if (repeats(tags)) return undefined;
  const isAbout = (known: readonly string[]): boolean =>
    tags.every(({ word }) => known.includes(word));
  if (base.kind === "number" && isAbout(words.number))
    return { ...base, rules: { ...base.rules, ...rules } };
  if (base.kind === "string" && isAbout(words.string))
    return { ...base, rules: { ...base.rules, ...rules } };
  return undefined;
}

function repeats(tags: readonly TypeTag[]): boolean {
  return new Set(tags.map(({ word }) => word)).size < tags.length;
}
