import type {
  ArrayType,
  ObjectType,
  Property,
  RecordType,
  TupleType,
  TypeModel,
} from "../model/type.ts";
import { isRecursive } from "./aliases.ts";
import { block, call, ifThen } from "./code.ts";
import {
  addFunction,
  type CheckTarget,
  type CodecScope,
  type KindTarget,
  readProperty,
} from "./codec-scope.ts";
import { describeType } from "./describe.ts";
import type { Layout } from "./layout.ts";
import { isNone, valueSet } from "./leaves.ts";
import { pascalCase } from "./naming.ts";
import { addExpected, lengthChecks, sizeChecks } from "./size-checks.ts";
import {
  countsDepth,
  type Form,
  hasDate,
  leavesOf,
  mayBeUndefined,
  withoutUndefined,
} from "./shape.ts";
import { stringLiteral } from "./text.ts";
import { isTriedInTurn, unionCheck } from "./union-check.ts";
import { namedType } from "./walk.ts";

/** The name of the function that checks a type; writes it when there is none yet. */
export function checkName(scope: CodecScope, target: CheckTarget): string {
  const { model } = scope;
  const { type, base } = target;
  const form = hasDate(model, type) ? target.form : "memory";
  const suffix = target.form === "json" && form === "json" ? "Json" : "";
  if (type.kind === "unknown") return "rpc.checkUnknown";
  if (type.kind !== "ref") return addCheck(scope, `${base}${suffix}`, { type, base, form });
  const key = `check:${form}:${type.id}`;
  const known = scope.done.get(key);
  if (known !== undefined) return known;
  const inner = namedType(model, type.id);
  if (inner.kind === "ref" || inner.kind === "unknown") {
    return checkName(scope, { ...target, type: inner });
  }
  const named = pascalCase(model.types[type.id]?.name ?? type.id);
  const name = scope.names(`check${named}${suffix}`);
  scope.done.set(key, name);
  writeCheck(scope, { name, id: type.id }, { type: inner, base: named, form });
  return name;
}

/** A call of the check of a type: `checkUser(value.user, depth + 1)`. */
function checkCall(scope: CodecScope, target: CheckTarget, value: string): Layout {
  const depth = countsDepth(scope.model, target.type);
  const step = value === "value" ? "depth" : "depth + 1";
  return call(checkName(scope, target), depth ? [value, step] : [value]);
}

function addCheck(scope: CodecScope, wanted: string, target: CheckTarget): string {
  const key = `check:${wanted}:${target.form}:${JSON.stringify(target.type)}`;
  const known = scope.done.get(key);
  if (known !== undefined) return known;
  const name = scope.names(`check${wanted}`);
  scope.done.set(key, name);
  writeCheck(scope, { name }, target);
  return name;
}

function writeCheck(
  scope: CodecScope,
  { name, id }: { readonly name: string; readonly id?: string },
  target: CheckTarget,
): void {
  const { type } = target;
  const depth =
    countsDepth(scope.model, type) || (id !== undefined && isRecursive(scope.model, id));
  const isRemembered = depth && type.kind === "union" && isTriedInTurn(scope, type, target.form);
  const written = isRemembered ? scope.names(name.replace(/^check/, "try")) : name;
  if (isRemembered) scope.consts.push(`const ${name} = rpc.remember(${written});`);
  const parameters = depth ? "value, depth" : "value";
  const guard = depth ? ["if (depth > rpc.depthLimit) rpc.tooDeep();"] : [];
  addFunction(scope, { name: written, parameters }, () => [
    ...guard,
    ...checkBody(scope, target, id),
  ]);
}

function checkBody(scope: CodecScope, target: CheckTarget, id?: string): Layout[] {
  const { type, form, base } = target;
  const shown: TypeModel = id === undefined ? type : { kind: "ref", id };
  const expected = stringLiteral(describeType(scope.model, shown, form));
  const leaves = leavesOf(scope.model, type);
  if (leaves !== undefined) {
    const tests = isNone(scope, leaves, { value: "value", form, base });
    return [ifThen(tests, refusal(expected)), "return undefined;"];
  }
  switch (type.kind) {
    case "object":
      return objectCheck(scope, { type, base, form, expected });
    case "record":
      return recordCheck(scope, { type, base, form, expected });
    case "array":
      return arrayCheck(scope, { type, base, form, expected });
    case "tuple":
      return tupleCheck(scope, { type, base, form, expected });
    case "union":
      return unionCheck(scope, { type, base, form, expected }, checkCall);
    default:
      return [["return ", checkCall(scope, target, "value"), ";"]];
  }
}

function refusal(expected: string): Layout {
  return ["return ", call("rpc.expected", [expected, "value"]), ";"];
}

/** `if (!rpc.isObject(value)) return rpc.expected("User", value);` and a statement a property. */
function objectCheck(scope: CodecScope, target: KindTarget<ObjectType>): Layout[] {
  const { type, base, form, expected } = target;
  const test = ifThen(["!rpc.isObject(value)"], refusal(expected));
  const statements = type.properties.map((property) =>
    propertyCheck(scope, property, { base, form }),
  );
  const additional =
    type.additional === undefined ? [] : [additionalCheck(scope, target, type.additional)];
  const closed = type.closed === true ? [closedCheck(scope, target)] : [];
  return collect(test, [...sizeChecks(type.rules), ...statements, ...additional, ...closed]);
}

/** Nothing but the named properties. */
function closedCheck(scope: CodecScope, { type, base }: KindTarget<ObjectType>): Layout {
  const names = type.properties.map((property) => stringLiteral(property.name));
  const wrong = call("rpc.wrong", ["key", '"no property of this name"', "value[key]"]);
  const conditions = [
    "value[key] !== undefined",
    ...(names.length === 0 ? [] : [`!${valueSet(scope, names, base)}.has(key)`]),
  ];
  return block("for (const key of Object.keys(value))", [
    ifThen(conditions, ["issues = ", call("rpc.add", ["issues", wrong]), ";"]),
  ]);
}

function propertyCheck(
  scope: CodecScope,
  property: Property,
  { base, form }: { readonly base: string; readonly form: Form },
): Layout {
  return placeCheck(scope, {
    type: property.type,
    base: base + pascalCase(property.name),
    form,
    value: readProperty(property.name),
    key: stringLiteral(property.name),
    mayBeAbsent: property.optional === true,
  });
}

function additionalCheck(
  scope: CodecScope,
  { type, base, form }: KindTarget<ObjectType>,
  values: TypeModel,
): Layout {
  const names = type.properties.map((property) => stringLiteral(property.name));
  const known =
    names.length === 0 ? [] : [`if (${valueSet(scope, names, base)}.has(key)) continue;`];
  const statement = entryCheck(scope, { type: values, base, form });
  return block("for (const key of Object.keys(value))", [...known, statement]);
}

function recordCheck(scope: CodecScope, target: KindTarget<RecordType>): Layout[] {
  const test = ifThen(["!rpc.isRecord(value)"], refusal(target.expected));
  const statement = entryCheck(scope, { ...target, type: target.type.values });
  return collect(test, [
    ...sizeChecks(target.type.rules),
    block("for (const key of Object.keys(value))", [statement]),
  ]);
}

function entryCheck(scope: CodecScope, { type, base, form }: CheckTarget): Layout {
  return placeCheck(scope, { type, base: `${base}Value`, form, value: "value[key]", key: "key" });
}

function arrayCheck(scope: CodecScope, target: KindTarget<ArrayType>): Layout[] {
  const test = ifThen(["!Array.isArray(value)"], refusal(target.expected));
  const { items, rules } = target.type;
  const unique =
    rules?.uniqueItems === true
      ? [ifThen(["issues === undefined", "!rpc.isUnique(value)"], addExpected("unique items"))]
      : [];
  return collect(test, [
    ...lengthChecks(rules),
    itemsCheck(scope, { ...target, type: items }, 0),
    ...unique,
  ]);
}

function itemsCheck(scope: CodecScope, { type, base, form }: CheckTarget, first: number): Layout {
  const statement = placeCheck(scope, {
    type,
    base: `${base}Item`,
    form,
    value: "value[index]",
    key: "index",
    isItem: true,
  });
  return block(`for (let index = ${first}; index < value.length; index++)`, [statement]);
}

function tupleCheck(scope: CodecScope, target: KindTarget<TupleType>): Layout[] {
  const { type, base, form, expected } = target;
  const least = type.items.filter((item) => item.optional !== true).length;
  const most = type.rest === undefined ? type.items.length : "Infinity";
  const test = ifThen([`!rpc.isTuple(value, ${least}, ${most})`], refusal(expected));
  const statements = type.items.map((item, index) =>
    placeCheck(scope, {
      type: item.type,
      base: `${base}${index + 1}`,
      form,
      value: `value[${index}]`,
      key: `${index}`,
      isItem: true,
      ...(item.optional === true ? { condition: `value.length > ${index}` } : {}),
    }),
  );
  const rest =
    type.rest === undefined
      ? []
      : [itemsCheck(scope, { type: type.rest, base, form }, type.items.length)];
  return collect(test, [...statements, ...rest]);
}

/** The first test, then each statement, which adds to `issues`. */
export function collect(test: Layout, statements: readonly Layout[]): Layout[] {
  if (statements.length === 0) return [test, "return undefined;"];
  return [test, "let issues;", ...statements, "return issues;"];
}

/** A place in a value: what stands there, and how it is read and named. */
export interface Place extends CheckTarget {
  /** The expression that reads it. */
  readonly value: string;
  /** Its key in the path, as an expression. */
  readonly key: string;
  /** There may be nothing, even if the type has no `undefined`. */
  readonly mayBeAbsent?: boolean;
  /** An item of an array, of which none may be `undefined`. */
  readonly isItem?: boolean;
  /** The place is looked at only then. */
  readonly condition?: string;
}

/** `if (typeof value.name !== "string") issues = rpc.add(issues, rpc.wrong("name", "string", value.name));` */
export function placeCheck(scope: CodecScope, place: Place): Layout {
  const { value, key, form, base } = place;
  const mayBeAbsent =
    place.isItem !== true &&
    (place.mayBeAbsent === true || mayBeUndefined(scope.model, place.type));
  const type = withoutUndefined(scope.model, place.type);
  const conditions = [
    ...(place.condition === undefined ? [] : [place.condition]),
    ...(mayBeAbsent || type === undefined ? [`${value} !== undefined`] : []),
  ];
  const leaves = type === undefined ? [] : leavesOf(scope.model, type);
  if (leaves !== undefined) {
    const text = describeType(scope.model, type ?? { kind: "undefined" }, form);
    const wrong = call("rpc.wrong", [key, stringLiteral(text), value]);
    const tests = isNone(scope, leaves, { value, form, base });
    const add = ["issues = ", call("rpc.add", ["issues", wrong]), ";"];
    return ifThen([...conditions, ...tests], add);
  }
  const found = checkCall(scope, { type: type ?? place.type, base, form }, value);
  const statement = ["issues = ", call("rpc.within", ["issues", key, found]), ";"];
  return conditions.length === 0 ? statement : ifThen(conditions, statement);
}
