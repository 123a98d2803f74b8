import type { NumberType, ObjectType, Property, RecordType, TemplateType } from "../model/type.ts";
import { block, call, ifThen, returnAll } from "./code.ts";
import {
  type CheckTarget,
  type CheckWriters,
  type CodecScope,
  collect,
  type KindTarget,
  mayBeMissing,
  readNow,
  refusal,
  type Target,
} from "./codec-scope.ts";
import type { Layout } from "./layout.ts";
import { templateConst, valueSet } from "./leaves.ts";
import { pascalCase } from "./naming.ts";
import { type Form, mayBeUndefined } from "./shape.ts";
import { sizeChecks } from "./size-checks.ts";
import { stringLiteral } from "./text.ts";
import { hasOthers } from "./walk.ts";

/** `if (typeof value !== "object" || value === null) return rpc.expected("User", value);` and a statement a property. */
export function objectCheck(
  scope: CodecScope,
  target: KindTarget<ObjectType>,
  writers: CheckWriters,
): Layout[] {
  const { type, base, form, expected } = target;
  const statements = type.properties.map((property) =>
    propertyCheck(scope, { property, base, form }, writers),
  );
  const others = hasOthers(type) ? [othersCheck(scope, target, writers)] : [];
  const closed = type.closed === true ? [closedCheck(scope, target)] : [];
  const all = [...sizeChecks(type.rules), ...statements, ...others, ...closed];
  if (type.properties.some((property) => noArrayHas(scope, property, form))) {
    const test = ifThen(['typeof value !== "object" || value === null'], refusal(expected));
    const result = call("rpc.ofObject", ["issues", expected, "value"]);
    return [test, "let issues;", ...all, returnAll(["issues", result])];
  }
  // What is required, if anything, a list or a typed array has too, of which nothing would be sent; and a `Date` has what is not.
  return collect(ifThen(["!rpc.isDataObject(value)"], refusal(expected)), all);
}

/** The property is required, and its check fails for what an array has under its name: nothing, or a method. */
function noArrayHas({ model }: CodecScope, property: Property, form: Form): boolean {
  const { name, type, was } = property;
  if (name === "length" || /^\d+$/.test(name) || (form === "json" && was !== undefined))
    return false;
  return !mayBeMissing(property, form) && !mayBeUndefined(model, type);
}

/** Nothing but the named properties, and those that fit a pattern. */
function closedCheck(scope: CodecScope, { type, base, form }: KindTarget<ObjectType>): Layout {
  const names = type.properties.flatMap(({ name, was = [] }) =>
    (form === "json" ? [name, ...was] : [name]).map(stringLiteral),
  );
  const noted = call("rpc.note", ["issues", "key", '"no property of this name"', "value[key]"]);
  const patterns = (type.patterns ?? []).map(
    ({ keys }, index) => `!${keyTest(scope, keys, `${base}Pattern${index + 1}`)}`,
  );
  const conditions = [
    "value[key] !== undefined",
    ...(names.length === 0 ? [] : [`!${valueSet(scope, names, base)}.has(key)`]),
    ...patterns,
  ];
  return block("for (const key of Object.keys(value))", [
    ifThen(conditions, ["issues = ", noted, ";"]),
  ]);
}

interface PropertyAt {
  readonly property: Property;
  readonly base: string;
  readonly form: Form;
}

function propertyCheck(
  scope: CodecScope,
  { property, base, form }: PropertyAt,
  { place }: CheckWriters,
): Layout {
  return place(scope, {
    type: property.type,
    base: base + pascalCase(property.name),
    form,
    value: readNow(property, form),
    key: stringLiteral(property.name),
    mayBeAbsent: mayBeMissing(property, form),
    ...(property.sensitive === true ? { isSensitive: true } : {}),
  });
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
    return block(`if (${keyTest(scope, keys, name)})`, [check]);
  });
  const { additional } = type;
  const rest =
    additional === undefined ? [] : [entryCheck(scope, { type: additional, base, form }, writers)];
  return othersLoop(scope, { type, base }, [...patterns, ...rest]);
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
  const statement = entryCheck(scope, { ...target, type: target.type.values }, writers);
  return collect(test, [
    ...sizeChecks(target.type.rules),
    block("for (const key of Object.keys(value))", [statement]),
  ]);
}

function entryCheck(
  scope: CodecScope,
  { type, base, form }: CheckTarget,
  { place }: CheckWriters,
): Layout {
  return place(scope, { type, base: `${base}Value`, form, value: "value[key]", key: "key" });
}
