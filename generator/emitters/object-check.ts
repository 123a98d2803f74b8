import type { NumberType, ObjectType, Property, RecordType, TemplateType } from "../model/type.ts";
import { block, call, ifThen, listLiteral, objectLiteral } from "./code.ts";
import {
  type CheckTarget,
  type CheckWriters,
  type CodecScope,
  collect,
  type KindTarget,
  mayBeMissing,
  type Place,
  readNow,
  refusal,
  type Target,
} from "./codec-scope.ts";
import type { Layout } from "./layout.ts";
import { valueSet } from "./leaves.ts";
import { lowerFirst } from "./naming.ts";
import { propertyTexts } from "./property-texts.ts";
import { keyCheck } from "./rule-tests.ts";
import { type Form, mayBeUndefined } from "./shape.ts";
import { sizeChecks } from "./size-checks.ts";
import { templateConst } from "./template-const.ts";
import { stringLiteral } from "./text.ts";
import { hasOthers } from "./walk.ts";

/**
 * `if (typeof value !== "object" || value === null) return rpc.expected("User", value);`, a test a property, which sets a bit,
 * and one call that says what the bits mean.
 */
export function objectCheck(
  scope: CodecScope,
  target: KindTarget<ObjectType>,
  writers: CheckWriters,
): Layout[] {
  const { type, form, expected } = target;
  const head = ifThen([objectTest(scope, type, form)], refusal(expected));
  const more = [
    ...sizeChecks(type.rules),
    ...(hasOthers(type) ? [othersCheck(scope, target, writers)] : []),
    ...(type.closed === true ? [closedCheck(scope, target)] : []),
  ];
  if (type.properties.length === 0) return collect(head, more);
  const { tests, isRight, report } = propertyTests(scope, target, writers);
  if (more.length === 0) {
    return [head, ...tests, ifThen(isRight, "return undefined;"), ...report("return ")];
  }
  const noted = block(`if (!(${isRight.join(" && ")}))`, report("issues = "));
  return [head, "let issues;", ...tests, noted, ...more, "return issues;"];
}

/** The condition that a value is no object. */
function objectTest(scope: CodecScope, type: ObjectType, form: Form): string {
  // Whether it is an array is asked when something is wrong, if the type has a property that no array has.
  if (type.properties.some((property) => noArrayHas(scope, property, form))) {
    return 'typeof value !== "object" || value === null';
  }
  // What is required, if anything, a list or a typed array has too, of which nothing would be sent; and a `Date` has what is not.
  return "!rpc.isDataObject(value)";
}

/** How many properties share a variable: bits of a number that engines keep as an integer. */
const bitsPerVariable = 30;

interface PropertyTests {
  /** Statements that set a bit for each property that is wrong. */
  readonly tests: readonly Layout[];
  /** Conditions that together say that no bit is set. */
  readonly isRight: readonly string[];
  /** Statements of which the last one, which starts with `head`, is a call that gives the issues. */
  readonly report: (head: string) => Layout[];
}

function propertyTests(
  scope: CodecScope,
  { type, base, form, expected }: KindTarget<ObjectType>,
  writers: CheckWriters,
): PropertyTests {
  const variables = ["bad"];
  while (variables.length * bitsPerVariable < type.properties.length)
    variables.push(`bad${variables.length + 1}`);
  const all = inKeyOrder(type.properties).map((property, index) => {
    const variable = variables[Math.floor(index / bitsPerVariable)];
    const setBit = `${variable} |= ${1 << (index % bitsPerVariable)};`;
    const place = placeOf(scope, property, { base, form });
    return propertyTest(scope, { property, place, number: index + 1, setBit }, writers);
  });
  const words = wordsConst(scope, all, form === "json" ? `${base}Json` : base);
  const wrong: Layout[] = [...variables];
  const tests: Layout[] = variables.map((name) => `let ${name} = 0;`);
  for (const { issues, statements } of all) {
    if (issues !== undefined) wrong.push(issues);
    tests.push(...statements);
  }
  return {
    tests,
    isRight: variables.map((name) => `${name} === 0`),
    report: (head) => [
      ["const wrong = ", listLiteral(wrong), ";"],
      [head, call("rpc.report", ["value", expected, words, "wrong"]), ";"],
    ],
  };
}

/**
 * What is expected of each property as a const: `const userWords = { name: "string", address: null };`. In the check it would make
 * the code longer that engines put into that of lists.
 */
function wordsConst(scope: CodecScope, tests: readonly PropertyTest[], base: string): string {
  const fields = tests.map(({ key, word = "null" }) => [key, word] as const);
  let words = "words:";
  for (const [key, word] of fields) words += `${key},${word},`;
  const known = scope.done.get(words);
  if (known !== undefined) return known;
  const name = scope.names(`${lowerFirst(base)}Words`);
  scope.consts.push([`const ${name} = `, objectLiteral(fields), ";"]);
  scope.done.set(words, name);
  return name;
}

interface PropertyAt {
  readonly property: Property;
  readonly place: Place;
  readonly number: number;
  /** `bad |= 4;` */
  readonly setBit: string;
}

/** What tests a property, and says what was wrong: in words, or as an expression of its issues. */
interface PropertyTest {
  readonly key: string;
  readonly statements: readonly Layout[];
  readonly word?: string;
  readonly issues?: Layout;
}

function propertyTest(
  scope: CodecScope,
  { property, place, number, setBit }: PropertyAt,
  { parts }: CheckWriters,
): PropertyTest {
  const { conditions, expected = "", check } = parts(scope, place);
  const { objectKey: key, read, isReadPlainly } = propertyTexts(scope.model, property.name);
  if (check !== undefined) {
    const found = `found${number}`;
    const isSet = `if (${found} !== undefined) ${setBit}`;
    return { key, statements: [...lookInto(found, conditions, check), isSet], issues: found };
  }
  const statements = [ifThen(conditions, setBit)];
  const word = stringLiteral(expected);
  const issue = [word, place.value];
  if (place.isSensitive === true) return { key, statements, issues: call("rpc.secret", issue) };
  return isReadPlainly && place.value === read
    ? { key, statements, word }
    : { key, statements, issues: call("rpc.expected", issue) };
}

/** In the order that `Object.keys` has, where numbers come first. */
function inKeyOrder(properties: readonly Property[]): readonly Property[] {
  const indexOf = ({ name }: Property): number => {
    const first = name.charCodeAt(0);
    if (!(first >= 48 && first <= 57)) return Infinity;
    const index = Number(name);
    return String(index >>> 0) === name && index < 2 ** 32 - 1 ? index : Infinity;
  };
  if (properties.every((property) => indexOf(property) === Infinity)) return properties;
  return properties.toSorted((a, b) =>
    indexOf(a) < indexOf(b) ? -1 : indexOf(a) > indexOf(b) ? 1 : 0,
  );
}

/** `const found1 = checkUser(value.user);` */
function lookInto(name: string, conditions: readonly Layout[], check: Layout): Layout[] {
  if (conditions.length === 0) return [[`const ${name} = `, check, ";"]];
  return [`let ${name};`, ifThen(conditions, [`${name} = `, check, ";"])];
}

/** The property is required, and its check fails for what an array has under its name: nothing, or a method. */
function noArrayHas({ model }: CodecScope, property: Property, form: Form): boolean {
  const { name, type, was } = property;
  if (name === "length" || /^\d+$/.test(name) || (form === "json" && was !== undefined))
    return false;
  return !mayBeMissing(property, form) && !mayBeUndefined(model, type);
}

/** Nothing but the named properties: what is closed has no index signatures. */
function closedCheck(scope: CodecScope, { type, base, form }: KindTarget<ObjectType>): Layout {
  const names = type.properties.flatMap(({ name, was = [] }) =>
    (form === "json" ? [name, ...was] : [name]).map(stringLiteral),
  );
  const noted = call("rpc.note", ["issues", "key", '"no property of this name"', "value[key]"]);
  const isOther = names.length === 0 ? [] : [`!${valueSet(scope, names, base)}.has(key)`];
  return block("for (const key of Object.keys(value))", [
    ifThen(["value[key] !== undefined", ...isOther], ["issues = ", noted, ";"]),
  ]);
}

function placeOf(
  scope: CodecScope,
  property: Property,
  { base, form }: { readonly base: string; readonly form: Form },
): Place {
  const { pascal, literal } = propertyTexts(scope.model, property.name);
  return {
    type: property.type,
    base: base + pascal,
    form,
    value: readNow(scope, property, form),
    key: literal,
    mayBeAbsent: mayBeMissing(property, form),
    isSensitive: property.sensitive === true,
  };
}

/** Each property without a name of its own is checked by every index signature that applies to it. */
function othersCheck(
  scope: CodecScope,
  { type, base, form }: KindTarget<ObjectType>,
  writers: CheckWriters,
): Layout {
  const patterns = (type.patterns ?? []).map(({ keys, values }, index) => {
    const name = `${base}Pattern${index + 1}`;
    const check = entryCheck(scope, { type: values, base: name, form }, writers);
    return block(`if (${keyTest(scope, keys, name)})`, check);
  });
  const { additional } = type;
  const rest =
    additional === undefined ? [] : entryCheck(scope, { type: additional, base, form }, writers);
  const names = keyCheck(scope, { rules: type.rules, values: additional, base });
  return othersLoop(scope, { type, base }, [...patterns, ...names, ...rest]);
}

/** A loop over the properties that have no name of their own. */
export function othersLoop(
  scope: CodecScope,
  { type, base }: Target<ObjectType>,
  statements: readonly Layout[],
): Layout {
  const names = type.properties.map((property) => stringLiteral(property.name));
  const known =
    names.length === 0 ? [] : [`if (${valueSet(scope, names, base)}.has(key)) continue;`];
  return block("for (const key of Object.keys(value))", [...known, ...statements]);
}

/** Whether an index signature applies to `key`. */
export function keyTest(scope: CodecScope, keys: TemplateType | NumberType, base: string): string {
  if (keys.kind === "number") return "rpc.isNumericName(key)";
  return `rpc.fits(key, ${templateConst(scope, keys, base)})`;
}

/** `if (!rpc.isRecord(value)) …`, and a statement for each entry. */
export function recordCheck(
  scope: CodecScope,
  target: KindTarget<RecordType>,
  writers: CheckWriters,
): Layout[] {
  const test = ifThen(["!rpc.isRecord(value)"], refusal(target.expected));
  const { rules, values } = target.type;
  const statements = [
    ...keyCheck(scope, { rules, values, base: target.base }),
    ...entryCheck(scope, { ...target, type: values }, writers),
  ];
  return collect(test, [
    ...sizeChecks(rules),
    block("for (const key of Object.keys(value))", statements),
  ]);
}

function entryCheck(
  scope: CodecScope,
  { type, base, form }: CheckTarget,
  { each }: CheckWriters,
): Layout[] {
  return each(scope, { type, base: `${base}Value`, form, value: "value[key]", key: "key" });
}
