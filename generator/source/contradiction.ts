import { bigintRules, keepsBigint } from "../model/bigint-rules.ts";
import type {
  BigintRules,
  Format,
  ListRules,
  NumberRules,
  ObjectRules,
  StringRules,
} from "../model/rules.ts";
import { keepsNumber, keepsString } from "../model/rule-values.ts";
import { templateText } from "../model/template-parts.ts";
import type { LiteralType, ObjectType, TemplateType, TypeModel } from "../model/type.ts";
import { lengthsOf } from "../patterns/index.ts";
import { type Demand, writeRule } from "./rule.ts";

/** Rules of a type that no value keeps all of, in words: `` `@minimum 5` and `@maximum 3` ``. */
export function findContradiction(model: TypeModel, rules: readonly Demand[]): string | undefined {
  switch (model.kind) {
    case "number":
      return ofNumber(model.rules ?? {});
    case "bigint":
      return ofBigint(model.rules ?? {});
    case "string":
      return ofString(model.rules ?? {}) ?? ofFormats(model.rules, rules);
    case "template":
      return ofString(model.rules ?? {}) ?? ofFormats(model.rules, rules) ?? ofTemplate(model);
    case "array":
      return ofItems(model.rules ?? {}) ?? ofDistinct(model.items, model.rules ?? {});
    case "set":
      return (
        ofItems(model.rules ?? {}) ?? ofDistinct(model.items, { ...model.rules, uniqueItems: true })
      );
    case "map":
      return ofItems(model.rules ?? {});
    case "record":
      return ofProperties(model.rules ?? {});
    case "object":
      return ofProperties(model.rules ?? {}) ?? ofObject(model);
    default:
      return undefined;
  }
}

type Named = readonly [name: Demand["name"], value: Demand["value"]];

function write(...rules: readonly Named[]): string {
  return rules.map(([name, value]) => writeRule({ name, value })).join(" and ");
}

function ofBigint({ minimum, maximum }: BigintRules): string | undefined {
  if (minimum === undefined || maximum === undefined || keepsBigint(minimum, { maximum }))
    return undefined;
  return write(["minimum", minimum], ["maximum", maximum]);
}

/** The tightest limit of a side. */
interface Limit {
  readonly value: number;
  readonly isExclusive: boolean;
  readonly rule: Named;
}

function ofNumber(rules: NumberRules): string | undefined {
  const low = lowest(rules);
  const high = highest(rules);
  if (low !== undefined && high !== undefined) {
    const touches = low.value === high.value && !low.isExclusive && !high.isExclusive;
    if (low.value >= high.value && !touches) return write(low.rule, high.rule);
    for (const step of stepsOf(rules)) {
      if (!hasMultiple(low, high, step)) return write(low.rule, high.rule, step.rule);
    }
  }
  return undefined;
}

function lowest({ minimum, exclusiveMinimum }: NumberRules): Limit | undefined {
  const isExclusive =
    exclusiveMinimum !== undefined && (minimum === undefined || exclusiveMinimum >= minimum);
  if (isExclusive)
    return { value: exclusiveMinimum, isExclusive, rule: ["exclusiveMinimum", exclusiveMinimum] };
  return minimum === undefined
    ? undefined
    : { value: minimum, isExclusive, rule: ["minimum", minimum] };
}

function highest({ maximum, exclusiveMaximum }: NumberRules): Limit | undefined {
  const isExclusive =
    exclusiveMaximum !== undefined && (maximum === undefined || exclusiveMaximum <= maximum);
  if (isExclusive)
    return { value: exclusiveMaximum, isExclusive, rule: ["exclusiveMaximum", exclusiveMaximum] };
  return maximum === undefined
    ? undefined
    : { value: maximum, isExclusive, rule: ["maximum", maximum] };
}

interface Step {
  readonly size: number;
  readonly rule: Named;
}

function stepsOf({ integer, multipleOf = [] }: NumberRules): Step[] {
  const steps = multipleOf.map((size): Step => ({ size, rule: ["multipleOf", size] }));
  return integer === true ? [{ size: 1, rule: ["integer", true] }, ...steps] : steps;
}

/** Whether a multiple lies between two limits. What binary fractions leave in doubt counts as yes. */
function hasMultiple(low: Limit, high: Limit, { size }: Step): boolean {
  const doubt = 1e-9;
  const first = low.value / size;
  const last = high.value / size;
  const from = low.isExclusive ? Math.floor(first + doubt) + 1 : Math.ceil(first - doubt);
  const to = high.isExclusive ? Math.ceil(last - doubt) - 1 : Math.floor(last + doubt);
  return from <= to || Math.abs(first) > 1e12;
}

/** The shortest and the longest text of each format whose texts have limits. */
const lengths: Partial<Record<Format, readonly [least: number, most: number]>> = {
  date: [10, 10],
  email: [5, Infinity],
  hostname: [1, 254],
  ipv4: [7, 15],
  ipv6: [2, 45],
  time: [9, Infinity],
  "date-time": [20, Infinity],
  uuid: [36, 45],
};

function ofString({
  minLength = 0,
  maxLength = Infinity,
  format,
  pattern = [],
}: StringRules): string | undefined {
  if (minLength > maxLength) return write(["minLength", minLength], ["maxLength", maxLength]);
  for (const each of pattern) {
    const { least, most } = lengthsOf(each);
    if (maxLength < least) return write(["pattern", each], ["maxLength", maxLength]);
    if (minLength > most) return write(["pattern", each], ["minLength", minLength]);
  }
  if (format === undefined) return undefined;
  const [least, most] = lengths[format] ?? [0, Infinity];
  if (maxLength < least) return write(["format", format], ["maxLength", maxLength]);
  return minLength > most ? write(["format", format], ["minLength", minLength]) : undefined;
}

/** A text is at least as long as what is written in its template; a number in it has a digit. */
function ofTemplate({ parts, rules = {} }: TemplateType): string | undefined {
  const lengths = parts.map((part) => {
    if (typeof part === "string") return Array.from(part).length;
    return part.hole === "string" ? 0 : 1;
  });
  const least = lengths.reduce((sum, length) => sum + length, 0);
  const { maxLength = Infinity } = rules;
  if (maxLength >= least) return undefined;
  return `${write(["maxLength", maxLength])} and fit ${templateText({ kind: "template", parts })}`;
}

/** A text has one format. */
/** Of two formats the first is kept: it is held against those that are demanded beside it. */
function ofFormats({ format }: StringRules = {}, demands: readonly Demand[]): string | undefined {
  const others = demands.filter(({ name }) => name === "format").map(({ value }) => value);
  const all = [...new Set([format ?? [], others].flat())];
  return all.length < 2 ? undefined : write(...all.map((value): Named => ["format", value]));
}

function ofItems({ minItems = 0, maxItems = Infinity }: ListRules): string | undefined {
  if (minItems <= maxItems) return undefined;
  return write(["minItems", minItems], ["maxItems", maxItems]);
}

/** Of `true` and `false` there are no three that differ. */
function ofDistinct(
  items: TypeModel,
  { minItems = 0, uniqueItems }: ListRules,
): string | undefined {
  const most = uniqueItems === true ? mostValues(items) : Infinity;
  if (minItems <= most) return undefined;
  const count = most === 1 ? "is 1" : `are ${most}`;
  return `${write(["minItems", minItems])} of items that differ, of which there ${count}`;
}

function mostValues(type: TypeModel): number {
  switch (type.kind) {
    case "literal":
    case "null":
      return 1;
    case "boolean":
      return 2;
    case "union":
      return type.members.reduce((sum, member) => sum + mostValues(member), 0);
    default:
      return Infinity;
  }
}

function ofProperties(rules: ObjectRules): string | undefined {
  const { minProperties = 0, maxProperties = Infinity } = rules;
  if (minProperties <= maxProperties) return undefined;
  return write(["minProperties", minProperties], ["maxProperties", maxProperties]);
}

function ofObject({ properties, closed, rules = {} }: ObjectType): string | undefined {
  const { minProperties = 0, maxProperties = Infinity } = rules;
  const required = properties.filter((property) => property.optional !== true).length;
  if (maxProperties < required)
    return `${write(["maxProperties", maxProperties])} and have ${required} required properties`;
  const isTooFew = closed === true && minProperties > properties.length;
  return isTooFew ? write(["minProperties", minProperties], ["strict", true]) : undefined;
}

/** A value that a type is written with. */
export type Literal = LiteralType["value"] | bigint;

/** Whether a literal, where one stands beside a rule, keeps it. */
export function literalKeeps(literal: Literal, { name, value, digits }: Demand): boolean {
  const rules = { [name]: name === "pattern" || name === "multipleOf" ? [value] : value };
  if (typeof literal === "bigint") {
    if (digits !== undefined)
      return keepsBigint(String(literal), bigintRules(undefined, [{ name, digits }]));
    if (name === "multipleOf" && Number.isInteger(value)) return literal % BigInt(value) === 0n;
    return keepsNumber(Number(literal), rules);
  }
  if (typeof literal === "number") return keepsNumber(literal, rules);
  return typeof literal !== "string" || keepsString(literal, rules);
}
