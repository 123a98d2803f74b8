import { nearestWord, onlyNearest } from "../../runtime/edit-distance.ts";
import type { ts } from "./ts-morph.js";

import { formats } from "../model/rules.ts";
import { matchesNothing, mayBacktrack } from "../patterns/index.ts";
import type { WrittenTag } from "./comment.ts";
import type { FoundComment } from "./doc.ts";
import { replaceTagText, toEdit } from "./edit.ts";
import { spanLocation } from "./location.ts";
import { pathOf, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { repairNumber } from "./repair.ts";
import { roundedNumber } from "./rounded.ts";
import { integerSynonyms } from "./tag-table.ts";
import type { Location } from "../model/location.ts";
import { isByOthers } from "./written-by-others.ts";

/** What is demanded, without where it was written. */
export type Demand = Pick<Rule, "name" | "value" | "digits" | "isOfBigint">;

/** Which values a rule is about. */
export type RuleTarget = "number" | "string" | "list" | "object";

/** A tag that demands something of values: `@minimum 1`. */
export interface Rule {
  readonly name: RuleName;
  readonly value: number | string | true;
  /** The digits of a whole number, which a double may not hold. */
  readonly digits?: string | undefined;
  /** It is written as a `bigint`, or has more digits than a double holds. */
  readonly isOfBigint?: boolean;
  readonly tag: WrittenTag;
  readonly file: ts.SourceFile;
  /** It is about a wider type than the one that is read: about `string` in `{ a: string } & { a: "b" }`. */
  readonly isNarrowed?: true;
}

/** How the value of a rule is written. */
type Form = "number" | "positive" | "size" | "flag" | "pattern" | "format";

const forms = {
  minimum: ["number", "number"],
  maximum: ["number", "number"],
  exclusiveMinimum: ["number", "number"],
  exclusiveMaximum: ["number", "number"],
  multipleOf: ["number", "positive"],
  integer: ["number", "flag"],
  minLength: ["string", "size"],
  maxLength: ["string", "size"],
  pattern: ["string", "pattern"],
  format: ["string", "format"],
  minItems: ["list", "size"],
  maxItems: ["list", "size"],
  uniqueItems: ["list", "flag"],
  minProperties: ["object", "size"],
  maxProperties: ["object", "size"],
  strict: ["object", "flag"],
} as const satisfies Record<string, readonly [RuleTarget, Form]>;

/** The name of a rule: JSON Schema's, and `strict`. */
export type RuleName = keyof typeof forms;

/** The values that a rule is about. */
export function targetOf(name: RuleName): RuleTarget {
  return forms[name][0];
}

/** Whether a word is the name of a rule. */
export function isRuleName(word: string): word is RuleName {
  return Object.hasOwn(forms, word);
}

/** How the value of a rule is written. */
export function ruleForm(name: RuleName): Form {
  return forms[name][1];
}

/** The rules that a brand may carry. */
export const brandRules: readonly RuleName[] = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "integer",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minItems",
  "maxItems",
  "uniqueItems",
];

/** What a rule is called, with its value: `@minimum 1`. */
export function writeRule({ name, value, digits, isOfBigint }: Demand): string {
  if (value === true) return `\`@${name}\``;
  return `\`@${name} ${isOfBigint === true ? digits : value}\``;
}

/** The rules among the tags of a comment; what is wrong with their values is reported, unless a package wrote them. */
export function readRules(reader: Reader, comment: FoundComment | undefined, place: Place): Rule[] {
  if (comment === undefined) return [];
  if (isInType(reader, comment)) return [];
  const { tags, file, isNarrowed = false } = comment;
  const rules = tags.flatMap((tag) => readRule(reader, { tag, file, place }) ?? []);
  return isNarrowed ? rules.map((rule) => ({ ...rule, isNarrowed })) : rules;
}

/** Whether the type behind a comment carries what its tags demand. */
export function isInType({ inTypes }: Reader, { file, start }: FoundComment): boolean {
  return inTypes?.get(file)?.has(start) === true;
}

/** A tag, and where it was met. */
export interface TagAt {
  readonly tag: WrittenTag;
  readonly file: ts.SourceFile;
  readonly place: Place;
}

/** Where a tag is reported. */
export function tagDetails(
  reader: Reader,
  { tag, file, place }: TagAt,
): { readonly location: Location; readonly path: string } {
  return { location: spanLocation(reader.root, file, tag), path: pathOf(place) };
}

/** Whether the tag stands in a declaration of a package or in what a program has written, whose author may not have written it for us. */
export function isForeign(reader: Reader, { file }: Pick<TagAt, "file">): boolean {
  return file.isDeclarationFile || isByOthers(reader, file);
}

/** The rule that a tag writes: `@type integer` writes `integer`, `@type {string}` none. */
export function ruleOf({ name, text }: Pick<WrittenTag, "name" | "text">): RuleName | undefined {
  if (!integerSynonyms.has(name)) return isRuleName(name) ? name : undefined;
  const isInteger = name === "int" ? text === "" : /^(integer|int)$/.test(text);
  return isInteger ? "integer" : undefined;
}

function readRule(reader: Reader, at: TagAt): Rule | undefined {
  const { tag, file } = at;
  const name = ruleOf(tag);
  if (name === undefined) return undefined;
  if (!isRuleName(tag.name)) return { name, value: true, tag, file };
  const [, form] = forms[name];
  const whole = form === "number" ? wholeNumber(tag.text) : undefined;
  if (whole !== undefined) return { name, ...whole, tag, file };
  const value = parseValue(reader, at, form);
  return value === undefined ? undefined : { name, value, tag, file };
}

/** `-1`, `10n`, `18446744073709551615`; what only a `bigint` can be is reported where there is none. */
function wholeNumber(text: string): Pick<Rule, "value" | "digits" | "isOfBigint"> | undefined {
  const [, digits, end] = /^([+-]?\d+)(n?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits);
  const isRounded = roundedNumber(digits) !== undefined;
  const isOfBigint = end === "n" || isRounded || !Number.isFinite(value);
  return {
    value,
    digits: BigInt(digits.replace("+", "")).toString(),
    ...(isOfBigint ? { isOfBigint } : {}),
  };
}

/** Reports the value of a limit that is no number. */
export function refuseBigint(reader: Reader, { tag, file }: Rule, place: Place): void {
  parseValue(reader, { tag, file, place }, "number");
}

function parseValue(reader: Reader, at: TagAt, form: Form): Rule["value"] | undefined {
  if (form === "pattern") return readPattern(reader, at);
  if (form === "format") return readFormat(reader, at);
  const { name, text } = at.tag;
  const value = parsePlain(text, form);
  const rounded = typeof value === "number" ? roundedNumber(text) : undefined;
  if ((value !== undefined && rounded === undefined) || isForeign(reader, at)) return value;
  const [problem, example] =
    rounded === undefined
      ? wanted[form]
      : [`it would be rounded to ${rounded}`, rounded === "0" ? wanted[form][1] : ` ${rounded}`];
  const meant = rounded ?? (form === "flag" ? undefined : repairNumber(text));
  const isRight = meant !== undefined && parsePlain(meant, form) !== undefined;
  const fix = isRight ? replaceTagText(at.tag, meant) : undefined;
  reader.collector.report("bad-tag-value", {
    ...tagDetails(reader, at),
    values: { written: `@${name} ${text}`.trim(), problem, example: `@${name}${example}` },
    ...toEdit(reader.root, at.file, fix),
  });
  return value;
}

type PlainForm = Exclude<Form, "pattern" | "format">;

/** What such a value must be, and how it is written. */
const wanted: Readonly<Record<PlainForm, readonly [problem: string, example: string]>> = {
  number: ["it takes a finite number", " 10"],
  positive: ["it takes a number above 0", " 0.01"],
  size: ["it takes a whole number from 0 on", " 10"],
  flag: ["it takes no value", ""],
};

function parsePlain(text: string, form: PlainForm): Rule["value"] | undefined {
  switch (form) {
    case "number":
      return parseNumber(text);
    case "positive": {
      const number = parseNumber(text) ?? 0;
      return number > 0 ? number : undefined;
    }
    case "size": {
      const size = Number(text);
      return /^\d+$/.test(text) && Number.isSafeInteger(size) ? size : undefined;
    }
    case "flag":
      return text === "" || text === "true" ? true : undefined;
    default:
      return form satisfies never;
  }
}

function parseNumber(text: string): number | undefined {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** `@pattern ^[a-z]+$`; between backticks, too. */
function readPattern(reader: Reader, at: TagAt): string | undefined {
  const pattern = /^`([^`]+)`$/.exec(at.tag.text)?.[1] ?? at.tag.text;
  const problem = patternProblem(pattern);
  const isFound = problem !== undefined || mayBacktrack(pattern);
  if (isFound && !isForeign(reader, at)) {
    const details = tagDetails(reader, at);
    if (problem === undefined) {
      reader.collector.report("pattern-may-backtrack", { ...details, values: { pattern } });
    } else {
      const bare = /^(["'/])(.+)(?:\1|(?<=^\/.+)\/[a-z]+)$/.exec(pattern)?.[2];
      const fix = bare !== undefined && patternProblem(bare) === undefined ? bare : undefined;
      const edit = toEdit(reader.root, at.file, replaceTagText(at.tag, fix));
      reader.collector.report("invalid-pattern", {
        ...details,
        values: { pattern, problem },
        ...edit,
      });
    }
  }
  return problem === undefined ? pattern : undefined;
}

/** Why a text is no pattern. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern === "") return "it is empty";
  if (pattern.includes("\n")) return "it goes on in another line";
  if (/^\/\^|\$\/[a-z]*$/.test(pattern)) return "with slashes around it nothing matches";
  try {
    // Compiling it runs nothing, and is what generated code does.
    new RegExp(pattern, "u");
    return matchesNothing(pattern)
      ? "no text fits it, with something before `^` or after `$`"
      : undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^.*\/u?: /s, "").toLowerCase();
  }
}

/** `@format email` */
function readFormat(reader: Reader, at: TagAt): string | undefined {
  const { text } = at.tag;
  if (formats.some((format) => format === text)) return text;
  if (!isForeign(reader, at)) {
    const nearest = nearestWord(text, formats);
    const instead = nearest === undefined ? otherwise(text) : `\`${nearest}\``;
    const values = { format: text, instead };
    const edit = toEdit(reader.root, at.file, replaceTagText(at.tag, onlyNearest(text, formats)));
    reader.collector.report("unknown-format", { ...tagDetails(reader, at), values, ...edit });
  }
  return undefined;
}

/** What to write where no format is meant: OpenAPI has formats of numbers, `int32`. */
function otherwise(text: string): string {
  return /^u?int(?:eger)?\d*$/.test(text)
    ? "`@integer` before a number"
    : `one of ${formats.join(", ")}`;
}
