import type { BigintRules, Format, NumberRules, ObjectRules, StringRules } from "../model/rules.ts";
import type { BigintType, NumberType, StringType, TemplateType, TypeModel } from "../model/type.ts";
import { call, ifThen, returnAll } from "./code.ts";
import { addFunction } from "./codec-functions.ts";
import type { CodecScope } from "./codec-scope.ts";
import { describeType } from "./describe.ts";
import type { Layout } from "./layout.ts";
import { lowerFirst } from "./naming.ts";
import { type Form, mayBeUndefined } from "./shape.ts";
import { templateConst } from "./template-const.ts";
import { stringLiteral } from "./text.ts";

/** A number or text of which more is demanded than its type says. */
export type Ruled =
  | RuledBy<BigintType>
  | RuledBy<NumberType>
  | RuledBy<StringType>
  | RuledBy<TemplateType>;

type RuledBy<Type extends { readonly rules?: object }> = Type & {
  readonly rules: NonNullable<Type["rules"]>;
};

/** Whether more is demanded of a type's values than its kind says. */
export function isRuled(type: TypeModel): type is Ruled {
  switch (type.kind) {
    case "bigint":
    case "number":
    case "string":
    case "template":
      return type.rules !== undefined;
    default:
      return false;
  }
}

/** The name of the function that says whether a value keeps the rules: `isPort`. Writes it when there is none yet. */
export function ruleTest(
  scope: CodecScope,
  type: Ruled,
  { base, form }: { readonly base: string; readonly form: Form },
): string {
  const key = `rules:${type.kind === "bigint" ? form : ""}${JSON.stringify(type)}`;
  const known = scope.done.get(key);
  if (known !== undefined) return known;
  const name = scope.names(`is${base}`);
  scope.done.set(key, name);
  addFunction(scope, { name, parameters: "value" }, () => {
    return [returnAll(testsOf(scope, type, { base, form }))];
  });
  return name;
}

/** An object whose keys have rules, and the type of what stands under them. */
interface Keyed {
  readonly rules: ObjectRules | undefined;
  readonly values: TypeModel | undefined;
  readonly base: string;
}

/** `if (!isUserKey(key)) issues = rpc.note(issues, key, "key: string (format uuid)", key);` */
export function keyCheck(scope: CodecScope, { rules = {}, values, base }: Keyed): Layout[] {
  if (rules.propertyNames === undefined || values === undefined) return [];
  const keys = { kind: "string", rules: rules.propertyNames } as const;
  const expected = stringLiteral(`key: ${describeType(scope.model, keys, "json")}`);
  // What is `undefined` is absent.
  const isThere = mayBeUndefined(scope.model, values) ? ["value[key] !== undefined"] : [];
  const noted = call("rpc.note", ["issues", "key", expected, "key"]);
  const test = `!${ruleTest(scope, keys, { base: `${base}Key`, form: "json" })}(key)`;
  return [ifThen([...isThere, test], ["issues = ", noted, ";"])];
}

function testsOf(
  scope: CodecScope,
  type: Ruled,
  { base, form }: { readonly base: string; readonly form: Form },
): Layout[] {
  switch (type.kind) {
    case "bigint":
      return bigintTests(type.rules, form);
    case "number":
      return numberTests(type.rules);
    case "string":
      return ['typeof value === "string"', ...stringTests(scope, type.rules, base)];
    case "template": {
      const fits = `rpc.fits(value, ${templateConst(scope, type, base)})`;
      return [fits, ...stringTests(scope, type.rules, base)];
    }
    default:
      return type satisfies never;
  }
}

function bigintTests({ minimum, maximum }: BigintRules, form: Form): Layout[] {
  const value = form === "memory" ? "value" : "rpc.decodeBigint(value)";
  return [
    form === "memory" ? "rpc.isBigint(value)" : "rpc.isBigintText(value)",
    ...(minimum === undefined ? [] : [`${value} >= ${minimum}n`]),
    ...(maximum === undefined ? [] : [`${value} <= ${maximum}n`]),
  ];
}

function numberTests(rules: NumberRules): Layout[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf = [] } = rules;
  const bound = (operator: string, limit: number | undefined): string[] =>
    limit === undefined ? [] : [`value ${operator} ${limit}`];
  return [
    rules.integer === true ? "Number.isInteger(value)" : "Number.isFinite(value)",
    ...bound(">=", minimum),
    ...bound(">", exclusiveMinimum),
    ...bound("<=", maximum),
    ...bound("<", exclusiveMaximum),
    ...multipleOf.map((divisor) => `rpc.isMultiple(value, ${divisor})`),
  ];
}

/** Lengths first, so that no pattern runs over a text that is too long. */
function stringTests(scope: CodecScope, rules: StringRules, base: string): Layout[] {
  const { pattern = [], format } = rules;
  return [
    ...lengthTest(rules),
    ...(format === undefined ? [] : [`rpc.${formatTest(format)}(value)`]),
    ...pattern.map((text) => `rpc.matches(${patternName(scope, text, base)}, value)`),
  ];
}

function lengthTest({ minLength = 0, maxLength }: StringRules): string[] {
  if (maxLength !== undefined) return [`rpc.hasLength(value, ${minLength}, ${maxLength})`];
  // As many code points as that need as many units at the least; one unit is enough for one.
  if (minLength > 1) return [`rpc.hasLength(value, ${minLength}, Infinity)`];
  return minLength === 1 ? ['value !== ""'] : [];
}

/** `json-pointer` → `isJsonPointer`; `isDate` and `isDateTime` are about `Date`. */
function formatTest(format: Format): string {
  const others: Partial<Record<Format, string>> = {
    date: "isDay",
    "date-time": "isMoment",
    "iso-date-time": "isIsoMoment",
  };
  const other = others[format];
  if (other !== undefined) return other;
  return `is${format.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** A regular expression as a const, made of a string, so that its text cannot be anything else. */
function patternName(scope: CodecScope, pattern: string, base: string): string {
  const key = `pattern:${pattern}`;
  const known = scope.done.get(key);
  if (known !== undefined) return known;
  const name = scope.names(`${lowerFirst(base)}Pattern`);
  scope.done.set(key, name);
  scope.consts.push([`const ${name} = `, call("new RegExp", [stringLiteral(pattern), '"u"']), ";"]);
  return name;
}
